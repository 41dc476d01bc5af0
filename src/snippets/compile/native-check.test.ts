import path from 'node:path';
import type ts from 'typescript';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../cache';
import { createTextCache } from '../files';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import type { CompilerMessage } from './reference-compiler';
import { createGraph } from './graph';
import type { NativeCompiler, NativeInput } from './native-compiler';
import { createNativeGate } from './native-check';
import { virtualPath, type VirtualFile } from './virtual';

const { at, write } = useTestFolder('native-gate');

/** What the compilers that were started were told and asked, and what they say or throw. */
let inputs: NativeInput[];
let asked: [file: string, text: string][];
let events: string[];
let says: readonly CompilerMessage[];
let fault: Error | undefined;
beforeEach(() => {
  inputs = [];
  asked = [];
  events = [];
  says = [];
  fault = undefined;
});

const failing = () => {
  if (fault) throw fault;
};
const create = (configFile: string, overrides: ts.CompilerOptions): NativeCompiler => {
  events.push(`start ${path.basename(configFile)} ${JSON.stringify(overrides)}`);
  failing();
  return {
    update(input) {
      inputs.push(input);
    },
    check(file, text) {
      failing();
      asked.push([path.relative(at(''), file), text]);
      return [...says];
    },
    close() {
      events.push('close');
      failing();
    },
  };
};

/** A gate that was told of files on disk and of fences. */
function open(files: Record<string, string>, fences: readonly VirtualFile[] = []) {
  for (const [file, text] of Object.entries(files)) write(file, text);
  const gate = createNativeGate(at('tsconfig.json'), create);
  const tell = (current: readonly VirtualFile[]) => {
    const virtual = new Map(current.map((entry) => [entry.file, entry]));
    const texts = createTextCache();
    const graph = createGraph({
      folder: at(''),
      store: createMemoryStore(),
      surroundings: '',
      virtual,
      readText: (file) => texts.read(file)?.text,
      createResolver: () => () => undefined,
    });
    const listed = Object.keys(files).map(at);
    gate.update({ roots: listed.slice(0, 1), virtual, graph, files: listed, texts });
  };
  tell(fences);
  return { gate, tell };
}
const fenceFile = (fence: string, file: string, text: string): VirtualFile => ({
  home: at('src'),
  file: virtualPath(at('src'), fence, file),
  text,
});
const message = (column: number, length: number): CompilerMessage => ({
  ...{ line: 1, column, length },
  ...{ code: 2307, text: '' },
});
const START = 'start tsconfig.json {"noEmit":true}';
const BROKEN =
  'the native compiler does not run (no such program): TypeScript 6 checks alone, which takes longer';

describe('the native compiler is told', () => {
  it('of the files on disk, each with its version, and gives the text of no other', () => {
    write('secret.ts', 'secret');
    open({ 'src/a.ts': 'export {};', 'src/b.ts': 'b' });
    expect(inputs).toHaveLength(1);
    const [input] = inputs;
    expect(input?.roots).toEqual([at('src/a.ts')]);
    expect([...(input?.versions.keys() ?? [])]).toEqual([at('src/a.ts'), at('src/b.ts')]);
    expect(input?.versions.get(at('src/a.ts'))).toMatch(/^10:/);
    expect(input?.readText(at('src/b.ts'))).toBe('b');
    expect(input?.readText(at('secret.ts'))).toBeUndefined();
    expect(input?.virtual).toBeUndefined();
  });

  it('of a file that is gone, as of one without a version', () => {
    const { gate } = open({ 'src/a.ts': '' });
    gate.update({
      ...{ roots: [], files: [at('gone.ts')], virtual: new Map(), texts: createTextCache() },
      graph: { node: () => undefined, closure: () => [] },
    });
    expect(inputs[1]?.versions).toEqual(new Map([[at('gone.ts'), '']]));
    expect(inputs[1]?.readText(at('gone.ts'))).toBeUndefined();
  });

  it('of the files of fences, whose text leads to the package, and is their version', () => {
    const one = fenceFile('one', 'a.ts', "import './b';");
    const two = fenceFile('two', 'a.ts', 'export {};');
    open({ 'src/b.ts': '' }, [one, two]);
    const [input] = inputs;
    expect(input?.roots).toEqual([at('src/b.ts'), one.file, two.file]);
    expect(input?.readText(one.file)).toBe("import '../../b';");
    expect(input?.versions.get(one.file)).toBe("import '../../b';");
    expect(input?.readText(two.file)).toBe('export {};');
    // No import can mean one of them.
    expect(input?.virtual).toBeUndefined();
  });

  it('where files of fences are found, once a fence has several', () => {
    const fences = [
      fenceFile('one', 'a.ts', "import './b';"),
      fenceFile('one', 'b.ts', ''),
      fenceFile('two', 'a.ts', "import './b';"),
    ];
    open({ 'src/b.ts': '' }, fences);
    const [input] = inputs;
    expect(input?.virtual?.files).toEqual(new Set(fences.map(({ file }) => file)));
    expect(input?.virtual?.folders.has(at('src/.fences/one'))).toBe(true);
    expect(fences.map(({ file }) => input?.readText(file))).toEqual([
      "import './b';",
      '',
      "import '../../b';",
    ]);
  });

  it('of no fence that is gone', () => {
    const one = fenceFile('one', 'a.ts', 'export {};');
    const { tell } = open({ 'src/b.ts': '' }, [one]);
    tell([]);
    expect(inputs[1]?.readText(one.file)).toBeUndefined();
    expect(inputs[1]?.versions.has(one.file)).toBe(false);
    expect(events).toEqual([START]);
  });
});

describe('what the native compiler says', () => {
  it('is asked with the text that it was given, and said of the original', () => {
    const one = fenceFile('one', 'a.ts', "import './b';");
    const { gate } = open({ 'src/b.ts': 'b' }, [one]);
    says = [message(8, "'../../b'".length)];
    expect(gate.check([one.file, at('src/b.ts'), at('none.ts')])).toEqual([
      [message(8, "'./b'".length)],
      says,
      says,
    ]);
    expect(asked).toEqual([
      [path.relative(at(''), one.file), "import '../../b';"],
      ['src/b.ts', 'b'],
      ['none.ts', ''],
    ]);
  });
});

describe('a native compiler that does not run', () => {
  it('is noted once, and not tried again', () => {
    fault = new Error('no such program');
    const { gate, tell } = open({ 'src/a.ts': '' });
    fault = undefined;
    expect(gate.check([at('src/a.ts')])).toBeUndefined();
    tell([]);
    expect(inputs).toEqual([]);
    expect(events).toEqual([START]);
    expect(gate.takeNotes()).toEqual([BROKEN]);
    expect(gate.takeNotes()).toEqual([]);
  });

  it('is noted when it breaks off, whatever is thrown', () => {
    const { gate } = open({ 'src/a.ts': '' });
    expect(gate.check([at('src/a.ts')])).toEqual([[]]);
    fault = thrownText('no such program');
    expect(gate.check([at('src/a.ts')])).toBeUndefined();
    fault = undefined;
    expect(gate.check([at('src/a.ts')])).toBeUndefined();
    expect(gate.takeNotes()).toEqual([BROKEN]);
  });
});

describe('a native compiler is closed', () => {
  it('where there is one, and started again when it is needed', () => {
    const { gate, tell } = open({ 'src/a.ts': '' });
    gate.close();
    gate.close();
    tell([]);
    expect(events).toEqual([START, 'close', START]);
    expect(gate.takeNotes()).toEqual([]);
  });

  it('without a start only for that', () => {
    createNativeGate(at('tsconfig.json'), create).close();
    expect(events).toEqual([]);
  });

  it('with a note when that fails', () => {
    const { gate } = open({ 'src/a.ts': '' });
    fault = new Error('no such program');
    gate.close();
    expect(gate.takeNotes()).toEqual([BROKEN]);
  });
});

/** Packages may throw anything, whatever the types say. */
function thrownText(text: string): Error {
  return text as unknown as Error;
}
