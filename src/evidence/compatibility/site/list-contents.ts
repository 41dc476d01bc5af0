import type { FrameworkMatrix } from '../../../shared/compatibility';
import type { FrameworkContents, Matrix } from '../schema';

type Content = FrameworkMatrix['contents'][number];

/** What each version has: entry points, modules with how many methods they ask for, other exports. */
export function listContents(frameworks: Matrix['frameworks']): Content[] {
  const all = Object.values(frameworks);
  const listed = (kind: 'entry' | 'export', namesOf: (contents: FrameworkContents) => readonly string[]) =>
    namesIn(all.map(namesOf)).map((name): Content => ({
      kind,
      name,
      has: all.map((contents) => Number(namesOf(contents).includes(name))),
      differences: [],
    }));
  const modules = namesIn(all.map((contents) => Object.keys(contents.modules))).map((name): Content => ({
    kind: 'module',
    name,
    has: all.map((contents) => contents.modules[name]?.length ?? 0),
    differences: differencesOf(name, frameworks),
  }));
  return [
    ...listed('entry', ({ entries }) => entries),
    ...modules,
    ...listed('export', ({ shared }) => shared),
  ];
}

/** Methods that not all versions with the module have, by the versions that have them. */
function differencesOf(module: string, frameworks: Matrix['frameworks']): Content['differences'] {
  const having = Object.entries(frameworks).filter(([, { modules }]) => module in modules);
  const methods = namesIn(having.map(([, { modules }]) => modules[module] ?? []));
  const groups = new Map<string, { versions: readonly string[]; methods: string[] }>();
  for (const method of methods) {
    const versions = having
      .filter(([, { modules }]) => modules[module]?.includes(method))
      .map(([version]) => version);
    if (versions.length === having.length) continue;
    const group = groups.get(versions.join()) ?? { versions, methods: [] };
    group.methods.push(method);
    groups.set(versions.join(), group);
  }
  return [...groups.values()];
}

function namesIn(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}
