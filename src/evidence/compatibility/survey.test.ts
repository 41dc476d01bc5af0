import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBasis } from './basis';
import { writeCompilerConfig } from './compiler-config';
import { FrameworkMissing, openFramework } from './framework';
import { readContents } from './read-contents';
import { formatMatrix, MATRIX_FILE } from './schema';
import { surveyMatrix } from './survey';
import { listUnits } from './units';
import { findFramework, listVersions } from './versions';

const project = path.resolve(import.meta.dirname, '../../..');

/** A project as small as can be. No version is installed in it. */
const FILES = {
  'package-lock.json': JSON.stringify({
    packages: {
      'examples/pack': { dependencies: { rxjs: '^7' } },
      'node_modules/typescript': { version: '6.0.3' },
      'node_modules/rxjs': { version: '7.8.0' },
      'node_modules/react': { version: '19.0.0' },
    },
  }),
  'frameworks/package.json': JSON.stringify({
    dependencies: {
      '@o2s/framework-1.10.0': 'npm:@o2s/framework@1.10.0',
      '@o2s/framework-1.9.0': 'npm:@o2s/framework@1.9.0',
    },
  }),
  'frameworks/package-lock.json': '{}',
  'examples/tsconfig.base.json': JSON.stringify({
    compilerOptions: { paths: { '@o2s/pack': ['./pack/src/index.ts'] } },
  }),
  'examples/pack/package.json': JSON.stringify({ dependencies: { rxjs: '7.8.0' } }),
  'examples/pack/src/index.ts': "export * from './service.js';\n",
  'examples/pack/src/service.ts': "import { Tickets } from '@o2s/framework/modules';\n",
  'examples/pack/src/service.spec.ts': "import { service } from './service';\n",
  'examples/pack/src/alone.ts': 'export const alone = 1;\n',
  'docs/a.mdx': [
    '```ts in="pack"',
    "import { pack } from '@o2s/pack';",
    '```',
    '```ts source="pack/src/service.ts"',
    '```',
    '```ts',
    'export const needsNone = 1;',
    '```',
  ].join('\n'),
};
let root: string;

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const edit = (file: keyof typeof FILES, from: string, to: string) => {
  expect(FILES[file]).toContain(from);
  write(
    file,
    FILES[file].replace(from, () => to),
  );
};
/** Records that everything works, as it is now. */
const record = () => {
  const contents = { entries: [], modules: {}, shared: [] };
  const units = listUnits(root).map(({ key, hash }) => [
    key,
    { hash, versions: { '1.9.0': 'ok' as const, '1.10.0': 'ok' as const } },
  ]);
  write(
    MATRIX_FILE,
    formatMatrix({
      version: 1,
      basis: readBasis(root),
      frameworks: { '1.9.0': contents, '1.10.0': contents },
      units: Object.fromEntries(units) as Parameters<typeof formatMatrix>[0]['units'],
    }),
  );
};
const outdated = () => surveyMatrix(root).outdated.map(({ key, reason }) => `${key}: ${reason}`);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'matrix-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('listUnits', () => {
  it('lists what needs the framework: files, also by what they import, and fences with code of their own', () => {
    expect(listUnits(root)).toEqual([
      expect.objectContaining({ key: 'pack/src/index.ts', imports: ['pack/src/service.ts'] }),
      expect.objectContaining({ key: 'pack/src/service.spec.ts', imports: ['pack/src/service.ts'] }),
      expect.objectContaining({ key: 'pack/src/service.ts', imports: [] }),
      expect.objectContaining({
        key: expect.stringMatching(/^docs\/a\.mdx#[0-9a-f]{12}$/) as string,
        imports: ['pack/src/index.ts', 'pack/src/service.ts'],
        fence: { id: 'docs/a.mdx#snippet-1', page: 'docs/a.mdx', line: 1 },
      }),
    ]);
  });

  it('gives a fence the same key wherever on its page it stands', () => {
    const before = listUnits(root).at(-1)?.key;
    write('docs/a.mdx', `Some words.\n\n${FILES['docs/a.mdx']}`);
    expect(listUnits(root).at(-1)).toMatchObject({ key: before, fence: { line: 3 } });
  });
});

describe('surveyMatrix', () => {
  it('finds nothing outdated while nothing has changed, and needs no version for it', () => {
    record();
    expect(outdated()).toEqual([]);
  });

  it('does not depend on the folder in which the project lies', () => {
    record();
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'matrix-elsewhere-'));
    cpSync(root, elsewhere, { recursive: true });
    expect(surveyMatrix(elsewhere).outdated).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it.each([
    ['an example', 'examples/pack/src/service.ts', 'Tickets', 'Carts'],
    ['a package that an example uses', 'package-lock.json', '7.8.0', '7.9.0'],
  ] as const)('names what depends on %s that has changed', (_, file, from, to) => {
    record();
    edit(file, from, to);
    expect(outdated()).toEqual([
      'pack/src/index.ts: it, an example that it imports, or a package of its example has changed',
      'pack/src/service.spec.ts: it, an example that it imports, or a package of its example has changed',
      'pack/src/service.ts: it, an example that it imports, or a package of its example has changed',
      expect.stringMatching(
        /^docs\/a\.mdx#\w+: it, an example that it imports, or a package of its example has changed$/,
      ),
    ]);
  });

  it('is not disturbed by tests, examples and packages that decide none of it', () => {
    record();
    write('examples/pack/src/alone.spec.ts', "import { alone } from './alone';\n");
    edit('examples/pack/src/alone.ts', '1', '2');
    edit('package-lock.json', '19.0.0', '19.1.0');
    expect(outdated()).toEqual([]);
  });

  it.each([
    ['the compiler', 'package-lock.json', '6.0.3', '6.1.0'],
    ['an option of the compiler', 'examples/tsconfig.base.json', '{"paths"', '{"strict":true,"paths"'],
    ['what is installed with the versions', 'frameworks/package-lock.json', '{}', '{ }'],
  ] as const)('is outdated as a whole when %s changes', (_, file, from, to) => {
    record();
    edit(file, from, to);
    expect(outdated()).toEqual([': the compiler, its options or the lockfile of the versions have changed']);
  });

  it('is outdated when a version is added', () => {
    record();
    edit('frameworks/package.json', 'framework@1.10.0', 'framework@1.11.0');
    expect(outdated()).toEqual([': the versions are now 1.9.0, 1.11.0']);
  });
});

describe('versions', () => {
  it('are listed by number', () => {
    expect(listVersions(root)).toEqual(['1.9.0', '1.10.0']);
  });

  it('that are not listed, or not installed, are told with what to do', () => {
    expect(() => findFramework(root, '2.0.0')).toThrow(/no framework 2\.0\.0: name one of 1\.9\.0, 1\.10\.0/);
    expect(() => findFramework(root, '1.9.0')).toThrow(
      'Framework 1.9.0 is not installed. Bring all versions with: npm ci --prefix frameworks --ignore-scripts',
    );
  });

  it('are opened from any folder, unless it holds something else', () => {
    write('tried/package.json', '{"name":"@o2s/framework","version":"9.9.9","exports":{"./sdk":"./sdk.js"}}');
    const { version, entries } = findFramework(root, path.join(root, 'tried'));
    expect(version).toBe('9.9.9');
    expect(entries).toEqual({ '@o2s/framework/sdk': path.join(root, 'tried/sdk.d.ts') });
    write('other/package.json', '{"name":"other","version":"1.0.0"}');
    expect(() => openFramework(path.join(root, 'other'))).toThrow(FrameworkMissing);
    expect(() => openFramework(path.join(root, 'nothing'))).toThrow(/There is no package\.json in /);
  });
});

describe('writeCompilerConfig', () => {
  it('changes when a declaration changes, as whoever keeps verdicts by its text must know', () => {
    write('tried/package.json', '{"name":"@o2s/framework","version":"9.9.9","exports":{"./sdk":"./sdk.js"}}');
    write('tried/sdk.d.ts', 'export declare const a: string;');
    const read = () =>
      readFileSync(
        path.join(root, writeCompilerConfig(root, openFramework(path.join(root, 'tried')))),
        'utf8',
      );
    const before = read();
    expect(read()).toBe(before);
    write('tried/sdk.d.ts', 'export declare const a: number;');
    expect(read()).not.toBe(before);
  });
});

describe('readContents', () => {
  it('reads modules, methods and the rest from the declarations of the installed version', () => {
    const { entries, modules, shared } = readContents(
      openFramework(path.join(project, 'node_modules/@o2s/framework')),
    );
    expect(entries).toContain('@o2s/framework/headers');
    expect(modules['Notifications']).toEqual(['getNotification', 'getNotificationList', 'markAs']);
    expect(shared).toContain('createModule');
    expect(shared).not.toContain('Notifications');
    // A program of its own: how long that takes is the machine's affair.
  }, 120_000);
});
