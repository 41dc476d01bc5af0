import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { HelpdeskConfigError } from '../../helpdesk.config';

/** The folders that this process uses: its own number in a file may be that of a process before it. */
const locked = new Set<string>();

/**
 * Takes a folder for this process. PGlite has no such lock: two processes would break each other's files.
 *
 * @param folder - the folder of an embedded database; a file beside it, named `….lock`, holds the process' number
 * @returns gives the folder back
 * @throws `HelpdeskConfigError` when a process that still runs has taken it, and the system's error when the file cannot
 * be written
 */
// #region folder-lock
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
    const path = resolve(folder);
    const file = `${path}.lock`;
    if (locked.has(path) || (await isHeld(file))) {
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_DIR: another host uses this folder',
        );
    }
    locked.add(path);
    try {
        await mkdir(dirname(path), { recursive: true });
        await rm(file, { force: true }); // what a process left that was killed
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
        return process.kill(pid, 0); // the signal 0 only asks
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as another user
    }
}
