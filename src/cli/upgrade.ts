import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { listManifests } from '../evidence/compatibility/basis';
import { openWithFramework } from '../evidence/compatibility/check-framework';
import {
  FRAMEWORK,
  FrameworkMissing,
  openFramework,
  type Framework,
} from '../evidence/compatibility/framework';
import { DEFAULT_OPTIONS } from '../evidence/compatibility/places';
import { UPDATE_COMMAND } from '../evidence/compatibility/schema';
import { listBroken, listMentions, pinVersion, type UpgradeLine } from '../evidence/compatibility/upgrade';
import {
  findFramework,
  folderOf,
  INSTALL_COMMAND,
  listVersions,
  VERSIONS_FOLDER,
} from '../evidence/compatibility/versions';

/** Exit codes of `npm run frameworks:upgrade`. */
const EXIT = {
  /** Nothing breaks. */
  fits: 0,
  /** Something breaks; it is listed. */
  breaks: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** npm could not bring the version. */
  notInstalled: 5,
} as const;

const program = new Command('frameworks:upgrade')
  .description('Prints every line of the guides that another version of the framework breaks.')
  .argument('<version>', 'a published version, or a folder with one')
  .option('--write', "let the examples use it: changes their package.json, and runs npm's install")
  .option('--root <folder>', 'the project', process.cwd())
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.fits : EXIT.usage))
  .parse();
const options = program.opts<{ write?: true; root: string }>();

void main(path.resolve(options.root), program.args[0] ?? '').then((code) => (process.exitCode = code));

async function main(root: string, named: string): Promise<number> {
  const isFolder = /[/\\]/.test(named);
  if (!isFolder && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(named)) {
    console.error(`"${named}" is no version: name one such as 1.24.0, or a folder.`);
    return EXIT.usage;
  }
  if (isFolder && options.write) {
    console.error('--write needs a published version: npm could not install a folder for everybody else.');
    return EXIT.usage;
  }
  try {
    if (!isFolder) bring(root, named);
    const framework = findFramework(root, named);
    const isBroken = report(root, framework, named);
    if (options.write) await write(root, framework.version);
    return isBroken ? EXIT.breaks : EXIT.fits;
  } catch (error) {
    if (!(error instanceof FrameworkMissing)) throw error;
    console.error(error.message);
    return EXIT.notInstalled;
  }
}

/** Adds a version to those that the guides are held against, where it is not there yet. */
function bring(root: string, version: string): void {
  if (!listVersions(root).includes(version)) {
    const alias = `${FRAMEWORK}-${version}@npm:${FRAMEWORK}@${version}`;
    run(root, `npm install --prefix ${VERSIONS_FOLDER} --ignore-scripts --save-exact ${alias}`);
  } else if (!existsSync(folderOf(root, version))) run(root, INSTALL_COMMAND);
}

/** Says what it runs before it does. */
function run(root: string, command: string): void {
  console.log(`> ${command}`);
  const [file = '', ...args] = command.split(' ');
  // npm is a script of the shell on Windows.
  const { status } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new FrameworkMissing(`It failed: ${command}`);
}

/** @returns whether anything breaks */
function report(root: string, framework: Framework, named: string): boolean {
  const { version: installed } = openFramework(path.join(root, 'node_modules', FRAMEWORK));
  const { problems } = openWithFramework(root, framework, { decision: 'confirm' }).check();
  const { guides, examples } = listBroken(problems);
  const mentions = installed === framework.version ? [] : listMentions(root, installed);
  print(`lines of the guides that framework ${framework.version} breaks`, guides);
  print('lines of the examples', examples);
  print(`lines of the guides that name ${installed}`, mentions);
  console.log(
    problems.length === 0
      ? `framework ${framework.version} breaks nothing`
      : `framework ${framework.version} breaks ${guides.length} lines of the guides and ${examples.length} of the examples; with their sources: npm run verify -- --framework ${named}`,
  );
  return problems.length > 0;
}

function print(heading: string, lines: readonly UpgradeLine[]): void {
  if (lines.length === 0) return;
  console.log(`${heading}:`);
  for (const { place, reason } of lines) console.log(`  ${place} ${reason}`);
  console.log('');
}

/** Lets the examples use a version. */
async function write(root: string, version: string): Promise<void> {
  for (const file of listManifests(path.join(root, DEFAULT_OPTIONS.examples))) {
    const text = readFileSync(file, 'utf8');
    const pinned = pinVersion(text, version);
    if (pinned === text) continue;
    await writeFileAtomic(file, pinned);
    console.log(`written: ${path.relative(root, file)}`);
  }
  // Without the last, npm gives each example a copy of an older version, and leaves the newer one where it is.
  run(root, 'npm install --ignore-scripts --prefer-dedupe');
  console.log(
    `Mend what is listed above, then make the evidence anew: ${UPDATE_COMMAND}, npm run levels:update`,
  );
}
