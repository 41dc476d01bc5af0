import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../snippets';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { createPageSource } from './page-source';

const PAGE = 'docs/page.mdx';
const { at, write } = useTestFolder('page-source');
const create = (isServer?: boolean) => createPageSource(createEngine({ root: at('.') }), isServer);

beforeEach(() => {
  write('examples/tsconfig.base.json', '{ "compilerOptions": { "strict": true, "types": [] } }');
  write('examples/helpdesk/package.json', '{ "name": "helpdesk" }');
  write('examples/helpdesk/src/a.ts', "export const a: number = 'text';\n");
});

describe('a page of a build', () => {
  const read = () => create(false).read(at(PAGE));

  it('is what the engine proved, with all that decides it', () => {
    write('examples/helpdesk/src/a.ts', "export * from './b';\n");
    write('examples/helpdesk/src/b.ts', 'export const b = 1;\n');
    write(PAGE, '```ts source="helpdesk/src/a.ts"\n```\n');
    const { path: page, report, snippets, dependencies } = read();
    expect({ page, report }).toEqual({ page: PAGE, report: '' });
    expect(snippets.map(({ text }) => text)).toEqual(["export * from './b';"]);
    expect(dependencies).toContain(at('examples/helpdesk/src/b.ts'));
  });

  it('has a report when its types are wrong', () => {
    write(PAGE, '```ts source="helpdesk/src/a.ts"\n```\n');
    expect(read().report).toMatch(/^docs\/page\.mdx:1:\d+ compile-error/);
  });

  it('takes no report from elsewhere', () => {
    expect(() => create(false).replaceReports([])).toThrow('A build checks its pages itself');
  });
});

describe('a page of a running server', () => {
  it('is shown at once, and judged by another process', () => {
    write(PAGE, '```ts source="helpdesk/src/a.ts"\n```\n');
    const pages = create(true);
    const { report, dependencies } = pages.read(at(PAGE));
    expect(report).toBe('');
    expect(dependencies.map((file) => path.relative(at('.'), path.dirname(file)))).toContain(
      '.generated/page-reports',
    );
    pages.replaceReports([]);
    expect(pages.read(at(PAGE)).report).toBe('');
  });
});

describe('whether a server runs', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['development', ''],
    ['production', 'compile-error'],
  ])('is said by NODE_ENV: %s', (env, expected) => {
    vi.stubEnv('NODE_ENV', env);
    write(PAGE, '```ts source="helpdesk/src/a.ts"\n```\n');
    const [, name = ''] = create().read(at(PAGE)).report.split(/[ \n]/);
    expect(name).toBe(expected);
  });
});
