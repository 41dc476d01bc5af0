import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  elidedTypes,
  elidedVariables,
  isElided,
  isElidedWithin,
  isValueElided,
  readElided,
} from './elided-source';
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
    ['what a function gives', 'function a() { /* ... */ }', ['a()']],
    ['not what it gives by its type', 'function a(): A { /* ... */ }', []],
    ['not of one that is only declared', 'function a(b: { /* ... */ });', []],
    ['not of one without a name', 'export default function () { /* ... */ }', []],
    ['not of one that leaves out deeper', 'function a() { b(() => { /* ... */ }); }', []],
    ['not of one that gives what it wrote', 'function a() { /* ... */ return b; }', []],
    ['what a function returns', 'function a() { if (b) return c; return { /* ... */ }; }', ['a()']],
    ['not of one whose return gives nothing', 'function a() { b(); return; }', []],
    ['of one whose return gives nothing, but leaves out', 'function a() { /* ... */ return; }', ['a()']],
    [
      'not what a function in it returns',
      'function a() { b(() => { return { /* ... */ }; }); return c; }',
      [],
    ],
    ['of a function that is a value', 'const a = () => { /* ... */ };', ['a', 'a()']],
    ['of another way to write it', 'const a = function () { return { /* ... */ }; };', ['a', 'a()']],
    ['of one that is an expression', 'const a = () => ({ /* ... */ });', ['a', 'a()']],
    ['of what is known', 'const a = { ...known }; const b = known; const c = other;', ['a', 'b']],
    ['of what a function gives that is known', 'const a = known(); const b = other();', ['a']],
    ['of a function that gives what is known', 'function a() { return known; }', ['a()']],
    ['of a function that is what is known', 'const a = () => known;', ['a()']],
    ['none of what is complete', 'class A {}\nconst b = 1;\nlet c;', []],
    ['none of a function that is complete', 'const a = () => b;', []],
    ['none of an import by assignment', "import a = require(/* ... */ 'b');", []],
    ['none of a pattern', 'const { a } = { /* ... */ };', []],
    ['none of a variable whose type is', 'const a: { /* ... */ } = b;', []],
    ['none of a class without one', 'export default class { /* ... */ }', []],
  ])('%s', (_, text, expected) => {
    const isKnown = (name: string) => ['known', 'known()'].includes(name);
    expect(elidedTypes(read(text), isKnown)).toEqual(expected);
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
    expect(elidedVariables(read(text), () => false).has('a')).toBe(expected);
  });

  it.each([
    [
      'what is made of another',
      'go(() => { const c = b; const b = { ...a }; const a = { /* ... */ }; });',
      'abc',
    ],
    ['what a function gives', 'if (x) { const b = a(); function a() { /* ... */ } }', 'a()b'],
    ['what is made of itself', 'const a = { ...b }; const b = { ...a };', ''],
    ['what is made of what is known', 'const a = known;', 'a'],
  ])('of any depth, %s', (_, text, expected) => {
    const found = elidedVariables(read(text), (name) => name === 'known');
    expect([...found].sort().join('')).toBe(expected);
  });
});

describe('a value', () => {
  it.each([
    ['leaves something out', '{ /* ... */ }', true],
    ['is complete', '{ a: 1 }', false],
    ['leaves out deeper', '{ a: { /* ... */ } }', false],
    ['is spread into it', '{ a: 1, ...{ /* ... */ } }', true],
    ['of that name is spread into it', '{ ...known }', true],
    ['of another name is spread into it', '{ ...other }', false],
    ['of that name is a property', '{ known }', false],
    ['is spread into a list', '[1, ...known]', true],
    ['is an element of a list', '[known]', false],
    ['of that name', 'known', true],
    ['of another name', 'other', false],
    ['is the first choice', 'a ? known : b', true],
    ['is the second choice', 'a ? b : known', true],
    ['is the condition', 'known ? a : b', false],
    ['is what another lacks', 'a ?? known', true],
    ['is not lacking', 'known || a', true],
    ['is what neither is', 'a ?? b', false],
    ['is given', 'known()', true],
    ['is given by another', 'other()', false],
    ['is given by a member', 'a.known()', false],
    ['is assigned to an object', 'Object.assign({}, known)', true],
    ['is assigned to none', 'Object.assign({}, other)', false],
    ['is an argument', 'go(known)', false],
    ['in brackets', '(known)', true],
    ['of a type', 'known as A', true],
    ['that satisfies a type', 'known satisfies A', true],
    ['that is there', 'known!', true],
    ['that is awaited', 'await known', true],
    ['has a member', 'known.a', true],
    ['is a member', 'a.known', false],
    ['is negated', '!known', false],
    ['is deep', '{ ...(a ? [...known] : b) }', true],
  ])('that %s', (_, text, expected) => {
    const elided = read(`go(${text});`);
    const [statement] = elided.source.statements;
    const call = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
    const value = call && ts.isCallExpression(call) ? call.arguments[0] : undefined;
    if (!value) throw new Error('a value was written');
    expect(isValueElided(elided, value, (name) => name.startsWith('known'))).toBe(expected);
  });
});
