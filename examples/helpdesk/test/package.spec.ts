import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Packed, packAndInstall, tsc } from './packed';

const run = promisify(execFile);

/** The framework's declarations need these; every O2S project has them. */
const TYPES = ['@types/node', '@types/express', '@types/jsonwebtoken'];

let packed: Packed;

beforeAll(async () => {
    packed = await packAndInstall(TYPES);
}, 60_000);
afterAll(() => packed.remove());

/** Runs JavaScript in plain Node, beside the installed package. */
async function evaluate(script: string): Promise<unknown> {
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: packed.consumer });
    return JSON.parse(stdout);
}

describe('the tarball', () => {
    it('exports the entry, and nothing else', () => {
        expect(packed.manifest.exports).toEqual({ './integration': './dist/integration.js' });
    });

    it('holds each module with its declarations, and no source or test', () => {
        const modules = packed.files.filter((file) => file.endsWith('.js')).map((file) => file.replace(/\.js$/, ''));
        const built = modules.flatMap((module) => [`${module}.d.ts`, `${module}.js`, `${module}.js.map`]);
        expect(packed.files).toEqual(['README.md', 'package.json', ...built].sort());
        expect(modules).toContain('dist/integration');
        expect(modules).toContain('dist/modules/notifications/notifications.service');
        expect(packed.files.filter((file) => /spec|test/.test(file))).toEqual([]);
    });
});

describe('the installed package', () => {
    it('exports what the framework expects', async () => {
        const facts = await evaluate(`
            const installed = require('@o2s/integrations.helpdesk/integration');
            const { Notifications } = require('@o2s/framework/modules');
            const { name, service } = installed.Config.notifications;
            console.log(JSON.stringify({
                exports: Object.keys(installed).sort(),
                modules: Object.keys(installed.Integration),
                configured: Object.keys(installed.Config),
                name,
                isTheExportedService: service === installed.Integration.Notifications.Service,
                extendsTheToken: service.prototype instanceof Notifications.Service,
            }));`);
        expect(facts).toEqual({
            exports: ['Config', 'Integration'],
            modules: ['Notifications'],
            configured: ['notifications'],
            name: 'helpdesk',
            isTheExportedService: true,
            extendsTheToken: true,
        });
    });

    it('cannot be imported past its entry', async () => {
        const inner = "require('@o2s/integrations.helpdesk/dist/helpdesk.config')";
        await expect(evaluate(inner)).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
    });

    it('has types that stand on what the package declares to need', async () => {
        await writeFile(
            join(packed.consumer, 'use.ts'),
            `import { Config, Integration } from '@o2s/integrations.helpdesk/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['notifications'] | undefined = Config.notifications;
export class Extended extends Integration.Notifications.Service {}
export const title: string = Integration.Notifications.Mapper.mapNotification({
    alert_id: '1', headline: 'h', body: 'b', category: 'c', severity: 1, state: 'new', created_ts: 0, changed_ts: 0,
}).title;
// @ts-expect-error -- no alert has this severity: the types are not any
export const severity: Integration.Notifications.Api.Severity = 5;
`,
        );
        const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node'];
        await tsc('typescript-native', [...options, '--skipLibCheck', 'false', 'use.ts'], packed.consumer);
    }, 60_000);
});
