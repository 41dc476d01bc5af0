import * as z from 'zod';

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  dependencies: names,
  devDependencies: names,
  peerDependencies: names,
  optionalDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
});
const lockfile = z.object({ packages: z.record(z.string(), entry) });

type Entries = z.infer<typeof lockfile>['packages'];

/** Installed packages: where each is, from the root, and its version. `node_modules/axios` → `1.13.2` */
export type InstalledPackages = ReadonlyMap<string, string>;

/**
 * Reads from `package-lock.json` which packages a workspace folder uses, directly or through others, and in which versions. A
 * change of any other package does not change the result.
 *
 * @param text of the lockfile
 * @returns the packages of a folder such as `examples/helpdesk`; none for a folder that is not a workspace
 */
export function createPackageReader(text: string): (folder: string) => InstalledPackages {
  const { packages } = lockfile.parse(JSON.parse(text));
  const known = new Map<string, InstalledPackages>();
  return (folder) => {
    const found = known.get(folder) ?? walk(packages, folder);
    known.set(folder, found);
    return found;
  };
}

function walk(packages: Entries, folder: string): InstalledPackages {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (place: string, isWorkspace: boolean): void => {
    const own = packages[place];
    if (!own || seen.has(place)) return;
    seen.add(place);
    if (own.link && own.resolved !== undefined) return visit(own.resolved, true);
    if (!isWorkspace && own.version !== undefined) found.set(place, own.version);
    // What a package needs for its own development is not installed with it.
    const needed = {
      ...own.dependencies,
      ...own.optionalDependencies,
      ...own.peerDependencies,
      ...(isWorkspace ? own.devDependencies : {}),
    };
    for (const name of Object.keys(needed)) {
      // An optional peer is there because something else needs it, or not at all.
      if (own.peerDependenciesMeta[name]?.optional && !(name in own.dependencies)) continue;
      const next = resolve(packages, place, name);
      if (next !== undefined) visit(next, false);
    }
  };
  visit(folder, true);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The place of a package as Node finds it: in the nearest `node_modules` of the folder or of one above it. */
function resolve(packages: Entries, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (folder === '') return undefined;
  }
}
