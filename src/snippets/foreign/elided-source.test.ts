import { describe, expect, it } from 'vitest';
import { elidedTypes, isElided, isElidedVariable, isElidedWithin, readElided } from './elided-source';
import { readFragment } from './fragments';

const read = (text: string) => readElided(readFragment(text, 'ts'));
/** Kinds of what is incomplete, by their first characters. */
const ownersOf = (text: string) => {
  const elided = read(text);
  return [...elided.owners].map((owner) => owner.getText(elided.source).split(/[\s…/]/)[0]);
};

describe('a comment leaves something out', () => {
  it.each([
    ['with dots', 'go(); // ...', 1],
    ['with dots and words', 'go(); // the rest ...', 1],
    ['with the sign of one character', 'go(); /* … */', 1],
    ['over several lines', '/*\n * ...\n */\ngo();', 1],
    ['with a spread and dots besides', 'go(); // f(...args) ...', 1],
    ['twice', '// ...\ngo(); // ...', 2],
    ['but not without dots', 'go(); // end', 0],
    ['but not with a spread alone', 'go(); // super(...args)', 0],
    ['but not inside a string', "go('// ...');", 0],
    ['but not inside a template', 'go(`// ...`);', 0],
    ['but not inside a template with values', 'go(`// ... ${a} // ... ${b} // ...`);', 0],
    ['but not inside a regular expression', 'go(/[//...]/);', 0],
  ])('%s', (_, text, count) => {
    expect(read(text).offsets).toHaveLength(count);
  });

  it('but not in the text of a tag', () => {
    for (const text of ['const a = <b>see // ...</b>;', 'const a = <b>// ...</b>;']) {
      expect(readElided(readFragment(text, 'tsx')).offsets).toEqual([]);
    }
  });

  it('where a text with the same dots ends or begins', () => {
    expect(read("go('a'/* ... */);").offsets).toHaveLength(1);
    expect(read("go(/* ... */'a');").offsets).toHaveLength(1);
  });
});

describe('what is incomplete', () => {
  it.each([
    ['a block', 'if (a) { b(); /* ... */ }', ['{']],
    ['a class', 'class A { /* ... */ }', ['class']],
    ['an object', 'go({ /* ... */ });', ['{']],
    ['a list', 'go([ /* ... */ ]);', ['[']],
    ['a call', 'go(1, /* ... */ );', ['go(1,']],
    ['a call that makes', 'new Go(1, /* ... */ );', ['new']],
    ['an interface', 'interface A { /* ... */ }', ['interface']],
    ['the type of an object', 'type A = { /* ... */ };', ['{']],
    ['an enumeration', 'enum A { /* ... */ }', ['enum']],
    ['the file, when it is in nothing', '/* ... */ go();', ['go();']],
    ['the innermost', 'go({ a: [ /* ... */ ] });', ['[']],
    ['not a sum in an object', 'go({ a: b /* ... */ + c });', ['{']],
    ['not a call that the dots begin', 'const a = ...\n(b);', ['const']],
    ['not what begins behind it', '/* ... */ class A {}', ['class']],
    ['with dots that were replaced', 'function go() { ... }', ['{']],
  ])('%s', (_, text, expected) => {
    expect(ownersOf(text)).toEqual(expected);
  });

  it('is the file, and not what ends or begins at the comment', () => {
    for (const text of ['class A {}/* ... */', '/* ... */class A {}']) {
      const elided = read(text);
      expect([...elided.owners]).toEqual([elided.source]);
    }
  });

  it('is not what holds it from farther away, but it is within that', () => {
    const elided = read('class A { go() { /* ... */ } }\nclass B {}');
    const [a, b] = elided.source.statements;
    if (!a || !b) throw new Error('two classes were written');
    expect(isElided(elided, a)).toBe(false);
    expect(isElidedWithin(elided, a)).toBe(true);
    expect(isElidedWithin(elided, b)).toBe(false);
  });

  it('is within neither of two statements when it stands between them', () => {
    const elided = read('class A {}/* ... */class B {}');
    expect(elided.source.statements.map((node) => isElidedWithin(elided, node))).toEqual([false, false]);
  });

  it('is within a list that it begins', () => {
    const elided = readElided({ ...readFragment('ab;', 'ts'), elisions: [0] });
    expect(elided.source.statements.map((node) => isElidedWithin(elided, node))).toEqual([true]);
  });
});

describe('names of what is incomplete', () => {
  it.each([
    ['a variable', 'const a = { /* ... */ };', ['a']],
    ['one of two variables', 'const a = { b: 1 }, c = { /* ... */ };', ['c']],
    ['a class', 'class A { go() { /* ... */ } }', ['A']],
    ['an interface', 'interface A { /* ... */ }', ['A']],
    ['a type', 'type A = { /* ... */ };', ['A']],
    ['an enumeration', 'enum A { /* ... */ }', ['A']],
    ['none of a function', 'function a() { /* ... */ }', []],
    ['none of what is complete', 'class A {}\nconst b = 1;\nlet c;', []],
    ['none of a pattern', 'const { a } = { /* ... */ };', []],
    ['none of a variable whose type is', 'const a: { /* ... */ } = b;', []],
    ['none of a class without one', 'export default class { /* ... */ }', []],
  ])('%s', (_, text, expected) => {
    expect(elidedTypes(read(text))).toEqual(expected);
  });

  it.each([
    ['in a function', 'function go() { const a = { /* ... */ }; }', true],
    ['among others', 'const b = 1; const a = { /* ... */ };', true],
    ['not another one', 'const b = { /* ... */ }; const a = 1;', false],
    ['not one without a value', 'let a; /* ... */', false],
    ['not a pattern', 'const [a] = [ /* ... */ ];', false],
    ['not a property', 'go({ a: { /* ... */ } });', false],
    ['not a parameter', 'function go(a = { /* ... */ }) {}', false],
  ])('a variable of any depth: %s', (_, text, expected) => {
    expect(isElidedVariable(read(text), 'a')).toBe(expected);
  });
});
