import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { lockFolder } from './articles.folder-lock';

const TAKEN = 'HELPDESK_DATABASE_DIR: another host is using this folder';

let parent: string;
let folder: string;

beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'folder-lock-'));
    folder = join(parent, 'new', 'database');
});
afterEach(() => rm(parent, { recursive: true }));

describe('lockFolder', () => {
    it('locks a folder once and releases it', async () => {
        const unlock = await lockFolder(folder);
        expect(await readFile(`${folder}.lock`, 'utf8')).toBe(String(process.pid));
        await expect(lockFolder(folder)).rejects.toThrow(TAKEN);
        await unlock();
        await (
            await lockFolder(folder)
        )();
    });

    it('detects a running process and ignores a killed one', async () => {
        await (
            await lockFolder(folder)
        )();
        await writeFile(`${folder}.lock`, String(process.ppid));
        await expect(lockFolder(folder)).rejects.toThrow(TAKEN);
        const { pid } = spawnSync(process.execPath, ['-e', '']);
        await writeFile(`${folder}.lock`, String(pid));
        await (
            await lockFolder(folder)
        )();
    });

    it('ignores its own ID from an earlier process and an empty file', async () => {
        await (
            await lockFolder(folder)
        )();
        for (const content of [String(process.pid), '', 'nonsense']) {
            await writeFile(`${folder}.lock`, content);
            await (
                await lockFolder(folder)
            )();
        }
    });
});
