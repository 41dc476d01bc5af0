import * as z from 'zod';

const names = z.record(z.string(), z.string());

const manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  exports: names,
  files: z.array(z.string()),
  scripts: names.default({}),
  dependencies: names.default({}),
  peerDependencies: names.default({}),
  devDependencies: names.default({}),
});

/** The part of a `package.json` that decides a download; the rest is kept. */
export type Manifest = z.infer<typeof manifest>;

/** Packages of the repository that come along: their folders in the download, by name. */
export type Locals = Readonly<Record<string, string>>;

/**
 * Reads a `package.json`.
 *
 * @throws ZodError where it is none of a package of the examples
 */
export function parseManifest(text: string): Manifest {
  return manifest.parse(JSON.parse(text));
}

/**
 * Writes the `package.json` of the downloaded package: packages of the repository become `file:` dependencies.
 *
 * @param engines - what the repository needs of Node
 * @throws Error for a script that leaves the package otherwise than by building one that comes along
 */
export function writeOwnManifest(
  manifest: Manifest,
  locals: Locals,
  engines: Readonly<Record<string, string>>,
): string {
  const { name, version, scripts, dependencies, peerDependencies, devDependencies, ...rest } = manifest;
  return writeJson({
    name,
    version,
    ...rest,
    engines,
    scripts: Object.fromEntries(
      Object.entries(scripts).map(([name, script]) => [name, moveScript(script, locals)]),
    ),
    dependencies: link(dependencies, locals, '.'),
    peerDependencies,
    devDependencies: link(devDependencies, locals, '.'),
  });
}

/** What is known of a package that comes along. */
export interface LocalPart {
  /** Its folder in the download: `local/backend`. */
  readonly folder: string;
  /** Whether a file of it comes along; its path in the package. */
  readonly has: (file: string) => boolean;
  /** Whether one of its files imports a package. */
  readonly needs: (dependency: string) => boolean;
}

/**
 * Writes the `package.json` of a package that comes along, for the part of it that does. Programs that read sources take
 * those; a package that can be built also leads to what is built.
 */
export function writeLocalManifest(manifest: Manifest, locals: Locals, part: LocalPart): string {
  const { name, version, dependencies, peerDependencies, devDependencies, scripts } = manifest;
  const build = scripts['build'];
  const exports = Object.entries(manifest.exports).flatMap(([entry, built]) => {
    const source = built.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts');
    if (!part.has(source)) return [];
    const target = build === undefined ? `./${source}` : { development: `./${source}`, default: built };
    return [[entry, target] as const];
  });
  // npm installs no development dependencies of linked packages, and its sources are compiled with the reader's own.
  const all = { ...dependencies, ...devDependencies };
  const kept = Object.entries(all).filter(
    ([dependency]) =>
      (dependency in dependencies && part.needs(dependency)) ||
      (dependency.startsWith('@types/') && part.needs(dependency.slice('@types/'.length))),
  );
  return writeJson({
    name,
    version,
    private: true,
    license: manifest['license'],
    exports: Object.fromEntries(exports),
    ...(build === undefined ? {} : { scripts: { build } }),
    dependencies: link(Object.fromEntries(kept), locals, part.folder),
    peerDependencies,
  });
}

function moveScript(script: string, locals: Locals): string {
  const moved = script.replace(/-w (\S+) --prefix \.\.\/\.\./g, (whole, name: string) =>
    name in locals ? `--prefix ${locals[name]}` : whole,
  );
  if (moved.includes('../')) throw new Error(`the script "${script}" needs the repository`);
  return moved;
}

/** Turns versions of packages that come along into `file:` references. */
function link(dependencies: Readonly<Record<string, string>>, locals: Locals, from: string) {
  const up =
    from === '.'
      ? '.'
      : from
          .split('/')
          .map(() => '..')
          .join('/');
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, version]) => [
      name,
      name in locals ? `file:${up}/${locals[name]}` : version,
    ]),
  );
}

/** Indents as the examples do, and leaves out empty parts. */
export function writeJson(value: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(value).filter(([, part]) => !isEmpty(part));
  return `${JSON.stringify(Object.fromEntries(kept), null, 4)}\n`;
}

const isEmpty = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && Object.keys(part).length === 0;
