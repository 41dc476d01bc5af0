import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryStore, type Store } from '../cache';
import { createGraph } from './graph';
import { virtualPath, type VirtualFile } from './virtual';

const folder = path.resolve('/site/examples');
const home = path.join(folder, 'desk/src');
const at = (name: string) => path.join(home, name);

interface Setup {
  readonly files?: Record<string, string>;
  readonly virtual?: readonly VirtualFile[];
  readonly store?: Store;
  readonly surroundings?: string;
}

/** A graph over files in memory, where `./b` means `b.ts` beside the file, or in the package; and what it looked for. */
function graphOf({ files = {}, virtual = [], store = createMemoryStore(), surroundings = '' }: Setup) {
  const asked: string[] = [];
  const texts = new Map(Object.entries(files).map(([name, text]) => [at(name), text]));
  const fences = new Map(virtual.map((file) => [file.file, file]));
  const graph = createGraph({
    ...{ folder, store, surroundings, virtual: fences },
    readText: (file) => texts.get(file),
    createResolver: () => (file, specifier) => {
      asked.push(`${path.basename(file)} ${specifier}`);
      if (!specifier.startsWith('.')) return path.join(folder, 'node_modules', specifier, 'index.d.ts');
      const beside = `${path.join(path.dirname(file), specifier)}.ts`;
      return [beside, `${path.join(home, specifier)}.ts`].find(
        (found) => texts.has(found) || fences.has(found),
      );
    },
  });
  return { graph, asked };
}
const fenceFile = (fence: string, file: string, text: string): VirtualFile => ({
  home,
  file: virtualPath(home, fence, file),
  text,
});
const namesIn = (files: readonly string[]) => files.map((file) => path.relative(home, file)).sort();

describe('the graph of imports', () => {
  const files = {
    'a.ts': "import './b';\nimport 'rxjs';\nimport './none';\nimport './b';",
    'b.ts': "import './c';",
    'c.ts': "import './a';",
  };

  it('leads to the files of the project, each once, and to no package', () => {
    const { graph } = graphOf({ files });
    expect(graph.node(at('a.ts'))).toMatchObject({ name: 'desk/src/a.ts', targets: [at('b.ts')] });
    expect(graph.node(at('none.ts'))).toBeUndefined();
  });

  it('tells what a file needs, itself included, where files import one another', () => {
    const { graph } = graphOf({ files });
    expect(namesIn(graph.closure(at('b.ts')))).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect(graph.closure(at('none.ts'))).toEqual([]);
    expect(graph.closure(at('b.ts'))).toBe(graph.closure(at('b.ts')));
  });

  it('looks for an import once, as long as text and surroundings are the same', () => {
    const store = createMemoryStore();
    expect(graphOf({ files, store }).graph.closure(at('a.ts'))).toHaveLength(3);
    const again = graphOf({ files, store });
    expect(namesIn(again.graph.closure(at('a.ts')))).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect(again.asked).toEqual([]);
    const elsewhere = graphOf({ files, store, surroundings: 'another lockfile' });
    elsewhere.graph.node(at('b.ts'));
    expect(elsewhere.asked).toEqual(['b.ts ./c']);
    const edited = graphOf({ files: { ...files, 'b.ts': "import './a';" }, store });
    expect(edited.graph.node(at('b.ts'))?.targets).toEqual([at('a.ts')]);
  });

  it('reads a declaration file as one, though another file has the same text', () => {
    const { graph } = graphOf({ files: { 'x.d.ts': 'declare const x: 1;', 'x.ts': 'declare const x: 1;' } });
    expect(graph.node(at('x.ts'))?.facts.isAmbient).toBe(false);
    expect(graph.node(at('x.d.ts'))?.facts.isAmbient).toBe(true);
  });
});

describe('a fence in the graph', () => {
  const files = { 'b.ts': '', 'c.ts': '' };
  const text = "import './b';\nimport './c';";
  const fence = (id: string) => [fenceFile(id, 'a.ts', text), fenceFile(id, 'b.ts', "import './c';")];

  it('has names and targets of its own, wherever on the page it stands', () => {
    const store = createMemoryStore();
    const first = graphOf({ files, store, virtual: fence('docs-page-7') });
    const file = virtualPath(home, 'docs-page-7', 'a.ts');
    expect(first.graph.node(file)).toMatchObject({
      name: '~a.ts',
      targets: [virtualPath(home, 'docs-page-7', 'b.ts'), at('c.ts')],
    });
    const moved = graphOf({ files, store, virtual: fence('docs-page-9') });
    expect(moved.graph.node(virtualPath(home, 'docs-page-9', 'a.ts'))).toMatchObject({
      name: '~a.ts',
      targets: [virtualPath(home, 'docs-page-9', 'b.ts'), at('c.ts')],
    });
    expect(moved.asked).toEqual([]);
  });

  it('finds its imports anew when it brings another file', () => {
    const store = createMemoryStore();
    const [a] = fence('docs-page-7');
    if (!a) throw new Error('The fence has no file');
    graphOf({ files, store, virtual: [a] }).graph.node(a.file);
    const more = graphOf({ files, store, virtual: fence('docs-page-7') });
    expect(more.graph.node(a.file)?.targets).toEqual([virtualPath(home, 'docs-page-7', 'b.ts'), at('c.ts')]);
  });
});
