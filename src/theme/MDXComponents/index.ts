import MDXComponents from '@theme-original/MDXComponents';
import Live from '../../components/Live';
import Run from '../../components/Recording';
import Snippet from '../../components/Snippet';
import Table from './Table';

/** Pages need no import for these: they write `<Run>` and `<Live>`, and the remark plugin `<Snippet>` around checked code blocks. */
export default { ...MDXComponents, Live, Run, Snippet, table: Table };
