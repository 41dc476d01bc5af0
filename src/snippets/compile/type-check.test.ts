import { rmSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStore, type Store } from '../cache';
import { createTextCache } from '../files';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import type { CompilerMessage } from './reference-compiler';
import { createGate, type Gate, type GateOptions } from './type-check';
import type { Decision } from './verdict';
import { virtualPath, type VirtualFile } from './virtual';

/**
 * The gate by itself: both compilers are stand-ins that say what a test tells them to, so that it can be seen which
 * of them was asked, and when it was let go.
 */
const stand = vi.hoisted(() => ({
  log: [] as string[],
  /** Lines with an error, by the name of the file. */
  six: new Map<string, readonly number[]>(),
  seven: new Map<string, readonly number[]>(),
  /** How often 7 was told what the project looks like. */
  told: 0,
}));
const say = (lines: readonly number[] = []): CompilerMessage[] =>
  lines.map((line) => ({ line, column: 1, length: 1, code: 2000 + line, text: '' }));

vi.mock(import('./reference-compiler'), async (original) => ({
  ...(await original()),
  createCompiler: () => {
    const files = new Set<string>();
    const fences = new Map<string, readonly VirtualFile[]>();
    stand.log.push('6 starts');
    return {
      setRoots(roots) {
        files.clear();
        for (const root of roots) files.add(root);
      },
      setVirtual: (page, virtual) => void fences.set(page, virtual),
      check(file) {
        const isKnown = files.has(file) || [...fences.values()].flat().some((entry) => entry.file === file);
        stand.log.push(`6 ${path.basename(file)}${isKnown ? '' : ', which it does not know'}`);
        return say(stand.six.get(path.basename(file)));
      },
      exportsOf: () => [],
      service: ts.createLanguageService({
        getCompilationSettings: () => ({}),
        getScriptFileNames: () => [],
        getScriptVersion: () => '',
        getScriptSnapshot: () => undefined,
        getCurrentDirectory: () => '',
        getDefaultLibFileName: () => '',
        fileExists: () => false,
        readFile: () => undefined,
      }),
      dispose: () => void stand.log.push('6 ends'),
    };
  },
}));
vi.mock(import('./native-compiler'), () => ({
  createNativeCompiler: () => {
    let roots: readonly string[] | undefined;
    stand.log.push('7 starts');
    return {
      update(input) {
        roots = input.roots;
        stand.told += 1;
      },
      check(file) {
        if (!roots?.includes(file)) throw new Error(`it was not told of ${path.basename(file)}`);
        stand.log.push(`7 ${path.basename(file)}`);
        return say(stand.seven.get(path.basename(file)));
      },
      close: () => void stand.log.push('7 ends'),
    };
  },
}));

const { at, write } = useTestFolder('gate');
beforeEach(() => {
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', types: [] } }));
  takeLog();
  stand.six.clear();
  stand.seven.clear();
  stand.told = 0;
});
const takeLog = () => stand.log.splice(0);

interface Setup extends Partial<GateOptions> {
  /** Absolute. */
  readonly roots?: readonly string[];
  readonly fences?: readonly VirtualFile[];
}

/** A gate over the files `src/*.ts` that are given, and the package of that folder. */
function open({ roots = [at('src/a.ts'), at('src/b.ts')], fences = [], ...options }: Setup = {}): Gate {
  const texts = createTextCache();
  const gate = createGate({
    configFile: at('tsconfig.json'),
    texts,
    store: createMemoryStore(),
    decision: 'both',
    environment: '',
    live: [],
    listFiles: () => [...roots, at('package.json')],
    ...options,
  });
  gate.setRoots(roots);
  gate.setVirtual('page', fences);
  return gate;
}
const writeBoth = (a: string, b: string) => {
  write('src/a.ts', a);
  write('src/b.ts', b);
};
const fenceFile = (text: string, expects: readonly number[] = [], file = 'f.ts', fence = 'one') => ({
  ...{ home: at('src'), file: virtualPath(at('src'), fence, file) },
  ...{ text, expects },
});
/** Which files the compilers are asked about by a gate that finds what earlier ones left, if nothing is wrong. */
function askedAnew(store: Store, setup: Setup = {}): string[] {
  takeLog();
  open({ store, decision: 'native', ...setup }).judge();
  return takeLog()
    .filter((entry) => /^7 \w+\.ts/.test(entry))
    .map((entry) => entry.slice(2));
}
const lines = (messages: readonly CompilerMessage[]) => messages.map(({ line }) => line);

/** What is kept after both have looked, without the word of 7. */
function onlySix(): Store {
  const store = createMemoryStore();
  const six = createMemoryStore();
  const set = (key: string, value: unknown) => {
    store.set(key, value);
    if (!/^7.{12}$/.test(key)) six.set(key, value);
  };
  open({ store: { ...store, set } }).judge();
  takeLog();
  return six;
}

describe('whose word is taken: both', () => {
  it('is that of 6, after 7 has looked at everything and is gone', () => {
    writeBoth('', '');
    stand.six.set('a.ts', [1]);
    stand.seven.set('a.ts', [1]).set('b.ts', [2]);
    const gate = open();
    gate.judge();
    expect(takeLog()).toEqual(['7 starts', '7 a.ts', '7 b.ts', '7 ends', '6 starts', '6 a.ts', '6 b.ts']);
    expect(stand.told).toBe(1);
    expect([gate.check(at('src/a.ts')), gate.check(at('src/b.ts'))].map(lines)).toEqual([[1], []]);
    expect(gate.dispute(at('src/a.ts'))).toBeUndefined();
    expect(gate.dispute(at('src/b.ts'))).toEqual({ six: [], seven: say([2]) });
    expect(takeLog()).toEqual([]);
  });

  it('is kept: later neither is asked, nor started', () => {
    writeBoth('', '');
    stand.six.set('a.ts', [1]);
    stand.seven.set('a.ts', [2]);
    const store = createMemoryStore();
    open({ store }).judge();
    takeLog();
    const set = vi.fn();
    for (const decision of ['both', 'confirm', 'native'] as const) {
      const gate = open({ store: { ...store, set }, decision });
      gate.judge();
      expect(lines(gate.check(at('src/a.ts')))).toEqual([1]);
      expect(gate.dispute(at('src/a.ts'))).toEqual({ six: say([1]), seven: say([2]) });
    }
    expect(takeLog()).toEqual([]);
    expect(set).not.toHaveBeenCalled();
  });

  it('needs both, whichever of them has looked before', () => {
    writeBoth('', '');
    const store = createMemoryStore();
    open({ store, decision: 'confirm' }).judge();
    takeLog();
    open({ store }).judge();
    expect(takeLog()).toEqual(['6 starts', '6 a.ts', '6 b.ts']);
    open({ store: onlySix() }).judge();
    expect(takeLog()).toEqual(['7 starts', '7 a.ts', '7 b.ts', '7 ends']);
    open({ store: onlySix() }).check(at('src/a.ts'));
    expect(takeLog()).toEqual(['7 starts', '7 a.ts']);
  });
});

describe('whose word is taken: confirm', () => {
  it('is that of 7 where it finds nothing, and that of 6 where it does', () => {
    writeBoth('', '');
    stand.seven.set('b.ts', [2]);
    const gate = open({ decision: 'confirm' });
    gate.judge();
    expect(takeLog()).toEqual(['7 starts', '7 a.ts', '7 b.ts', '7 ends', '6 starts', '6 b.ts']);
    expect([gate.check(at('src/a.ts')), gate.check(at('src/b.ts'))].map(lines)).toEqual([[], []]);
    expect(gate.dispute(at('src/a.ts'))).toBeUndefined();
    expect(gate.dispute(at('src/b.ts'))).toEqual({ six: [], seven: say([2]) });
  });

  it('is that of 7 for the errors that a fence announces, and for no others', () => {
    const [right, wrong] = [fenceFile('f', [2003]), fenceFile('g', [2004], 'g.ts', 'two')];
    stand.seven.set('f.ts', [3]).set('g.ts', [3]);
    stand.six.set('g.ts', [4]);
    const gate = open({ decision: 'confirm', roots: [], fences: [right, wrong] });
    gate.judge();
    expect(takeLog().filter((entry) => entry.startsWith('6'))).toEqual(['6 starts', '6 g.ts']);
    expect([gate.check(right.file), gate.check(wrong.file)].map(lines)).toEqual([[3], [4]]);
  });

  it('asks 7 nothing that 6 has said', () => {
    writeBoth('', '');
    stand.seven.set('a.ts', [1]);
    const without = onlySix();
    takeLog();
    const gate = open({ store: without, decision: 'confirm' });
    gate.judge();
    expect(lines(gate.check(at('src/a.ts')))).toEqual([]);
    expect(gate.dispute(at('src/a.ts'))).toBeUndefined();
    expect(takeLog()).toEqual([]);
  });
});

describe('whose word is taken: native', () => {
  it('is that of 7, red or green, which is not let go', () => {
    writeBoth('', '');
    stand.seven.set('b.ts', [2]);
    const gate = open({ decision: 'native' });
    gate.judge();
    expect(lines(gate.check(at('src/b.ts')))).toEqual([2]);
    expect(gate.dispute(at('src/b.ts'))).toBeUndefined();
    gate.rest();
    expect(takeLog()).toEqual(['7 starts', '7 a.ts', '7 b.ts']);
  });

  describe('on a fence that announces errors', () => {
    let store: Store;
    beforeEach(() => {
      store = createMemoryStore();
      write('src/b.ts', 'export const b: 1 = 1;');
    });
    const check = (expects: number, decision: Decision = 'native', text = "import { b } from './b';") => {
      takeLog();
      const fence = fenceFile(text, [expects]);
      const gate = open({ store, decision, roots: [at('src/b.ts')], fences: [fence] });
      const found = lines(gate.check(fence.file));
      return { found, asked: takeLog().filter((entry) => entry.endsWith(' f.ts')) };
    };

    it('is that of 6 where 7 finds others, and is remembered while 7 says the same', () => {
      stand.seven.set('f.ts', [3]);
      stand.six.set('f.ts', [4]);
      expect(check(2004)).toEqual({ found: [4], asked: ['7 f.ts', '6 f.ts'] });
      expect(check(2004)).toEqual({ found: [4], asked: [] });
      // What it imports means something else, so that both might; 7 says what it said.
      write('src/b.ts', 'export const b: 2 = 2;');
      expect(check(2004)).toEqual({ found: [4], asked: ['7 f.ts'] });
      write('src/b.ts', 'export const b: 3 = 3;');
      stand.seven.set('f.ts', [5]);
      stand.six.set('f.ts', [6]);
      expect(check(2004)).toEqual({ found: [6], asked: ['7 f.ts', '6 f.ts'] });
      expect(check(2004, 'native', "import './b';")).toEqual({ found: [6], asked: ['7 f.ts', '6 f.ts'] });
    });

    it('is remembered of 6 only when it was 6 that said so', () => {
      stand.seven.set('f.ts', [3]);
      stand.six.set('f.ts', [4]);
      expect(check(2003)).toEqual({ found: [3], asked: ['7 f.ts'] });
      write('src/b.ts', 'export const b: 2 = 2;');
      expect(check(2004)).toEqual({ found: [4], asked: ['7 f.ts', '6 f.ts'] });
    });

    it('is remembered as well where 7 had said its word before', () => {
      stand.seven.set('f.ts', [3]);
      stand.six.set('f.ts', [4]);
      expect(check(2003)).toEqual({ found: [3], asked: ['7 f.ts'] });
      expect(check(2003, 'both')).toEqual({ found: [4], asked: ['6 f.ts'] });
      write('src/b.ts', 'export const b: 2 = 2;');
      expect(check(2004)).toEqual({ found: [4], asked: ['7 f.ts'] });
    });
  });
});

describe('a verdict holds', () => {
  const store = () => {
    const kept = createMemoryStore();
    expect(askedAnew(kept)).toEqual(['a.ts', 'b.ts']);
    expect(askedAnew(kept)).toEqual([]);
    return kept;
  };

  it('until the file changes, for all others', () => {
    writeBoth('', '');
    const kept = store();
    write('src/a.ts', 'let a;');
    expect(askedAnew(kept)).toEqual(['a.ts']);
  });

  it('until what it imports, by whatever way, means something else', () => {
    writeBoth("import './c';", '');
    write('src/c.ts', "export * from './d';");
    write('src/d.ts', 'export function d(): number { return 1; }');
    write('src/e.ts', 'export {};');
    const roots = ['a', 'b', 'c', 'd'].map((name) => at(`src/${name}.ts`));
    const kept = createMemoryStore();
    const asked = () => askedAnew(kept, { roots });
    expect(asked()).toHaveLength(4);
    write('src/d.ts', 'export function d(): number { return 2; }');
    expect(asked()).toEqual(['d.ts']);
    write('src/d.ts', 'export function d(): string { return 2; }');
    expect(asked()).toEqual(['a.ts', 'c.ts', 'd.ts']);
    write('src/d.ts', "export function d(): void { void [import('./b'), import('./e')]; }");
    expect(asked()).toEqual(['a.ts', 'c.ts', 'd.ts']);
    write('src/d.ts', "export function d(): void { void [import('./e'), import('./b')]; }");
    expect(asked()).toEqual(['d.ts']);
  });

  it('until another file declares something for all', () => {
    writeBoth('', 'declare global { let everywhere: 1 }\nexport {};');
    const kept = store();
    write('src/b.ts', 'declare global { let everywhere: 2 }\nexport {};');
    expect(askedAnew(kept)).toEqual(['a.ts', 'b.ts']);
  });

  it('until anyone imports another package, which may do so; in other order they are the same', () => {
    writeBoth("import 'x';\nimport 'y';", '');
    const kept = store();
    write('src/a.ts', "import 'y';\nimport 'x';");
    expect(askedAnew(kept)).toEqual(['a.ts']);
    write('src/a.ts', "import 'y';\nimport 'x';\nimport './b';");
    expect(askedAnew(kept)).toEqual(['a.ts']);
    write('src/a.ts', "import 'y';");
    expect(askedAnew(kept)).toEqual(['a.ts', 'b.ts']);
  });

  it.each(['name', 'type', 'exports', 'imports', 'main', 'types', 'typings', 'typesVersions'])(
    'until "%s" of a package.json says something else',
    (field) => {
      writeBoth('', '');
      write('package.json', '{}');
      const kept = store();
      write('package.json', JSON.stringify({ version: '2', scripts: {} }));
      expect(askedAnew(kept)).toEqual([]);
      write('package.json', JSON.stringify({ [field]: 'x' }));
      expect(askedAnew(kept)).toEqual(['a.ts', 'b.ts']);
    },
  );

  it('until a package.json that nobody can read changes', () => {
    writeBoth('', '');
    write('package.json', '{');
    const kept = store();
    write('package.json', '{ ');
    expect(askedAnew(kept)).toEqual(['a.ts', 'b.ts']);
  });

  it('in the same environment, and with the same declarations of what may change', () => {
    writeBoth('', '');
    write('live.d.ts', 'declare let live: 1;');
    const kept = store();
    expect(askedAnew(kept, { environment: 'other' })).toEqual(['a.ts', 'b.ts']);
    const live = [at('live.d.ts')];
    expect(askedAnew(kept, { live })).toEqual(['a.ts', 'b.ts']);
    expect(askedAnew(kept, { live })).toEqual([]);
    write('live.d.ts', 'declare let live: 2;');
    expect(askedAnew(kept, { live })).toEqual(['a.ts', 'b.ts']);
    rmSync(at('live.d.ts'));
    expect(askedAnew(kept, { live })).toEqual(['a.ts', 'b.ts']);
  });

  it('until a file appears that an import was missing', () => {
    writeBoth("import './c';", '');
    const kept = store();
    write('src/c.ts', '');
    const listFiles = () => ['src/a.ts', 'src/b.ts', 'package.json', 'src/c.ts'].map(at);
    expect(askedAnew(kept, { listFiles })).toEqual(['a.ts']);
  });

  it('wherever on its page a fence stands, with all its files', () => {
    const kept = createMemoryStore();
    const asked = (...fences: VirtualFile[]) => askedAnew(kept, { roots: [], fences });
    expect(asked(fenceFile('f'), fenceFile('g', [], 'g.ts'))).toEqual(['f.ts', 'g.ts']);
    expect(asked(fenceFile('f', [], 'f.ts', 'two'), fenceFile('g', [], 'g.ts', 'two'))).toEqual([]);
    expect(asked(fenceFile('f'))).toEqual(['f.ts']);
  });

  it('while it has the form of one', () => {
    writeBoth('', '');
    const kept = createMemoryStore();
    const broken: Store = {
      ...kept,
      get: (key) => (key.length === 33 ? [[{ line: 'one' }]] : kept.get(key)),
    };
    expect(askedAnew(broken)).toEqual(['a.ts', 'b.ts']);
  });
});

describe('a file', () => {
  it('that is in no program has no verdict', () => {
    writeBoth('', '');
    const gate = open();
    expect(gate.check(at('src/none.ts'))).toEqual([]);
    expect(gate.dispute(at('src/none.ts'))).toBeUndefined();
    expect(gate.imports(at('src/none.ts'))).toEqual([]);
    expect(gate.closure(at('src/none.ts'))).toEqual([]);
    expect(takeLog()).toEqual([]);
  });

  it('that is gone at this moment stops nobody', () => {
    write('src/b.ts', '');
    stand.seven.set('b.ts', [1]);
    const gate = open({ decision: 'native' });
    gate.judge();
    expect(lines(gate.check(at('src/b.ts')))).toEqual([1]);
  });

  it('of a fence has a verdict of its own, found once for all of them', () => {
    const fences = [fenceFile('f'), fenceFile('g', [], 'g.ts')] as const;
    stand.six.set('g.ts', [2]);
    stand.seven.set('g.ts', [3]);
    const gate = open({ roots: [], fences });
    expect(fences.map(({ file }) => lines(gate.check(file)))).toEqual([[], [2]]);
    expect(fences.map(({ file }) => gate.dispute(file))).toEqual([
      undefined,
      { six: say([2]), seven: say([3]) },
    ]);
    expect(gate.check(fences[1].file)).toBe(gate.check(fences[1].file));
    expect(takeLog()).toEqual(['7 starts', '7 f.ts', '7 g.ts', '6 starts', '6 f.ts', '6 g.ts']);
  });

  it('needs itself and what it imports, and tells where; files of fences are no files to watch', () => {
    writeBoth("import './b';", "import 'x';");
    const fence = [fenceFile("import './a';\nimport './g';"), fenceFile('', [], 'g.ts')] as const;
    const gate = open({ fences: fence });
    expect([...gate.closure(at('src/a.ts'))].sort()).toEqual([at('src/a.ts'), at('src/b.ts')]);
    expect([...gate.closure(fence[0].file)].sort()).toEqual([at('src/a.ts'), at('src/b.ts')]);
    expect(gate.imports(at('src/b.ts'))).toEqual([{ specifier: 'x', line: 1, column: 8 }]);
  });
});

describe('the project is looked at anew', () => {
  it('when files or fences are others, and not while they are the same', () => {
    writeBoth('', '');
    const listFiles = vi.fn(() => [at('src/a.ts')]);
    const fences = [fenceFile('f', [2001]), fenceFile('g', [2001], 'g.ts')] as const;
    const gate = open({ listFiles, roots: [at('src/a.ts')], fences });
    const isAnew = (...next: VirtualFile[]) => {
      gate.setVirtual('page', fences);
      gate.imports(at('src/a.ts'));
      listFiles.mockClear();
      gate.setVirtual('page', next);
      gate.imports(at('src/a.ts'));
      return listFiles.mock.calls.length > 0;
    };
    expect(isAnew(...fences.map((file) => ({ ...file })))).toBe(false);
    expect(isAnew(fences[0])).toBe(true);
    expect(isAnew(fences[0], { ...fences[1], text: 'h' })).toBe(true);
    expect(isAnew(fences[0], { ...fences[1], expects: [2002] })).toBe(true);
    expect(isAnew(fences[0], { ...fences[1], file: fenceFile('', [], 'h.ts').file })).toBe(true);
    expect(isAnew({ ...fences[0], text: 'h' }, fences[1])).toBe(true);
    expect(isAnew(...fences, fenceFile('h', [], 'h.ts'))).toBe(true);
    expect(isAnew(fences[0], fenceFile('g', [], 'g.ts'))).toBe(true);
    const { home, file, text } = fences[1];
    expect(isAnew(fences[0], { home, file, text })).toBe(true);
    gate.setRoots([at('src/b.ts')]);
    expect(gate.check(at('src/a.ts'))).toEqual([]);
    expect(takeLog()).toEqual([]);
    gate.check(at('src/b.ts'));
    expect(takeLog()).toContain('7 b.ts');
  });

  it('by a compiler that runs as well', () => {
    writeBoth('', '');
    const gate = open({ roots: [at('src/a.ts')], fences: [fenceFile('f')] });
    gate.judge();
    gate.setRoots([at('src/b.ts')]);
    gate.setVirtual('page', [fenceFile('g', [], 'g.ts')]);
    gate.setVirtual('more', [fenceFile('h', [], 'h.ts', 'two')]);
    takeLog();
    gate.judge();
    expect(takeLog()).toEqual([
      ...['7 starts', '7 b.ts', '7 g.ts', '7 h.ts', '7 ends'],
      ...['6 b.ts', '6 g.ts', '6 h.ts'],
    ]);
  });
});

describe('the memory of the compilers', () => {
  it('is given back when both have said all, and what they said is kept', () => {
    writeBoth('', '');
    const save = vi.fn();
    const gate = open({ store: { ...createMemoryStore(), save } });
    gate.check(at('src/a.ts'));
    takeLog();
    gate.rest();
    expect(takeLog()).toEqual(['7 ends', '6 ends']);
    expect(save).toHaveBeenCalledOnce();
    // The project is as it was, but nothing runs that would know it.
    gate.check(at('src/b.ts'));
    expect(takeLog()).toEqual(['7 starts', '7 b.ts', '6 starts', '6 b.ts']);
    expect(gate.takeNotes()).toEqual([]);
    gate.setRoots([]);
    gate.rest();
    gate.rest();
    expect(takeLog()).toEqual(['7 ends', '6 ends']);
  });

  it('is kept while watching', () => {
    writeBoth('', '');
    const save = vi.fn();
    const gate = open({ decision: 'native', store: { ...createMemoryStore(), save } });
    const service = gate.openService();
    gate.judge();
    gate.rest();
    expect(gate.openService()).toBe(service);
    expect(takeLog()).toEqual(['6 starts', '7 starts', '7 a.ts', '7 b.ts']);
    expect(save).toHaveBeenCalledOnce();
  });
});

it('the compiler of the next edit can be started before it is needed', () => {
  writeBoth('', '');
  const store = createMemoryStore();
  open({ store, decision: 'native' }).judge();
  takeLog();
  const gate = open({ store, decision: 'native' });
  gate.judge();
  expect(takeLog()).toEqual([]);
  gate.warm();
  expect(takeLog()).toEqual(['7 starts', '7 a.ts']);
  open({ roots: [], decision: 'native' }).warm();
  expect(takeLog()).toEqual([]);
});

it('notes are those of the store and of the native compiler; without that one 6 has the word', () => {
  writeBoth('', '');
  stand.six.set('a.ts', [1]);
  const store = { ...createMemoryStore(), takeNotes: () => ['the store is damaged'] };
  const gate = open({ store, decision: 'native' });
  gate.judge();
  expect(gate.takeNotes()).toEqual(['the store is damaged']);
  vi.spyOn(stand.log, 'push').mockImplementation((entry) => {
    if (entry.startsWith('7')) throw new Error('no such program');
    return 0;
  });
  try {
    const alone = open({ store: { ...store, get: () => undefined }, decision: 'native' });
    alone.judge();
    expect(lines(alone.check(at('src/a.ts')))).toEqual([1]);
    expect(alone.dispute(at('src/a.ts'))).toBeUndefined();
    expect(alone.takeNotes()).toEqual([
      'the store is damaged',
      'the native compiler does not run (no such program): TypeScript 6 checks alone, which takes longer',
    ]);
  } finally {
    vi.restoreAllMocks();
  }
});
