import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const EXAMPLES = resolve(__dirname, '..');
const ROOT = resolve(EXAMPLES, '..');

type Names = Readonly<Record<string, string>>;

/** The part of a package.json that determines which imports an installed package supports. */
interface Manifest {
    readonly name: string;
    readonly exports: Names;
    readonly dependencies?: Names;
    readonly peerDependencies?: Names;
    readonly devDependencies?: Names;
}

/** A package in its tarball. */
interface Tarball {
    readonly manifest: Manifest;
    readonly path: string;
    /** Paths in the tarball, sorted. */
    readonly files: readonly string[];
}

/** The package in its tarball, installed in a folder outside the repository. */
export interface Packed extends Tarball {
    /** A folder whose `node_modules` contains only the package and its declared dependencies. */
    readonly consumer: string;
    /** Removes the folder. */
    remove(): Promise<void>;
}

/**
 * Runs TypeScript's compiler; fails with its output.
 *
 * @param compiler - `typescript` builds the package, as its own script does; the native compiler checks faster
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
 * Builds a package in a copy of its folder, packs it with npm, and installs the tarball. Dependencies from the
 * repository are built and packed first, so the package uses them as a reader's project would.
 *
 * @param folder - the package's folder in `examples/`
 * @param alsoInstalled - additional packages of the consumer
 */
export async function packAndInstall(folder: string, alsoInstalled: readonly string[]): Promise<Packed> {
    const temporary = await mkdtemp(join(tmpdir(), `${folder}-`));
    const consumer = join(temporary, 'consumer');
    try {
        await cp(join(EXAMPLES, 'tsconfig.base.json'), join(temporary, 'tsconfig.base.json'));
        const source = join(EXAMPLES, folder);
        const tarball = await pack(source, temporary);
        await extract(tarball, consumer);
        await install([...needs(tarball.manifest), ...alsoInstalled], source, consumer, temporary);
        return { ...tarball, consumer, remove: () => rm(temporary, { recursive: true }) };
    } catch (error) {
        await rm(temporary, { recursive: true });
        throw error;
    }
}

async function pack(source: string, temporary: string): Promise<Tarball> {
    const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest;
    const staged = await mkdtemp(join(temporary, 'staged-'));
    await cp(source, staged, { recursive: true, filter: (path) => !/[/\\](node_modules|dist)$/.test(path) });
    // A build omits the packages of the repository that only tests use.
    const tools = Object.keys(manifest.devDependencies ?? {}).filter((name) => !isOwn(folderOf(name, source)));
    await install([...needs(manifest), ...tools], source, staged, temporary);
    await tsc('typescript', ['-p', 'tsconfig.build.json'], staged);

    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary];
    const { stdout } = await run(npm, options, { cwd: staged });
    const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
    const files = packed.files.map(({ path }) => path).sort();
    return { manifest, path: join(temporary, packed.filename), files };
}

function needs({ dependencies, peerDependencies }: Manifest): string[] {
    return Object.keys({ ...dependencies, ...peerDependencies });
}

/**
 * Installs packages in a folder's `node_modules`: the repository's own from their tarballs, the others as links.
 *
 * @param from - the package that requires them
 */
async function install(names: readonly string[], from: string, target: string, temporary: string): Promise<void> {
    for (const name of new Set(names)) {
        const link = join(target, 'node_modules', name);
        const source = folderOf(name, from);
        if (existsSync(link)) {
            continue;
        }
        if (isOwn(source)) {
            const tarball = await pack(source, temporary);
            await extract(tarball, target);
            await install(needs(tarball.manifest), source, target, temporary);
        } else {
            await mkdir(dirname(link), { recursive: true });
            await symlink(source, link, 'junction');
        }
    }
}

async function extract({ manifest, path }: Tarball, target: string): Promise<void> {
    const installed = join(target, 'node_modules', manifest.name);
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', path, '-C', installed, '--strip-components', '1']);
}

/** Checks that a folder is a package of the repository, not one that npm has installed in it. */
function isOwn(folder: string): boolean {
    return dirname(folder) === EXAMPLES;
}

/** Locates an installed package of the repository as another package finds it. */
function folderOf(name: string, from: string): string {
    const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
    const folder = folders.map((path) => join(path, name)).find((path) => existsSync(path));
    if (!folder) {
        throw new Error(`${name} is not installed. Run "npm run setup".`);
    }
    return realpathSync(folder);
}
