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
        return stop(EXIT.usage, `Composition: the name is unknown. Use one of ${[...COMPOSITIONS.keys()].join(', ')}.`);
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
        return stop(EXIT.usage, 'HOST_PORT: must be a port number from 0 to 65535. Change or unset it.');
    }
    for (const [variable, value] of developmentDefaults(composition, process.env)) {
        console.log(`${variable} is not set. Using the development default.`);
        process.env[variable] = value;
    }

    const app = await createHost(composition);
    app.enableShutdownHooks();
    // A caller without authorization uses the configured token, so only this machine can reach a development host.
    await app.listen(Number(port), '127.0.0.1');
    console.log(`The host "${name}" listens on ${await app.getUrl()}.`);
}

function stop(exitCode: number, message: string): void {
    console.error(message);
    process.exitCode = exitCode;
}

main().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        stop(EXIT.portTaken, `Port ${port} is not available (${error.code}). Set HOST_PORT to a different port.`);
    } else if (error.name.endsWith('ConfigError')) {
        stop(EXIT.config, error.message);
    } else {
        throw error;
    }
});
