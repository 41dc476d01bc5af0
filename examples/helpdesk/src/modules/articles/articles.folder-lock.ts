import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { HelpdeskConfigError } from '../../helpdesk.config';

/** The folders of this process; its ID in a lock file may come from an earlier process with the same ID. */
const locked = new Set<string>();

/**
 * Locks a folder for this process. PGlite has no such lock, and two processes would corrupt each other's files.
 *
 * @param folder - the folder of an embedded database; a file next to it, named `….lock`, contains the process ID
 * @returns a function that releases the folder
 * @throws `HelpdeskConfigError` when a running process has locked the folder; the system's error if the file cannot
 * be written
 */
// #region folder-lock
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
    const path = resolve(folder);
    const file = `${path}.lock`;
    if (locked.has(path) || (await isHeld(file))) {
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_DIR: another host is using this folder',
        );
    }
    locked.add(path);
    try {
        await mkdir(dirname(path), { recursive: true });
        await rm(file, { force: true }); // a killed process has left its lock file
        await writeFile(file, String(process.pid), { flag: 'wx' });
    } catch (error) {
        locked.delete(path);
        throw error;
    }
    return async () => {
        locked.delete(path);
        await rm(file, { force: true });
    };
}
// #endregion folder-lock

async function isHeld(file: string): Promise<boolean> {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    return pid > 0 && pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
    try {
        return process.kill(pid, 0); // the signal 0 only checks that the process exists
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs as another user
    }
}
