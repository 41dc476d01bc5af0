import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGE = resolve(__dirname, '..');
const ROOT = resolve(PACKAGE, '..', '..');

/** The part of a package.json that decides what an installed package can import. */
interface Manifest {
    readonly name: string;
    readonly exports: Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package in its tarball, installed in a folder outside of the repository. */
export interface Packed {
    readonly manifest: Manifest;
    /** Paths in the tarball, sorted. */
    readonly files: readonly string[];
    /** A folder whose `node_modules` holds the package, what it declares to need, and nothing else. */
    readonly consumer: string;
    /** Removes all of it. */
    remove(): Promise<void>;
}

/**
 * Runs TypeScript's compiler; fails with its output.
 *
 * @param compiler - `typescript` builds the package, as its own script does; the native one is the quicker checker
 */
export async function tsc(
    compiler: 'typescript' | 'typescript-native',
    args: readonly string[],
    cwd: string,
): Promise<void> {
    const bin = join(ROOT, 'node_modules', compiler, 'bin', 'tsc');
    await run(process.execPath, [bin, ...args], { cwd }).catch((error: { stdout?: string }) => {
        throw new Error(error.stdout, { cause: error });
    });
}

/**
 * Builds the package, packs it with npm, and installs the tarball.
 *
 * @param alsoInstalled - packages of the consumer's own
 */
export async function packAndInstall(alsoInstalled: readonly string[]): Promise<Packed> {
    const folder = await mkdtemp(join(tmpdir(), 'helpdesk-'));
    const staged = join(folder, 'staged');
    await cp(PACKAGE, staged, { recursive: true, filter: (path) => !/[/\\](node_modules|dist)$/.test(path) });
    await tsc('typescript', ['-p', 'tsconfig.build.json', '--outDir', join(staged, 'dist')], PACKAGE);

    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { stdout } = await run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: staged,
    });
    const [tarball] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];

    const manifest = JSON.parse(await readFile(join(staged, 'package.json'), 'utf8')) as Manifest;
    const consumer = join(folder, 'consumer');
    const installed = join(consumer, 'node_modules', manifest.name);
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', join(folder, tarball.filename), '-C', installed, '--strip-components', '1']);
    const needed = [manifest.dependencies, manifest.peerDependencies].flatMap((names) => Object.keys(names ?? {}));
    for (const name of [...needed, ...alsoInstalled]) {
        const link = join(consumer, 'node_modules', name);
        await mkdir(dirname(link), { recursive: true });
        await symlink(folderOf(name), link, 'junction');
    }

    return {
        manifest,
        files: tarball.files.map(({ path }) => path).sort(),
        consumer,
        remove: () => rm(folder, { recursive: true }),
    };
}

/** Where the repository has a package installed. */
function folderOf(name: string): string {
    const folders = createRequire(join(PACKAGE, 'package.json')).resolve.paths(name) ?? [];
    const folder = folders.map((path) => join(path, name)).find((path) => existsSync(path));
    if (!folder) {
        throw new Error(`${name} is not installed.`);
    }
    return folder;
}
