import { openWithFramework } from './check-framework';
import { readContents } from './read-contents';
import { findFramework } from './versions';

/** Checks one version in a process of its own, and sends the run to the process that started it. */
const [root = '', version = ''] = process.argv.slice(2);
const framework = findFramework(root, version);
const { problems } = openWithFramework(root, framework).check();
process.send?.({ version, contents: readContents(framework), problems });
process.disconnect();
