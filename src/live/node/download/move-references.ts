import path from 'node:path';

/** A configuration, moved. */
export interface Moved {
  readonly text: string;
  /** The files outside of its package that it names. */
  readonly targets: readonly string[];
}

/**
 * Rewrites what a configuration names outside of its own folder. Everything else, comments too, stays as it is.
 *
 * @param text - of a `tsconfig.json`, or another JSON with comments
 * @param file - its path below `examples/`
 * @param place - where a file of `examples/` is in the download
 * @throws Error for what leads out of `examples/`
 */
export function moveReferences(text: string, file: string, place: (file: string) => string): Moved {
  const targets: string[] = [];
  const from = path.posix.dirname(place(file));
  const moved = text.replace(/(?<=")\.\.\/[^"]*(?=")/g, (reference) => {
    const target = path.posix.join(path.posix.dirname(file), reference);
    if (target.startsWith('..')) throw new Error(`it names "${reference}", which is no file of the examples`);
    targets.push(target);
    const relative = path.posix.relative(from, place(target));
    return relative.startsWith('.') ? relative : `./${relative}`;
  });
  return { text: moved, targets };
}

const SECTION = /^## Run and test\n[^]*?(?=^## |$(?![^]))/m;

/**
 * Says how to run the tests of a download, in the place of what is true in the repository only.
 *
 * @param text - the package's `README.md`
 * @param locals - folders of the packages that come along
 * @throws Error where the README has no such section
 */
export function writeReadme(text: string, locals: readonly string[]): string {
  if (!SECTION.test(text)) throw new Error('there is no section "Run and test"');
  const along = locals.map((folder) => `\`${folder}\``).join(' and ');
  const section = [
    '## Run and test',
    '',
    '```bash',
    'npm install',
    'npm test',
    'npx tsc',
    'npm run build',
    '```',
    '',
    'The tests run the sources. `npx tsc` checks their types, and `npm run build` compiles the package into `dist`.',
    ...(along === ''
      ? []
      : [
          '',
          `Other packages that it needs are in ${along}: the part of each that is used here.`,
          'In a project of yours, install them from where you publish them.',
        ]),
    '',
  ];
  return text.replace(SECTION, () => section.join('\n'));
}
