import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { generateReference, ReferenceError } from './generate.mjs';
import type { ApiSymbol, ReferenceOptions } from './types';

const ENTRY = `import type { ApiConfig } from '@o2s/framework/modules';

export * as Integration from './modules';

/** Who serves what. */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {};
// #endregion config
`;
const NOTES = `/**
 * Notes of a {shelf}, kept in <memory>.
 *
 * @module
 */
import { Cache } from '@o2s/framework/modules';

/** A note. */
export interface Note {
    /** Unique. */
    id: string;
    /**
     * How many lines.
     * @defaultValue \`1\`
     */
    lines?: number;
    tags: readonly ('a' | 'b')[];
}

/** Reads notes. See {@link Note}. */
export class NotesService extends Cache.Service {
    // #region get
    /**
     * Reads one note.
     *
     * @param key - which one
     * @returns its text, or \`undefined\`
     * @throws {@link NotFoundException} never
     * @example
     * {@includeCode notes.ts#other}
     */
    get(key: string): Promise<string | undefined> {
        return Promise.resolve(key);
    }
    // #endregion get
    /** Keeps one note. */
    set(): Promise<void> {
        return Promise.resolve();
    }
    /** Drops one note. */
    del(): Promise<void> {
        return Promise.resolve();
    }
}
import { NotFoundException } from '@nestjs/common';
void NotFoundException;

// #region other
/** A function whose name differs from the next in case alone. */
export function other<T extends Note>(note: T, ...more: T[]): Record<string, T> {
    // #region inner
    return { [note.id]: more[0] ?? note };
    // #endregion inner
}
// #endregion other

/** One of two words. */
export type Other = 'yes' | 'no';
`;
const INDEX = `export { NotesService as Service, other, type Note, type Other } from './notes';\n`;

let options: ReferenceOptions;
const page = (path: string) => readFile(join(options.outDir, path), 'utf8');
const symbols = async () =>
  JSON.parse(await readFile(`${options.outDir}-symbols.json`, 'utf8')) as ApiSymbol[];

async function write(path: string, text: string): Promise<void> {
  const file = join(options.siteDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function failure(): Promise<string> {
  const error: unknown = await generateReference(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReferenceError);
  return String(error);
}

beforeAll(async () => {
  // TypeDoc says which plugins it loads before ours can quiet it.
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const root = resolve(import.meta.dirname, '../..');
  const siteDir = await mkdtemp(join(tmpdir(), 'reference-'));
  options = {
    siteDir,
    outDir: join(siteDir, '.generated/api'),
    routeBasePath: '/api',
    onFailure: 'delete',
    packages: [{ id: 'shelf', dir: 'examples/shelf', entry: 'src/integration.ts' }],
  };
  await symlink(join(root, 'node_modules'), join(siteDir, 'node_modules'));
  await write(
    'examples/tsconfig.base.json',
    await readFile(join(root, 'examples/tsconfig.base.json'), 'utf8'),
  );
  await write('examples/shelf/package.json', '{ "name": "@x/shelf", "description": "A shelf." }');
  await write('examples/shelf/src/integration.ts', ENTRY);
  await write('examples/shelf/src/modules/index.ts', `export * as Notes from './notes/index';\n`);
  await write('examples/shelf/src/modules/notes/index.ts', INDEX);
  await write('examples/shelf/src/modules/notes/notes.ts', NOTES);
  await generateReference(options);
});
afterAll(() => rm(options.siteDir, { recursive: true }));

describe('pages', () => {
  it('are one overview, one for each module and one for Config', async () => {
    expect(await page('shelf/index.mdx')).toContain('import { Integration, Config } from');
    expect(await page('shelf/notes.mdx')).toContain('title: "shelf · Notes"');
    expect(await page('shelf/config.mdx')).toContain('export const Config');
  });

  it('name members by their qualified names and give them anchors that differ', async () => {
    const headings = (await page('shelf/notes.mdx')).match(/^##+ .*$/gm);
    expect(headings).toEqual([
      '## Notes.Service {/* #service */}',
      '### get() {/* #service-get */}',
      '### set() {/* #service-set */}',
      '### del() {/* #service-del */}',
      '## Notes.other() {/* #other */}',
      '## Notes.Note {/* #note */}',
      '## Notes.Other {/* #other-1 */}',
    ]);
  });

  it('write signatures and linked types', async () => {
    const notes = await page('shelf/notes.mdx');
    expect(notes).toContain('get(key: string): Promise<string | undefined>');
    expect(notes).toContain('other<T extends Note>(note: T, ...more: T[]): Record<string, T>');
    expect(notes).toContain('extends <code>[Cache.<wbr />Service](</api/framework-contract/#cache>)</code>');
    expect(notes).toContain(
      'readonly ("a" | "b")[]'.replace(/[|[\]]/g, (mark) => `&#${mark.charCodeAt(0)};`),
    );
    expect(notes).toContain('Default: <code>1</code>');
  });

  it('show included regions without markers and link to where things are declared', async () => {
    const notes = await page('shelf/notes.mdx');
    expect(notes).toContain('export function other<T extends Note>');
    expect(notes).not.toContain('#region');
    expect(notes).toContain('(</source/shelf/src/modules/notes/notes-ts/#get>)');
    expect(notes).toContain('](<https://docs.nestjs.com/exception-filters#built-in-http-exceptions>) never');
  });
});

describe('the framework contract', () => {
  it('lists the modules with keys, methods and anchors', async () => {
    const contract = await page('framework-contract.mdx');
    expect(contract.match(/^## .*$/gm)).toHaveLength(19);
    expect(contract).toContain('## BillingAccounts {/* #billing-accounts */}');
    expect(contract).toContain('<code>billingAccounts</code>');
    expect(contract).toContain('get(key: string): Promise<string | undefined>;');
    expect(contract).toContain('getEntry<T = CmsEntryData>(');
  });
});

describe('symbols', () => {
  it('know a class by all its names', async () => {
    const service = (await symbols()).find(({ name }) => name === 'Notes.Service');
    expect(service).toEqual({
      name: 'Notes.Service',
      names: ['Notes.Service', 'NotesService', 'Service', 'Integration.Notes.Service'],
      kind: 'class',
      package: 'shelf',
      url: '/api/shelf/notes/#service',
      summary: 'Reads notes. See Note.',
      members: ['get', 'set', 'del'],
      source: { path: 'shelf/src/modules/notes/notes.ts', line: 21 },
    });
  });

  it('hold methods and the modules of the framework', async () => {
    const byName = new Map((await symbols()).map((symbol) => [symbol.name, symbol]));
    expect(byName.get('NotesService.get')).toMatchObject({
      kind: 'method',
      url: '/api/shelf/notes/#service-get',
    });
    expect(byName.get('CMS')).toMatchObject({ url: '/api/framework-contract/#cms' });
  });
});

describe('failures', () => {
  const NOTES_FILE = 'examples/shelf/src/modules/notes/notes.ts';

  it('name the place of a type error, and delete the pages of the run before', async () => {
    await write(NOTES_FILE, NOTES.replace('Promise.resolve(key)', 'Promise.resolve(1)'));
    expect(await failure()).toMatch(/notes\.ts:33:9 - error TS2322/);
    expect(existsSync(options.outDir)).toBe(false);
  });

  it.each([
    ['a link that leads nowhere', '{@link Note}', '{@link Nowhere}', /notes\.ts:21:14 .*"Nowhere"/],
    ['a parameter that does not exist', '@param key', '@param kee', /notes\.ts:\d+:\d+ .*kee/],
    [
      'an export without a comment',
      '/** One of two words. */',
      '',
      /notes\.ts:58:13 .*does not have any documentation/,
    ],
    ['a region that does not exist', 'notes.ts#other', 'notes.ts#nowhere', /nowhere/],
  ])('tell of %s', async (_, from, to, expected) => {
    await write(NOTES_FILE, NOTES.replace(from, to));
    expect(await failure()).toMatch(expected);
  });

  it('tell of a type that is used but not exported', async () => {
    await write(NOTES_FILE, NOTES);
    await write('examples/shelf/src/modules/notes/index.ts', INDEX.replace(', type Note,', ','));
    expect(await failure()).toMatch(/Note, defined in .*notes\.ts, is referenced by/);
    await write('examples/shelf/src/modules/notes/index.ts', INDEX);
  });

  it('tell of an entry point that does not exist', async () => {
    const gone = {
      ...options,
      packages: [{ id: 'gone', dir: 'examples/gone', entry: 'src/integration.ts' }],
    };
    await expect(generateReference(gone)).rejects.toThrow(
      'examples/gone/src/integration.ts: no such entry point',
    );
  });

  it('leave the pages of the run before to a running server', async () => {
    await write(NOTES_FILE, NOTES);
    await generateReference(options);
    await write(NOTES_FILE, NOTES.replace('Promise.resolve(key)', 'Promise.resolve(1)'));
    await expect(generateReference({ ...options, onFailure: 'keep' })).rejects.toThrow('TS2322');
    expect(existsSync(join(options.outDir, 'shelf/notes.mdx'))).toBe(true);
  });
});
