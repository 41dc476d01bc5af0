import { describe, expect, it } from 'vitest';
import { neededImports } from './needed-imports';

const HEAD = `import 'reflect-metadata';
import express, { type Request, Router } from 'express';
import * as z from 'zod';
import type { Ticket, Page as TicketPage } from './model';
import data from './data.json' with { type: 'json' };
import { one, two } from './numbers';
`;

/** The imports that these lines need below `HEAD`. */
function needs(part: string, rest = '', file = 'a.ts'): string {
  const first = HEAD.split('\n').length;
  const last = first + part.split('\n').length - 1;
  return neededImports(file, `${HEAD}${part}\n${rest}`, [{ first, last }]);
}

describe('neededImports', () => {
  it.each([
    ['a name of several', 'one();', `import { one } from './numbers';`],
    ['all names', 'one(two);', `import { one, two } from './numbers';`],
    ['a default import alone', 'express();', `import express from 'express';`],
    ['a default import with a name', 'express(Router);', `import express, { Router } from 'express';`],
    ['a type among values', 'let a: Request;', `import { type Request } from 'express';`],
    ['a namespace', 'z.string();', `import * as z from 'zod';`],
    ['a type-only import', 'let a: Ticket;', `import type { Ticket } from './model';`],
    ['a renamed import', 'let a: TicketPage;', `import type { Page as TicketPage } from './model';`],
    ['the attributes of an import', 'data;', `import data from './data.json' with { type: 'json' };`],
    ['the order of the file', 'one(z);', `import * as z from 'zod';\nimport { one } from './numbers';`],
    ['a shorthand property', 'f({ one });', `import { one } from './numbers';`],
    ['a re-export', 'export { two };', `import { two } from './numbers';`],
    ['a decorator', '@one() class A {}', `import { one } from './numbers';`],
    ['a type query', 'let a: typeof one;', `import { one } from './numbers';`],
    ['the head of a qualified name', 'let a: z.one;', `import * as z from 'zod';`],
    ['the base of a class', 'class A extends one {}', `import { one } from './numbers';`],
    ['a default of a destructured name', 'const { a = one } = b;', `import { one } from './numbers';`],
    ['a renamed re-export', 'export { one as two };', `import { one } from './numbers';`],
    ['a template', 'f(`${one}`);', `import { one } from './numbers';`],
  ])('keeps %s', (_, part, imports) => expect(needs(part)).toBe(imports));

  it.each([
    ['a property of that name', 'a.one; ({ one: 1 });'],
    ['a parameter that hides it', 'const f = (one) => one + 1;'],
    ['a method of that name', 'class A { one() {} }'],
    ['a destructured property', 'const { one: a } = b;'],
    ['a re-export from elsewhere', `export { one } from './other';`],
    ['a type parameter that hides it', 'type A<Ticket> = Ticket[];'],
    ['a label', 'one: for (;;) break one;'],
    ['a member of an enumeration', 'enum A { one }'],
    ['a type of another module', `let a: import('./other').one;`],
    ['a parameter that a predicate names', 'function f(one: unknown): one is string { return !one; }'],
    ['an assertion on a parameter', 'function f(one: unknown): asserts one {}'],
    ['a comment or a string', `// one\n'one';`],
    ['an import for its side effect', 'f();'],
    ['what the file declares', 'helper();'],
  ])('leaves out %s', (_, part) => expect(needs(part, 'function helper() { one(); }')).toBe(''));

  it('reads elements in tsx', () => {
    expect(needs('<Router />;', '', 'a.tsx')).toBe(`import { Router } from 'express';`);
    expect(needs('<Router></Router>;', '', 'a.tsx')).toBe(`import { Router } from 'express';`);
  });

  it('leaves out elements of the platform in tsx', () => {
    expect(needs('<one />;', '', 'a.tsx')).toBe('');
    expect(needs('<one></one>;', '', 'a.tsx')).toBe('');
  });

  it('binds a text anew when it has changed, under the same name', () => {
    const needed = (part: string) =>
      neededImports('b.ts', `import { a, b } from './c';\n${part}`, [{ first: 2, last: 2 }]);
    expect([needed('a();'), needed('b();')]).toEqual([
      `import { a } from './c';`,
      `import { b } from './c';`,
    ]);
  });

  it('does not repeat what the part imports itself', () => {
    const text = `import { a } from './a';\nimport { b } from './b';\na(b);`;
    expect(neededImports('a.ts', text, [{ first: 2, last: 3 }])).toBe(`import { a } from './a';`);
  });

  it('joins what several parts need', () => {
    const text = `import { a, b, c } from './a';\na();\nb();\nc();`;
    const parts = [
      { first: 2, last: 2 },
      { first: 4, last: 4 },
    ];
    expect(neededImports('a.ts', text, parts)).toBe(`import { a, c } from './a';`);
  });

  it('keeps the import of a CommonJS module', () =>
    expect(neededImports('a.cts', `import a = require('a');\na();`, [{ first: 2, last: 2 }])).toBe(
      `import a = require('a');`,
    ));

  it('leaves a declaration as it is written when all its names are needed', () => {
    const text = `import { one,\n  two } from "./numbers"\none(two);`;
    expect(neededImports('a.ts', text, [{ first: 3, last: 3 }])).toBe(
      `import { one,\n  two } from "./numbers"`,
    );
  });

  it.each([120, 121])('keeps a line of up to 120 characters whole: %i', (length) => {
    const name = 'a'.repeat(length - `import { } from './numbers';`.length - 1);
    const text = `import { ${name}, other } from './numbers';\n${name}();`;
    const line = `import { ${name} } from './numbers';`;
    expect(line).toHaveLength(length);
    expect(neededImports('a.ts', text, [{ first: 2, last: 2 }]) === line).toBe(length === 120);
  });

  it('breaks a line that would be too long, as the examples are formatted', () => {
    const names = ['first', 'second', 'third'].map((name) => name.repeat(8));
    const text = `import { ${names.join(', ')}, fourth } from './numbers';\nf(${names.join(', ')});`;
    expect(neededImports('a.ts', text, [{ first: 2, last: 2 }])).toBe(
      `import {\n${names.map((name) => `    ${name},\n`).join('')}} from './numbers';`,
    );
  });
});
