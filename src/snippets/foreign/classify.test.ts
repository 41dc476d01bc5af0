import { describe, expect, it } from 'vitest';
import {
  classify,
  exportLacking,
  isAboutFrame,
  isMissingName,
  type FindingClass,
  type Surroundings,
} from './classify';
import { readElided } from './elided-source';
import { readModule } from './fragments';
import { FRAME_CLASS } from './frames';

/** What a test says of its surroundings: names of what is installed, supplied or incomplete. */
interface Given {
  readonly text?: string;
  readonly installed?: string;
  readonly supplied?: string;
  readonly incomplete?: string;
  readonly excerpt?: string;
  readonly isFramed?: boolean;
}

/** The code without its mark, and where the mark stood. */
function marked(code: string) {
  const text = code.replace('«', '');
  return { elided: readElided(readModule(text, 'ts')), offset: code.indexOf('«') };
}

const messageOf = (code: number, text = '') => ({ code, text, line: 1, column: 1, length: 1 });

/** Class of a message that stands at the mark in the code. */
function classOf(code: number, source: string, given: Given = {}): FindingClass {
  const { elided, offset } = marked(source);
  const surroundings: Surroundings = {
    isInstalled: (name) => name === given.installed,
    isSupplied: (name) => name === given.supplied,
    isElidedType: (name) => name === given.incomplete,
    isExcerpt: (specifier) => specifier === given.excerpt,
    isFramed: given.isFramed ?? false,
  };
  return classify(messageOf(code, given.text), offset, elided, surroundings);
}

type Row = readonly [what: string, code: number, source: string, expected: FindingClass, given?: Given];
function check(rows: readonly Row[]) {
  for (const [what, code, source, expected, given] of rows) {
    it(what, () => expect(classOf(code, source, given)).toBe(expected));
  }
}

it('a name that cannot be found is told from a member that is not there', () => {
  expect(isMissingName(messageOf(2304))).toBe(true);
  expect(isMissingName(messageOf(18004))).toBe(true);
  expect(isMissingName(messageOf(2339))).toBe(false);
  // It lacks context as well, but no import would mend it.
  expect(isMissingName(messageOf(2391))).toBe(false);
});

describe('a message about the class around a fragment', () => {
  it.each([
    ['its constructor', 2376, `class ${FRAME_CLASS} extends A { «constructor() {} }`, true],
    ['another message there', 2339, `class ${FRAME_CLASS} extends A { «constructor() {} }`, false],
    ['the constructor of the writer', 2376, 'class B extends A { «constructor() {} }', false],
    ['of a class of the writer inside', 2377, `class ${FRAME_CLASS} { a = class B { «b() {} } }`, false],
    ['of a class without a name inside', 2377, `class ${FRAME_CLASS} { a = class { «b() {} } }`, false],
    ['outside of any', 17009, '«a();', false],
  ])('%s', (_, code, source, expected) => {
    const { elided, offset } = marked(source);
    expect(isAboutFrame(messageOf(code), offset, elided)).toBe(expected);
  });
});

describe('a module that is not found', () => {
  const text = "Cannot find module 'lib' or its corresponding type declarations.";
  const top = "import { a } from «'lib';";
  const inside = "class A { go() { import { a } from «'lib'; } }";
  check([
    ['does not exist in a package that is installed', 2307, top, 'drift', { text, installed: 'lib' }],
    ['is missing otherwise', 2307, top, 'missing-context', { text }],
    ['is not asked for without a name', 2307, top, 'missing-context', { text: 'x', installed: 'lib' }],
    [
      'is not looked for inside a frame',
      2307,
      inside,
      'missing-context',
      { text, installed: 'lib', isFramed: true },
    ],
    ['above the frame it is', 2307, top, 'drift', { text, installed: 'lib', isFramed: true }],
    ['inside of what the writer wrote it is', 2307, inside, 'drift', { text, installed: 'lib' }],
  ]);
});

describe('what is not on the page', () => {
  const primitive = "'string' only refers to a type, but is being used as a value here.";
  const decorator = 'class A { @«Headers() go() {} }';
  check([
    ['a name', 2304, '«a();', 'missing-context'],
    ['a name that another is like', 2552, '«a();', 'missing-context'],
    ['a body', 2391, 'function «a();', 'missing-context'],
    ['types of a module', 7016, "import a from «'a';", 'missing-context'],
    ['a name that is also a primitive', 2693, '«string();', 'missing-context', { text: primitive }],
    [
      'but not a type that is no primitive',
      2693,
      '«Options();',
      'drift',
      { text: "'Options' only refers to a type" },
    ],
    ['nor another message on a primitive', 2588, '«a = 1;', 'drift', { text: "Type 'string'" }],
    [
      'a supplied name of another meaning',
      2709,
      '«a;',
      'missing-context',
      { text: "'Ab1'", supplied: 'Ab1' },
    ],
    ['but not one of the writer', 2709, '«a;', 'drift', { text: "'Ab1'", supplied: 'Other' }],
    ['nor another message on a supplied name', 2588, '«a = 1;', 'drift', { text: "'a'", supplied: 'a' }],
    ['nor a message without a name', 2709, '«a;', 'drift', { text: 'nothing in quotes', supplied: 'a' }],
    ['a decorator of the name of a global', 2348, decorator, 'missing-context'],
    ['one that is not called', 2348, 'class A { @«Headers go() {} }', 'missing-context'],
    ['but not an imported one', 2348, `import { Headers } from 'a'; ${decorator}`, 'drift'],
    ['nor one of a namespace', 2348, 'class A { @a.«Headers() go() {} }', 'drift'],
    ['nor a call', 2348, '«Headers();', 'drift'],
    ['nor another message on a decorator', 2588, decorator, 'drift'],
  ]);
});

describe('what a call on the members of a frame gives', () => {
  const argument = "Argument of type '{}' is not assignable to parameter of type 'string'.";
  const value = "Type 'unknown' is not assignable to type 'string'.";
  const member = "Property 'b' does not exist on type '{}'.";
  const isFramed = true;
  check([
    ['has no such property', 2339, 'a().«b;', 'missing-context', { text: member, isFramed }],
    ['but has it without a frame', 2339, 'a().«b;', 'drift', { text: member }],
    [
      'nor is it of a type that is known',
      2339,
      'a().«b;',
      'drift',
      { text: "Property 'b' does not exist on type 'A'.", isFramed },
    ],
    ['is no argument', 2345, 'go(«a);', 'missing-context', { text: argument, isFramed }],
    ['but it is without a frame', 2345, 'go(«a);', 'drift', { text: argument }],
    ['is no value', 2322, 'const «a: string = b;', 'missing-context', { text: value, isFramed }],
    ['another type is none', 2345, 'go(«a);', 'drift', { text: "Argument of type 'A' is", isFramed }],
    ['an object that the writer wrote is none', 2345, 'go(«{});', 'drift', { text: argument, isFramed }],
    ['another message is none', 2588, 'go(«a);', 'drift', { text: value, isFramed }],
  ]);
});

describe('what is no TypeScript, or not one module', () => {
  check([
    ['two of one name', 2300, 'let «a;', 'syntax'],
    ['grammar', 1005, '«a;', 'syntax'],
    ['but not a decorator that does not fit', 1240, '@«a class A {}', 'drift'],
    ['nor a module option', 1484, "import { «a } from 'a';", 'strictness'],
    ['nor a type', 2588, '«a = 1;', 'drift'],
  ]);
});

describe('what only a strict option objects to', () => {
  check([
    ['a value that may be missing', 2532, '«a.b;', 'strictness'],
    ['a property that a spread writes again', 2783, 'go({ «a: 1, ...b });', 'strictness'],
    ['a parameter without a type', 7006, 'go((«a) => a);', 'strictness'],
    ['a path without a return', 7030, 'function «a() { b(); }', 'strictness'],
    ['also where something is left out', 2564, 'class A { «a: string; /* ... */ }', 'strictness'],
  ]);
});

describe('properties that are missing', () => {
  const long = 'is not assignable:\n  a property is missing';
  check([
    ['of an object', 2741, 'go(«{ a: 1 });', 'drift'],
    ['of an object that leaves out', 2741, 'go(«{ a: 1, /* ... */ });', 'missing-context'],
    ['of an object that leaves out deeper', 2741, 'go(«{ a: { /* ... */ } });', 'drift'],
    [
      'deeper, as a longer message may say',
      2322,
      'go(«{ a: { /* ... */ } });',
      'missing-context',
      { text: long },
    ],
    ['with a longer message on an object', 2322, 'go(«{ a: 1 });', 'drift', { text: long }],
    ['of a list that leaves out', 2322, 'go(«[ /* ... */ ]);', 'missing-context'],
    ['of a variable', 2741, 'const «a: A = { /* ... */ };', 'missing-context'],
    ['of a variable without a value', 2741, 'let «a: A; /* ... */', 'drift'],
    ['of a variable without a value, at length', 2322, 'let «a: A; /* ... */', 'drift', { text: long }],
    ['of a variable that gets a complete one', 2741, 'const «a: A = { b: 1 }; /* ... */', 'drift'],
    ['of a property', 2741, 'go({ «a: { /* ... */ } });', 'missing-context'],
    ['of a property beside dots', 2741, 'go({ «a: 1, /* ... */ });', 'drift'],
    ['of a member', 2741, 'class A { «a: A = { /* ... */ }; }', 'missing-context'],
    ['of a member beside dots', 2741, 'class A { «a: A = b; /* ... */ }', 'drift'],
    ['of what is returned', 2741, 'function a() { «return { /* ... */ }; }', 'missing-context'],
    ['of what is returned beside dots', 2741, 'function a() { «return b; /* ... */ }', 'drift'],
    ['of a return without a value', 2322, 'function a() { «return; /* ... */ }', 'drift'],
    ['of a name whose type is incomplete', 2345, 'go(«a);', 'missing-context', { incomplete: 'a' }],
    ['of another name', 2345, 'go(«a);', 'drift', { incomplete: 'b' }],
    ['of a member of such a name', 2345, 'go(«a.b);', 'missing-context', { incomplete: 'a' }],
    ['of a call', 2345, "go(«'a');", 'drift', { incomplete: 'a' }],
    ['of a variable that is incomplete', 2345, 'const a = { /* ... */ };\ngo(«a);', 'missing-context'],
    ['of a variable beside one that is', 2345, 'const a = { /* ... */ };\ngo(«b);', 'drift'],
    ['of a method without a body', 2416, 'class A { «a(): A {} }', 'missing-context'],
    ['of a method whose body leaves out', 2416, 'class A { «a(): A { b(); /* ... */ } }', 'missing-context'],
    ['of a method with a body', 2416, 'class A { «a(): A { b(); } }', 'drift'],
    ['of a method that is only declared', 2416, 'abstract class A { abstract «a(): A; }', 'drift'],
    ['of a member whose body would be one', 2416, 'class A { «a = () => {} }', 'drift'],
    ['of an object into which one is spread', 2345, 'go(«{ a: 1, ...{ /* ... */ } });', 'missing-context'],
    [
      'of an object with such a variable',
      2345,
      'const a = { /* ... */ };\ngo(«{ ...a });',
      'missing-context',
    ],
    ['of an object with another', 2345, 'const a = { /* ... */ };\ngo(«{ ...b });', 'drift'],
    [
      'of an object with such a name',
      2741,
      'const «b: B = { ...a };',
      'missing-context',
      { incomplete: 'a' },
    ],
    ['of a property beside such a name', 2741, 'go({ «b: 1, ...a });', 'drift', { incomplete: 'a' }],
    ['of a list with such a name', 2345, 'const b = go(«[...a]);', 'missing-context', { incomplete: 'a' }],
    ['of a list beside such a name', 2345, 'const b = go(...a, «[]);', 'drift', { incomplete: 'a' }],
    ['of what a function gives', 2345, 'const b = go(«a());', 'missing-context', { incomplete: 'a()' }],
    ['of what another gives', 2345, 'const b = go(«a());', 'drift', { incomplete: 'b()' }],
    ['of an argument of a class', 2345, 'new Go(«b ? c : a);', 'missing-context', { incomplete: 'a' }],
    ['of an argument beside one that is left out', 2345, 'const b = go(«c, /* ... */ );', 'drift'],
    ['of a second argument', 2345, 'go(b, «c || a);', 'missing-context', { incomplete: 'a' }],
    ['inside an argument, and not of it', 2322, 'go({ «b: c } || a);', 'drift', { incomplete: 'a' }],
    ['behind a name, not of it', 2345, 'go(a«);', 'drift', { incomplete: 'a' }],
    ['of a longer value of such a name', 2345, 'go(«a.b());', 'missing-context', { incomplete: 'a' }],
    ['of a list at the start of a longer value', 2345, 'go(«[ /* ... */ ].map(b));', 'missing-context'],
    ['of a call that leaves out', 2322, 'const b: B = «go(a, /* ... */);', 'missing-context'],
  ]);
});

describe('arguments that are missing', () => {
  check([
    ['in a call', 2554, '«go(1);', 'drift'],
    ['in a call that leaves out', 2554, '«go(1, /* ... */ );', 'missing-context'],
    ['in a call that makes, and leaves out', 2554, 'new «Go(1, /* ... */ );', 'missing-context'],
    ['of a class that is incomplete', 2554, 'new «Go(1);', 'missing-context', { incomplete: 'Go' }],
    ['of another class', 2554, 'new «Go(1);', 'drift', { incomplete: 'Other' }],
    ['of a member', 2554, 'a.«Go(1);', 'drift', { incomplete: 'Go' }],
    ['in a call with a list that leaves out', 2556, 'go(«...[/* ... */]);', 'missing-context'],
    ['in a call with a name that does', 2556, 'go(«...a);', 'missing-context', { incomplete: 'a' }],
    ['in a call with more than a list', 2556, 'go(1, «...a);', 'missing-context', { incomplete: 'a' }],
    ['in a call with a complete list', 2556, 'go(«...b);', 'drift', { incomplete: 'a' }],
    ['in a call with such a name', 2554, '«go(a);', 'drift', { incomplete: 'a' }],
    ['in a call without a list', 2554, 'new «Go;', 'drift', { incomplete: 'a' }],
    ['of a function that gives something incomplete', 2554, '«go(1);', 'drift', { incomplete: 'go()' }],
    ['of no call', 2555, 'class A { /* ... */ «a; }', 'drift', { incomplete: 'a' }],
  ]);
});

describe('a constructor that does not call the one of its base', () => {
  check([
    ['is a mistake', 2377, 'class A extends B { «constructor() { a(); } }', 'drift'],
    ['is one when it is empty', 2377, 'class A extends B { «constructor() {} }', 'drift'],
    ['may have left that out', 2377, 'class A extends B { «constructor() { /* ... */ } }', 'missing-context'],
    [
      'also before this',
      17009,
      'class A extends B { constructor() { /* ... */ «this.a; } }',
      'missing-context',
    ],
    [
      'not what another message says',
      2588,
      'class A extends B { constructor() { /* ... */ «this.a; } }',
      'drift',
    ],
    ['not deeper', 2377, 'class A extends B { «constructor() { a(() => { /* ... */ }); } }', 'drift'],
    ['not without a body', 2377, 'class A extends B { «constructor(a: { /* ... */ }); }', 'drift'],
    ['not outside of it', 2377, 'class A extends B { «a() { /* ... */ } }', 'drift'],
  ]);
});

describe('an export that is missing', () => {
  const excerpt = './a';
  check([
    ['is a mistake', 2305, "import { «A } from './a';", 'drift'],
    ['is not shown by an excerpt', 2305, "import { «A } from './a';", 'missing-context', { excerpt }],
    [
      'nor by one whose names are passed on',
      2305,
      "export { «A } from './a';",
      'missing-context',
      { excerpt },
    ],
    ['is a mistake in another module', 2305, "import { «A } from './b';", 'drift', { excerpt }],
    ['is not what another message says', 2588, "import { «A } from './a';", 'drift', { excerpt }],
    ['has no module', 2305, 'export { «A };', 'drift', { excerpt: '' }],
  ]);

  it('is named with its module', () => {
    const lacking = (code: number, source: string) => {
      const { elided, offset } = marked(source);
      return exportLacking(messageOf(code), offset, elided);
    };
    expect(lacking(2305, "import { «A as B } from './a';")).toEqual({ specifier: './a', name: 'A' });
    expect(lacking(2614, "import { «A } from './a';")).toEqual({ specifier: './a', name: 'A' });
    expect(lacking(1192, "import «A from './a';")).toEqual({ specifier: './a', name: 'default' });
    expect(lacking(2613, "import «A from './a';")).toEqual({ specifier: './a', name: 'default' });
    expect(lacking(2305, "«a(); import './a';")).toBeUndefined();
    expect(lacking(2305, 'import { «A } from a;')).toBeUndefined();
    expect(lacking(2304, "import { «A } from './a';")).toBeUndefined();
  });
});

describe('members that are missing', () => {
  check([
    ['in a class', 2420, 'class «A implements B {}', 'drift'],
    ['in a class that leaves out', 2420, 'class «A implements B { /* ... */ }', 'missing-context'],
    ['in a class that leaves out deeper', 2515, 'class «A extends B { a() { /* ... */ } }', 'drift'],
    ['in no class', 2420, '«a({ /* ... */ });', 'drift'],
  ]);
});

describe('a return that is missing', () => {
  check([
    ['in a function', 2355, 'function a(): «string { b(); }', 'drift'],
    ['in a function without a statement', 2355, 'function a(): «string {}', 'missing-context'],
    ['in a function that leaves out', 2366, 'function a(): «string { b(); /* ... */ }', 'missing-context'],
    ['in a function that leaves out deeper', 2366, 'function a(): «string { if (b) { /* ... */ } }', 'drift'],
    ['in an expression', 2355, 'const a = (): «string => b({ /* ... */ });', 'drift'],
    ['in what is only declared', 2355, 'abstract class A { abstract a(): «string; }', 'drift'],
    ['in the type of a function', 2355, 'type A = () => «string;', 'drift'],
    ['in no function', 2355, '«a({ /* ... */ });', 'drift'],
    ['by an option, where something is left out', 7030, 'function «a() { /* ... */ }', 'missing-context'],
  ]);
});

describe('a property that does not exist', () => {
  const on = (type: string) => `Property 'b' does not exist on type '${type}'.`;
  const incomplete = 'Options';
  check([
    ['on a type', 2339, 'a().«b;', 'drift', { text: on('Options') }],
    ['on a type that is incomplete', 2339, 'a().«b;', 'missing-context', { text: on('Options'), incomplete }],
    ['on the class itself', 2339, 'a().«b;', 'missing-context', { text: on('typeof Options'), incomplete }],
    ['on one with arguments', 2551, 'a().«b;', 'missing-context', { text: on('Options<A>'), incomplete }],
    ['on another type', 2339, 'a().«b;', 'drift', { text: on('Other'), incomplete }],
    ['of a name that is incomplete', 2339, 'a.«b;', 'missing-context', { incomplete: 'a' }],
    ['of another name', 2339, 'a.«b;', 'drift', { incomplete: 'c' }],
    ['of a variable that is incomplete', 2339, 'const a = { /* ... */ };\na.«b;', 'missing-context'],
    ['of what is no name', 2339, 'a().«b;', 'drift', { incomplete: 'a' }],
    ['in brackets', 2339, "a[«'b'];", 'drift', { incomplete: 'a' }],
    ['in brackets, in a list that leaves out', 2339, "const c = [a[«'b'], /* ... */];", 'drift'],
    ['of a fragment itself', 2339, 'this.«b();', 'missing-context'],
    ['of a class without a base', 2339, 'class A { a() { this.«b(); } }', 'missing-context'],
    ['of a class that only promises', 2339, 'class A implements C { a() { this.«b(); } }', 'missing-context'],
    ['of a class with a base', 2339, 'class A extends C { a() { this.«b(); } }', 'drift'],
    [
      'of one that leaves out',
      2339,
      'class A extends C { a() { this.«b(); }\n/* ... */ }',
      'missing-context',
    ],
    ['of one that also promises', 2339, 'class A extends C implements D { a() { this.«b(); } }', 'drift'],
    ['of a member of itself', 2339, 'class A { a() { this.c.«b(); } }', 'drift'],
    ['of no member at all', 2339, 'const { «b } = a;', 'drift'],
    [
      'taken out of a name that is incomplete',
      2339,
      'const { «b } = a;',
      'missing-context',
      { incomplete: 'a' },
    ],
    ['taken out by another name', 2339, 'const { «b: c } = a;', 'missing-context', { incomplete: 'a' }],
    [
      'taken out of what a function gives',
      2339,
      'const { «b } = a();',
      'missing-context',
      { incomplete: 'a()' },
    ],
    ['taken out deeper', 2339, 'const { b: { «c } } = a;', 'drift', { incomplete: 'a' }],
    ['taken out of a parameter', 2339, 'function go({ «b } = a) {}', 'drift', { incomplete: 'a' }],
    ['taken out of nothing', 2339, 'for (const { «b } of a) {}', 'drift', { incomplete: 'a' }],
    ['of what a function gives', 2339, 'a().«b;', 'missing-context', { incomplete: 'a()' }],
    ['of a part of such a value', 2339, 'a.c.«b;', 'missing-context', { incomplete: 'a' }],
  ]);
});

it('another mistake is one of the writer, whatever is left out around it', () => {
  expect(classOf(2588, 'class A extends B { /* ... */ a() { this.«a({ /* ... */ }, /* ... */ ); } }')).toBe(
    'drift',
  );
  expect(classOf(2588, 'function a(): «A {}', { incomplete: 'A' })).toBe('drift');
});
