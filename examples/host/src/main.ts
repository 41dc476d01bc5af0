import { existsSync } from 'node:fs';

import { COMPOSITIONS } from './compositions';
import { developmentDefaults } from './development-defaults';
import { createHost } from './host';

/** Exit codes of `npm run host`. */
const EXIT = { usage: 2, config: 3, portTaken: 4 } as const;

if (existsSync('.env')) {
    process.loadEnvFile('.env');
}
const name = process.argv[2] ?? 'helpdesk';
const port = process.env['HOST_PORT'] || '4000';

async function main(): Promise<void> {
    const composition = COMPOSITIONS.get(name);
    if (!composition) {
        return stop(EXIT.usage, `There is no composition "${name}". Known: ${[...COMPOSITIONS.keys()].join(', ')}.`);
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
        return stop(EXIT.usage, `HOST_PORT must be a port number from 0 to 65535, but it is "${port}".`);
    }
    for (const [variable, value] of developmentDefaults(composition, process.env)) {
        console.log(`${variable} is not set: the development default is used.`);
        process.env[variable] = value;
    }

    const app = await createHost(composition);
    app.enableShutdownHooks();
    // A caller without authorization acts with the configured token: only this machine may reach a development host.
    await app.listen(Number(port), '127.0.0.1');
    console.log(`The host "${name}" listens on ${await app.getUrl()}.`);
}

function stop(exitCode: number, message: string): void {
    console.error(message);
    process.exitCode = exitCode;
}

main().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        stop(EXIT.portTaken, `Port ${port} is taken or not allowed (${error.code}): set HOST_PORT to another one.`);
    } else if (error.name.endsWith('ConfigError')) {
        stop(EXIT.config, error.message);
    } else {
        throw error;
    }
});
