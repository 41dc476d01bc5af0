import { describe, expect, it } from 'vitest';
import { ANYTHING, DECLARE_ANYTHING } from './elisions';
import { readFragment, readModule } from './fragments';

const linesOf = (text: string) => text.split('\n');

describe('a fragment is read as', () => {
  it.each([
    ['a module', 'export const a = 1;', 'module'],
    ['statements of the top level', 'await go();', 'module'],
    ['statements, for they return', 'if (a) return b;', 'statements'],
    ['statements, for they return inside of a loop', 'for (;;) { if (a) { return; } }', 'statements'],
    ['statements, for they speak of `this`', 'this.go();', 'statements'],
    ['statements, for an arrow function of theirs does', 'go(() => this.a);', 'statements'],
    ['a module, when an arrow function returns', 'go(() => { return 1; });', 'module'],
    ['a module, when a function returns and speaks of `this`', 'function a() { return this; }', 'module'],
    ['a module, when a class speaks of `this`', 'class A { b = this.c; d() { return this; } }', 'module'],
    ['members', 'async go(): Promise<void> {}', 'members'],
    ['members, with a constructor', 'constructor(private readonly a: string) {}', 'members'],
    ['properties', "a: go(),\nb: 'c',", 'properties'],
    ['properties, though a label would do', 'providers: [A, B]', 'properties'],
    ['an object', "{\n  'a': 1,\n  b: 2\n}", 'expression'],
    ['an object, though a block would do', '{ a: 1 }', 'expression'],
    ['an object of methods', '{ a() {}, b: 1 }', 'expression'],
    ['an object below a comment', '// a.ts\n{ a: 1 }', 'expression'],
    ['calls on something', '.a(b)\n.c();', 'expression'],
    ['calls on something that may not be there', '// later\n?.a(b)', 'expression'],
    ['a block', '{ const a = 1; go(a); }', 'module'],
    ['a decorator', '@A({ b: 1 })', 'decorator'],
    ['a type', 'a?: string;\nget(): void;\nnew (): A;\n(b: string): A', 'type'],
  ])('%s', (_, text, kind) => {
    const fragment = readFragment(text, 'ts');
    expect([fragment.kind, fragment.parses, fragment.ending]).toEqual([kind, true, 'ts']);
  });

  it('nothing that it could be, and stays as it is', () => {
    const fragment = readFragment('+--> (', 'ts');
    expect(fragment).toEqual({
      text: '+--> (',
      ending: 'ts',
      kind: 'module',
      lineMap: [0],
      elisions: [],
      parses: false,
    });
  });

  it('what it was where it could be, dots and all, when nothing parses', () => {
    expect(readFragment('... ) (', 'ts').text).toBe('... ) (');
  });

  it('a module, when there is nothing in it', () => {
    expect(readFragment('// later', 'ts')).toMatchObject({ kind: 'module', parses: true });
  });

  it('what its dots let it be in some way', () => {
    const { text, parses } = readFragment('for (…;) go();', 'ts');
    expect([text.split('\n')[0], parses]).toEqual(['for (;;) go();', true]);
  });

  it('what has tags', () => {
    expect(readFragment('const a = <b />;', 'ts')).toMatchObject({ ending: 'tsx', parses: true });
    // As TypeScript it has no mistake, though it has one with tags.
    expect(readFragment('const a = <b>c;', 'ts')).toMatchObject({ ending: 'ts', parses: true });
    expect(readFragment('const a = <b', 'tsx')).toMatchObject({ ending: 'tsx', parses: false });
    expect(readFragment('const a = <b', 'ts')).toMatchObject({ ending: 'ts', parses: false });
  });
});

describe('lines and offsets of a fragment', () => {
  it('are those of the code in a module', () => {
    expect(readModule('a;\nb;', 'ts')).toEqual({
      text: 'a;\nb;',
      ending: 'ts',
      kind: 'module',
      lineMap: [0, 1],
      elisions: [],
      parses: true,
    });
    expect(readModule('go(...);', 'ts')).toMatchObject({ text: 'go(...);', parses: false });
  });

  it('are followed by a declaration where dots were replaced', () => {
    const fragment = readFragment('const a = ...;', 'ts');
    expect(fragment).toEqual({
      text: `const a = ${ANYTHING.repeat(3)};\n${DECLARE_ANYTHING}`,
      ending: 'ts',
      kind: 'module',
      lineMap: [0, -1],
      elisions: [10],
      parses: true,
    });
  });

  it('stand in the frame, below the imports', () => {
    const text = "import { a } from 'x';\n\nimport b from 'y';\nconst c = 1;\nreturn a(...);";
    const { text: framed, lineMap, elisions, kind } = readFragment(text, 'ts');
    expect(kind).toBe('statements');
    expect(lineMap).toEqual([0, 1, 2, -1, 3, 4, -1, -1]);
    const lines = linesOf(framed);
    expect([lines[2], lines[4], lines.at(-1)]).toEqual([
      "import b from 'y';",
      'const c = 1;',
      DECLARE_ANYTHING,
    ]);
    expect(elisions.map((at) => framed.slice(at - 2, at + 4))).toEqual(['a(   )']);
  });

  it('of an elision above the frame stay', () => {
    const { text, elisions, kind } = readFragment("import { … } from 'x';\ngo(…): void {}", 'ts');
    expect(kind).toBe('members');
    expect(elisions.map((at) => text.slice(at - 2, at + 3))).toEqual(['{   }', 'o( ):']);
  });

  it('of an elision that begins the code move with it', () => {
    const { text, elisions, kind } = readFragment('…\ngo(): void {}', 'ts');
    expect(kind).toBe('members');
    expect(text.slice(0, elisions[0])).toMatch(/^class .*\{\n$/);
  });

  it('of nothing but imports need no frame', () => {
    expect(readFragment("import a from 'x';", 'ts')).toMatchObject({ kind: 'module', lineMap: [0] });
  });

  it('of a decorator below nothing but imports stand behind them', () => {
    const { kind, lineMap, text } = readFragment("import { A } from 'x';\n@A()", 'ts');
    expect([kind, lineMap]).toEqual(['decorator', [0, -1, 1, -1, -1]]);
    expect(linesOf(text)[0]).toBe("import { A } from 'x';");
  });
});
