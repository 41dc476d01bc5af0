import { startBackend } from './backend';
import { SEED_TOKENS } from './seed/tokens';

/** Exit codes of `npm run backend`; the host uses the same ones. */
const EXIT = { usage: 2, portTaken: 4 } as const;

const port = process.env['BACKEND_PORT'] || '4100';

async function main(): Promise<void> {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
        return stop(EXIT.usage, 'BACKEND_PORT: must be a port number from 0 to 65535. Change or unset it.');
    }
    const backend = await startBackend({ port: Number(port) });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void backend.close());
    }
    console.log(`The helpdesk listens on ${backend.url}.`);
    console.log(`Its GraphQL API listens on ${backend.graphqlUrl}.`);
    console.log(`Try: curl -H 'Authorization: Bearer ${SEED_TOKENS.agent}' '${backend.url}/alerts?count=2'`);
}

function stop(exitCode: number, message: string): void {
    console.error(message);
    process.exitCode = exitCode;
}

main().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        stop(EXIT.portTaken, `Port ${port} is not available (${error.code}). Set BACKEND_PORT to a different port.`);
    } else {
        throw error;
    }
});
