import { describe, expect, it } from 'vitest';
import type { CompilerMessage } from '../compile';
import { checkImports, findDispute, findSuppressions } from './file-rules';
import { parsePackage, type ExamplePackage } from '../compile';

const toPlace = (line: number, column: number, length: number) => ({ file: 'a.ts', line, column, length });

describe('imports', () => {
  const declared = parsePackage(
    'helpdesk',
    JSON.stringify({
      name: '@o2s/integrations.helpdesk',
      dependencies: { zod: '4' },
      peerDependencies: { rxjs: '7' },
      optionalDependencies: { pg: '8' },
      devDependencies: { vitest: '4' },
    }),
  );
  const check = (
    specifiers: readonly string[],
    scope: 'published' | 'development' = 'published',
    found: ExamplePackage | string = declared,
  ) =>
    checkImports(
      { package: () => found, examplePlace: (file) => `examples/${file}` },
      'helpdesk',
      specifiers.map((specifier, index) => ({ specifier, line: index + 1, column: 8 })),
      scope,
      toPlace,
    );

  it('of a package.json that is no JSON are not judged: it says why', () => {
    expect(parsePackage('helpdesk', '{')).toMatch(/^it is not valid JSON: SyntaxError/);
  });

  it('may be of any package that its users get, of Node, of the package itself, and of its own files', () => {
    const specifiers = ['zod', 'zod/v4', 'rxjs', 'pg', 'node:fs', 'fs', './mapper', '#internal'];
    expect(check([...specifiers, '@o2s/integrations.helpdesk/integration'])).toEqual([]);
  });

  it('may not be of another one', () => {
    expect(check(['zod', '@nestjs/axios'])).toEqual([
      {
        name: 'import-undeclared',
        place: { file: 'a.ts', line: 2, column: 8, length: '@nestjs/axios'.length + 2 },
        message: '@o2s/integrations.helpdesk does not declare "@nestjs/axios"',
        hint: 'add "@nestjs/axios" to dependencies or peerDependencies in examples/helpdesk/package.json',
      },
    ]);
  });

  it('of development packages are for what is not published', () => {
    expect(check(['vitest'], 'development')).toEqual([]);
    expect(check(['vitest']).map(({ message }) => message)).toEqual([
      '"vitest" is only a devDependency of @o2s/integrations.helpdesk, but this code is published',
    ]);
    expect(check(['axios'], 'development')).toHaveLength(1);
  });

  it('are not judged by a package.json that cannot be read: that is told elsewhere', () => {
    expect(check(['axios'], 'published', 'it is not valid JSON')).toEqual([]);
  });
});

describe('comments that make TypeScript look away', () => {
  const find = (text: string, kind: 'file' | 'inline') =>
    findSuppressions(text, kind, toPlace).map(({ place, message, hint }) => [
      place.line,
      place.column,
      place.length,
      message.split(' ')[0],
      hint,
    ]);

  it('are found in any form, each at its place', () => {
    expect(find('const a = 1;\n  // @ts-ignore\r\n/* @ts-nocheck */', 'file')).toEqual([
      [2, 3, 13, '@ts-ignore', 'mend what it hides'],
      [3, 1, 14, '@ts-nocheck', 'mend what it hides'],
    ]);
  });

  it('may assert an error in a file, and not on a page', () => {
    const text = '// @ts-expect-error -- an id is a text';
    expect(find(text, 'file')).toEqual([]);
    expect(find(text, 'inline')).toEqual([
      [1, 1, 19, '@ts-expect-error', 'expect the error with errors="code", or mend it'],
    ]);
  });

  it('are no words of a text', () =>
    expect(find('about @ts-ignore, and // @ts-ignored', 'inline')).toEqual([]));
});

describe('what the compilers do not agree about', () => {
  const message = (line: number, code = 2322): CompilerMessage => ({
    ...{ line, column: 5, length: 3, code, text: '' },
  });
  const find = (six: CompilerMessage[], seven: CompilerMessage[]) =>
    findDispute({ compiler: { dispute: () => ({ six, seven }) } }, 'a.ts', toPlace);

  it('is nothing where there is no dispute', () => {
    expect(findDispute({ compiler: { dispute: () => undefined } }, 'a.ts', toPlace)).toEqual([]);
  });

  it('is told at the first line that one of them complains about', () => {
    const [problem] = find([message(2), message(9)], [message(2), message(4)]);
    expect(problem?.place).toEqual({ file: 'a.ts', line: 9, column: 5, length: 3 });
    expect(problem?.message).toBe(
      'TypeScript 6 finds TS2322 at line 2, TS2322 at line 9, TypeScript 7 TS2322 at line 2, TS2322 at line 4',
    );
  });

  it('is told where the second alone complains', () => {
    const [problem] = find([message(2)], [message(2), message(4)]);
    expect(problem?.place.line).toBe(4);
    expect(find([], [message(4)])[0]?.message).toBe(
      'TypeScript 6 finds no error, TypeScript 7 TS2322 at line 4',
    );
  });

  it('is told at the begin where both name the same lines for other reasons', () => {
    expect(find([message(2, 1)], [message(2, 2)])[0]?.place).toEqual({
      ...{ file: 'a.ts', line: 1, column: 1, length: 1 },
    });
  });
});
