import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PACKAGE = resolve(__dirname, '..');
const TYPES = join(PACKAGE, 'src', 'modules', 'tickets', 'helpdesk-graphql.d.ts');

it("the types of the GraphQL API match the helpdesk's schema: npm run generate:graphql", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'graphql-types-'));
    const fresh = join(folder, 'types.d.ts');
    const tada = createRequire(join(PACKAGE, 'package.json')).resolve('gql.tada/package.json');
    const cli = join(dirname(tada), 'bin', 'cli.js');
    const args = ['generate-output', '-c', 'tsconfig.build.json', '-o', fresh];
    await promisify(execFile)(process.execPath, [cli, ...args], { cwd: PACKAGE });
    expect(await readFile(TYPES, 'utf8')).toBe(await readFile(fresh, 'utf8'));
    await rm(folder, { recursive: true });
}, 60_000);
