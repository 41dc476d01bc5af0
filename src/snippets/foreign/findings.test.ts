import { describe, expect, it } from 'vitest';
import type { CompilerMessage } from '../check';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import type { CompiledUnits, Taken } from './compile-units';
import type { Supply } from './context';
import { createFindings } from './findings';
import type { Finding } from './types';
import { pageOf, unitOf, unitsOf } from './unit.fixture';
import type { Unit } from './unit';

const folder = useTestFolder('findings');

/** A message at a line and a column of the file as it is compiled. */
const at = (line: number, column: number, code: number, text = ''): CompilerMessage => ({
  line,
  column,
  length: 1,
  code,
  text,
});

/** Findings on the first unit when the compiler says this about each of its files. */
function findingsOn(
  units: readonly Unit[],
  say: readonly CompilerMessage[] | (() => never),
  supplies: readonly Supply[] = [],
  takenFor: CompiledUnits['takenFor'] = () => undefined,
): Finding[] {
  const [unit] = units;
  if (!unit) throw new Error('a page was written');
  const check: CompiledUnits['check'] = typeof say === 'function' ? say : () => say;
  const home = folder.at('home/deep');
  const settings = { root: '/root', home, nameOf: (file: string) => file.replace('/root/', '') };
  return createFindings(units, { check, supplies: new Map([[unit, supplies]]), takenFor }, settings)(unit);
}

/** The same as lines with the place and the class. */
const shortly = (findings: readonly Finding[]) =>
  findings.map(
    ({ class: kind, problem: { place } }) => `${place.file}:${place.line}:${place.column} ${kind}`,
  );
const findingsOf = (units: readonly Unit[], ...messages: readonly CompilerMessage[]) =>
  shortly(findingsOn(units, messages));

it('a message becomes a finding with its place, its class and plain words', () => {
  const units = unitsOf(pageOf('a.b();'));
  const text = `Property 'b' does not exist on type 'import("${units[0]?.files[0]?.absolute.slice(0, -3)}").A'.`;
  expect(findingsOn(units, [at(1, 3, 2339, text)])).toEqual([
    {
      class: 'drift',
      problem: {
        name: 'drift',
        place: { file: 'docs/a.md', line: 2, column: 3, length: 1 },
        message: `TS2339: Property 'b' does not exist on type 'import("docs/a.md:1").A'.`,
      },
    },
  ]);
});

it('each message of each file becomes one', () => {
  const units = unitsOf(pageOf('// @filename: a.ts\na();\n// @filename: b.ts\nb();\nc();'));
  expect(findingsOf(units, at(1, 1, 2588), at(1, 2, 2304))).toEqual([
    'docs/a.md:3:1 drift',
    'docs/a.md:3:2 missing-context',
    'docs/a.md:5:1 drift',
    'docs/a.md:5:2 missing-context',
  ]);
});

describe('a fence that the compiler gives up on', () => {
  it.each([
    ['with an error', new Error('Debug Failure')],
    ['with anything else', 'Debug Failure'],
  ])('%s', (_, thrown) => {
    const say = (): never => {
      throw thrown as Error;
    };
    expect(findingsOn(unitsOf(`# a\n\n${pageOf('a();')}`), say)).toEqual([
      {
        class: 'syntax',
        problem: {
          name: 'syntax',
          place: { file: 'docs/a.md', line: 3, column: 1 },
          message: 'the compiler gives up on this fence: Debug Failure',
        },
      },
    ]);
  });
});

describe('code that does not parse', () => {
  const broken = pageOf('+--> (\n(((');

  it('has one mistake a line, and none of types', () => {
    const messages = [at(1, 1, 1005), at(1, 2, 2304), at(1, 3, 1109), at(2, 2, 1999), at(2, 3, 1005)];
    expect(findingsOf(unitsOf(broken), ...messages)).toEqual([
      'docs/a.md:2:1 syntax',
      'docs/a.md:3:2 syntax',
    ]);
  });

  it('has those that there are when none is of syntax', () => {
    expect(findingsOf(unitsOf(broken), at(1, 1, 2304), at(1, 2, 2588))).toEqual([
      'docs/a.md:2:1 missing-context',
      'docs/a.md:2:2 drift',
    ]);
  });

  it('has one when the number of its message is the first of types', () => {
    expect(findingsOf(unitsOf(broken), at(1, 1, 1005), at(2, 1, 2000))).toEqual(['docs/a.md:2:1 syntax']);
  });

  it('is not code that parses and has mistakes of grammar', () => {
    expect(findingsOf(unitsOf(pageOf('a();')), at(1, 1, 1100), at(1, 2, 2588))).toEqual([
      'docs/a.md:2:1 syntax',
      'docs/a.md:2:2 drift',
    ]);
  });
});

describe('what is not told', () => {
  it('a code that the fence expects', () => {
    const units = unitsOf('```ts errors="2588"\na();\n```');
    expect(findingsOf(units, at(1, 1, 2588), at(1, 2, 2304))).toEqual(['docs/a.md:2:2 missing-context']);
  });

  it('anything in a fence that says so', () => {
    expect(findingsOf(unitsOf(pageOf('// @noErrors\na();')), at(2, 1, 2588))).toEqual([]);
  });

  it('what is about the frame, or stands in it', () => {
    const units = [unitOf(pageOf('constructor(private readonly a: A) {}'), { isLenient: true })];
    expect(findingsOf(units, at(1, 1, 2304), at(2, 1, 2377), at(2, 1, 2588), at(3, 1, 2588))).toEqual([
      'docs/a.md:2:1 drift',
    ]);
  });
});

describe('what is known of a frame and of what was supplied', () => {
  const text = "Property 'b' does not exist on type '{}'.";

  it('values of a frame are of no type', () => {
    const framed = [unitOf(pageOf('return a().b;'), { isLenient: true })];
    expect(findingsOf(framed, at(2, 12, 2339, text))).toEqual(['docs/a.md:2:12 missing-context']);
    expect(findingsOf(unitsOf(pageOf('a().b;')), at(1, 5, 2339, text))).toEqual(['docs/a.md:2:5 drift']);
  });

  const supplyOf = (name: string): Supply => ({
    name,
    statement: '',
    origin: { place: { file: 'docs/b.md', line: 1, column: 1 }, message: `"${name}" is taken from there` },
  });
  const units = unitsOf(pageOf('go(a.b);'));
  const findings = (code: number, supply: Supply, said = '') =>
    findingsOn(units, [at(1, 4, code, said)], [supply]);

  it('a supplied name may have meant another thing', () => {
    expect(shortly(findings(2709, supplyOf('a'), "'a'"))).toEqual(['docs/a.md:2:4 missing-context']);
    expect(shortly(findings(2709, supplyOf('b'), "'a'"))).toEqual(['docs/a.md:2:4 drift']);
  });

  it('a supplied name may be assigned to where it was declared', () => {
    const said = "Cannot assign to 'a' because it is an import.";
    expect(findings(2632, supplyOf('a'), said)).toEqual([]);
    expect(shortly(findings(2632, supplyOf('b'), said))).toEqual(['docs/a.md:2:4 drift']);
    expect(shortly(findings(2588, supplyOf('a'), said))).toEqual(['docs/a.md:2:4 drift']);
  });

  it('drift names where the names of its line were taken from', () => {
    const { origin } = supplyOf('a');
    expect(findings(2588, supplyOf('a'))[0]?.problem.related).toEqual([origin]);
  });

  it('but neither other names, nor parts of names', () => {
    expect(findings(2588, supplyOf('c'))[0]?.problem).not.toHaveProperty('related');
    expect(findings(2588, supplyOf('o'))[0]?.problem).not.toHaveProperty('related');
  });

  it('nor has anything but drift', () => {
    expect(findings(2304, supplyOf('a'))[0]?.problem).not.toHaveProperty('related');
  });

  it('nor has another line', () => {
    const two = unitsOf(pageOf('go();\na();'));
    expect(findingsOn(two, [at(1, 1, 2588)], [supplyOf('a')])[0]?.problem).not.toHaveProperty('related');
  });
});

describe('a type that a fence leaves incomplete', () => {
  const text = "Property 'b' does not exist on type 'Options'.";
  const kind = (...units: readonly Unit[]) => findingsOf(units, at(1, 5, 2339, text))[0]?.split(' ')[1];
  const [use, declare, other] = unitsOf(pageOf('a().b;', 'interface Options { /* ... */ }', 'c();'));
  if (!use || !declare || !other) throw new Error('three fences were written');

  it('is incomplete for the whole page', () => {
    expect(kind(use)).toBe('drift');
    expect(kind(use, declare)).toBe('missing-context');
    expect(kind(use, declare, other)).toBe('missing-context');
  });

  it('and for no other page', () => {
    expect(kind(use, { ...declare, page: '/root/docs/b.md' })).toBe('drift');
  });
});

describe('a class whose base cannot be found', () => {
  const text = "Property 'b' does not exist on type 'A'.";
  const kind = (code: string, ...missing: readonly CompilerMessage[]) =>
    findingsOf(unitsOf(pageOf(code)), at(2, 5, 2339, text), ...missing)[0]?.split(' ')[1];

  it.each([
    ['lacks what may stand there', 'class A extends Gone {}\na().b;', at(1, 17, 2304), 'missing-context'],
    ['lacks nothing when the base is there', 'class A extends Gone {}\na().b;', undefined, 'drift'],
    ['is not one with another message there', 'class A extends Gone {}\na().b;', at(1, 17, 2588), 'drift'],
    [
      'is not one that lacks another name',
      'class A extends Gone { c = d }\na().b;',
      at(1, 28, 2304),
      'drift',
    ],
    ['is not another class', 'class B extends Gone {}\na().b;', at(1, 17, 2304), 'drift'],
    ['is not a function of the name', 'function A() { Gone }\na().b;', at(1, 16, 2304), 'drift'],
    ['is not a class without one', 'class A { c = d }\na().b;', at(1, 15, 2304), 'drift'],
    ['has a name', 'export default class extends Gone {}\na().b;', at(1, 30, 2304), 'drift'],
  ])('%s', (_, code, missing, expected) => {
    expect(kind(code, ...(missing ? [missing] : []))).toBe(expected);
  });
});

describe('a module that is not found', () => {
  const kinds = (...specifiers: readonly string[]) => {
    const messages = specifiers.map((specifier) => at(1, 15, 2307, `Cannot find module '${specifier}'.`));
    return findingsOf(unitsOf(pageOf("import a from 'a';")), ...messages).map((line) => line.split(' ')[1]);
  };

  it('does not exist in a package that is installed here or above', () => {
    folder.write('home/deep/node_modules/lib/package.json', '{}');
    folder.write('node_modules/@scope/lib/package.json', '{}');
    expect(kinds('lib/gone', 'lib', '@scope/lib/gone')).toEqual(['drift', 'drift', 'drift']);
  });

  it('is only missing when the package is not installed, or there is none', () => {
    folder.write('home/deep/node_modules/lib/package.json', '{}');
    folder.write('home/deep/lib2/package.json', '{}');
    expect(kinds('gone', 'gone', '@scope/lib', './lib', 'lib2')).toEqual(Array(5).fill('missing-context'));
  });
});

it('nothing is told of what stands for dots', () => {
  const units = unitsOf(pageOf('interface A { ...; b: string }'), { isLenient: true });
  expect(findingsOf(units, at(1, 15, 7008), at(1, 20, 7008))).toEqual(['docs/a.md:2:20 strictness']);
});

it('a message behind the last line is one of the end', () => {
  expect(findingsOf(unitsOf(pageOf('if (')), at(9, 1, 1005))).toEqual(['docs/a.md:2:1 syntax']);
});

describe('an import that another file or fence was taken for', () => {
  const lacking = (text: string, code: number, taken: Taken | undefined, column = 10) =>
    findingsOn(unitsOf(text), [at(1, column, code)], [], (file, specifier) =>
      specifier === './a' && file.absolute.includes('-0/') ? taken : undefined,
    ).map(({ class: kind, problem }) => [kind, ...(problem.related ?? [])]);
  const use = pageOf("import { A } from './a';");
  const file = { file: '/root/src/a.ts' };

  it('names the file', () => {
    expect(lacking(use, 2305, file)).toEqual([
      [
        'drift',
        {
          place: { file: 'src/a.ts', line: 1, column: 1 },
          message: '"./a" is taken for this file, which does not export "A"',
        },
      ],
    ]);
  });

  it('names the fence', () => {
    const unit = unitOf(`# b\n\n${pageOf('class B {}')}`);
    expect(lacking(use, 2724, { unit })).toEqual([
      [
        'drift',
        {
          place: { file: 'docs/a.md', line: 3, column: 1 },
          message: '"./a" is taken for this fence, which does not export "A"',
        },
      ],
    ]);
  });

  it.each([1192, 2613])('says of a default export that there is none: %i', (code) => {
    const [[, related] = []] = lacking(pageOf("import A from './a';"), code, file, 8);
    expect(related).toMatchObject({ message: '"./a" is taken for this file, which has no default export' });
  });

  it('also where it is passed on', () => {
    const [[, related] = []] = lacking(pageOf("export { A as B } from './a';"), 2305, file);
    expect(related).toMatchObject({ message: '"./a" is taken for this file, which does not export "A"' });
  });

  it.each([
    ['when the compiler found it', use, 2305, undefined],
    ['when another is meant', pageOf("import { A } from './b';"), 2305, file],
    ['when the message is another', use, 2588, file],
    ['when it stands elsewhere', pageOf("a.b({ c }); import './a';"), 2305, file],
    ['when nothing is imported', pageOf('export { A };'), 2305, file],
  ])('is not told %s', (_, text, code, taken) => {
    expect(lacking(text, code, taken)).toEqual([['drift']]);
  });

  it.each([
    ['leaves something out', 'class B {}\n// ...', 'missing-context'],
    ['is a part of something', 'go(): void { this.a(); }', 'missing-context'],
    ['leaves out deeper', 'class B { /* ... */ }', 'drift'],
    ['has nothing left out', 'class B {}', 'drift'],
  ])('may be in what is not shown when the fence %s', (_, code, expected) => {
    const unit = unitOf(pageOf(code), { isLenient: true });
    expect(lacking(use, 2305, { unit }).map(([kind]) => kind)).toEqual([expected]);
  });
});

describe('what is made of something incomplete', () => {
  it.each([
    ['in a fence below', 'a.b;', 'const a = { ...b };', 'const b = { /* ... */ };'],
    ['by two steps', 'a.b;', 'const a = b;', 'const b = c();', 'function c() { /* ... */ }'],
    ['by two steps, upwards', 'a.b;', 'function c() { /* ... */ }', 'const b = c();', 'const a = b;'],
  ])('is incomplete for the whole page: %s', (_, ...codes) => {
    expect(findingsOf(unitsOf(pageOf(...codes)), at(1, 3, 2339))).toEqual(['docs/a.md:2:3 missing-context']);
  });

  it('is not for another page', () => {
    const other = unitsOf(pageOf('const b = { /* ... */ };'), { page: '/root/docs/b.md' });
    const units = [...unitsOf(pageOf('a.b;', 'const a = { ...b };')), ...other];
    expect(findingsOf(units, at(1, 3, 2339))).toEqual(['docs/a.md:2:3 drift']);
  });
});
