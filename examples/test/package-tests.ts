import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Packed, packAndInstall, tsc } from './packed';

const run = promisify(execFile);

/** Packages that the framework's declarations require and every O2S project has. */
const TYPES = ['@types/node', '@types/express', '@types/jsonwebtoken'];

/** The differences between packages. */
export interface PackageFacts {
    /** The package's folder in `examples/`. */
    readonly folder: string;
    /** The keys of its `Config`, each with the namespace of `Integration` whose `Service` the entry uses. */
    readonly configured: Readonly<Record<string, string>>;
    /** The `name` of each entry. */
    readonly integrationName: string;
    /** Code that a reader writes with the installed package; it must compile. */
    readonly use: string;
    /** A CommonJS script that runs the installed package, and the JSON that it prints. */
    readonly runs?: { readonly script: string; readonly prints: unknown };
    /** Files in the tarball in addition to compiled modules, `package.json` and `README.md`. */
    readonly alsoShips?: RegExp;
    /** Types packages that the package's own declarations require in addition to the framework's. */
    readonly alsoTypes?: readonly string[];
    /** Also checks the declarations of all dependencies of the package's types if it is `false`, the default. */
    readonly skipLibCheck?: boolean;
}

/** Registers the tests that every publishable package must pass: of its tarball, and of the installed package. */
export function describePackage(facts: PackageFacts): void {
    let packed: Packed;

    beforeAll(async () => {
        packed = await packAndInstall(facts.folder, [...TYPES, ...(facts.alsoTypes ?? [])]);
    }, 120_000);
    afterAll(() => packed.remove());

    /** Runs JavaScript in plain Node, next to the installed package. */
    async function evaluate(script: string): Promise<unknown> {
        const { stdout } = await run(process.execPath, ['-e', script], { cwd: packed.consumer });
        return JSON.parse(stdout);
    }

    describe('the tarball', () => {
        it('exports only the entry', () => {
            expect(packed.manifest.exports).toEqual({ './integration': './dist/integration.js' });
        });

        it('contains each module with its declarations, but no sources or tests', () => {
            const shipped = packed.files.filter((file) => !facts.alsoShips?.test(file));
            const modules = shipped.filter((file) => file.endsWith('.js')).map((file) => file.replace(/\.js$/, ''));
            const built = modules.flatMap((module) => [`${module}.d.ts`, `${module}.js`, `${module}.js.map`]);
            expect(shipped).toEqual(['README.md', 'package.json', ...built].sort());
            expect(modules).toContain('dist/integration');
            for (const key of Object.keys(facts.configured)) {
                expect(modules).toContain(`dist/modules/${key}/${key}.service`);
            }
            expect(packed.files.filter((file) => /spec|test/.test(file))).toEqual([]);
        });
    });

    describe('the installed package', () => {
        it('exports the structure that the framework expects', async () => {
            const exported = await evaluate(`
                const { Config, Integration, ...others } = require('${packed.manifest.name}/integration');
                const framework = require('@o2s/framework/modules');
                const entries = Object.entries(${JSON.stringify(facts.configured)}).map(([key, namespace]) => {
                    const { name, service, serviceImpl = service } = Config[key];
                    const Token = (framework[namespace] ?? { Service: service }).Service;
                    return [key, {
                        name,
                        isTheExportedService: service === Integration[namespace].Service,
                        extendsTheToken: serviceImpl.prototype instanceof Token,
                    }];
                });
                console.log(JSON.stringify({
                    others: Object.keys(others),
                    modules: Object.keys(Integration).sort(),
                    configured: Object.keys(Config).sort(),
                    entries: Object.fromEntries(entries),
                }));`);
            const entry = { name: facts.integrationName, isTheExportedService: true, extendsTheToken: true };
            const keys = Object.keys(facts.configured).sort();
            expect(exported).toEqual({
                others: [],
                modules: Object.values(facts.configured).sort(),
                configured: keys,
                entries: Object.fromEntries(keys.map((key) => [key, entry])),
            });
        });

        const { runs } = facts;
        if (runs) {
            it('runs', async () => expect(await evaluate(runs.script)).toEqual(runs.prints), 60_000);
        }

        it('cannot be imported past its entry', async () => {
            const inner = `require('${packed.manifest.name}/dist/modules')`;
            await expect(evaluate(inner)).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
        });

        it('has types that depend only on declared packages', async () => {
            await writeFile(join(packed.consumer, 'use.ts'), facts.use);
            const language = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node'];
            const libraries = ['--skipLibCheck', String(facts.skipLibCheck ?? false)];
            await tsc('typescript-native', ['--noEmit', ...language, ...libraries, 'use.ts'], packed.consumer);
        }, 60_000);
    });
}
