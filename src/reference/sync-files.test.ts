import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { syncFiles } from './sync-files';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sync-files-'));
});
afterEach(() => rm(dir, { recursive: true }));

it('writes what is new, deletes what is gone and leaves alone what is the same', async () => {
  await syncFiles(
    dir,
    new Map([
      ['same.mdx', 'same'],
      ['old/gone.mdx', 'gone'],
      ['changed.mdx', 'before'],
    ]),
  );
  const long = new Date(1000);
  await utimes(join(dir, 'same.mdx'), long, long);
  await writeFile(join(dir, 'stray.txt'), 'stray');

  await syncFiles(
    dir,
    new Map([
      ['same.mdx', 'same'],
      ['new/page.mdx', 'new'],
      ['changed.mdx', 'after'],
    ]),
  );

  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name).sort()).toEqual(['changed.mdx', 'page.mdx', 'same.mdx']);
  expect(await readFile(join(dir, 'changed.mdx'), 'utf8')).toBe('after');
  expect((await stat(join(dir, 'same.mdx'))).mtimeMs).toBe(1000);
});
