import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { startArticleHost } from './article-host';

let parent: string;
let folder: string;

beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'articles-'));
    folder = join(parent, 'database');
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(parent, { recursive: true });
});

it('stores the articles in a folder that only one host at a time can use', async () => {
    const first = await startArticleHost({ HELPDESK_DATABASE_DIR: folder });
    await expect(startArticleHost({ HELPDESK_DATABASE_DIR: folder })).rejects.toThrow(
        'HELPDESK_DATABASE_DIR: another host is using this folder',
    );
    expect(await (await fetch(`${first.url}/articles`)).json()).toMatchObject({ total: 12 });
    await first.app.close();

    const second = await startArticleHost({ HELPDESK_DATABASE_DIR: folder, HELPDESK_DATABASE_SEED: '' });
    expect(await (await fetch(`${second.url}/articles`)).json()).toMatchObject({ total: 12 });
    await second.app.close();
    expect(await readdir(parent)).toEqual(['database']);
}, 60_000);

it('names the variable when the folder cannot be used and releases its lock', async () => {
    const wrong = join(__filename, 'database'); // a path below a file
    await expect(startArticleHost({ HELPDESK_DATABASE_DIR: wrong })).rejects.toThrow(
        'HELPDESK_DATABASE_DIR: the embedded database could not be opened',
    );
    await expect(startArticleHost({ HELPDESK_DATABASE_DIR: wrong })).rejects.toThrow('could not be opened');
});
