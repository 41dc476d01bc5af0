import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RunningBackend, startBackend } from './backend';
import { SEED_TOKENS } from './seed/tokens';

// #region backend-setup
let backend: RunningBackend;

beforeEach(async () => {
    backend = await startBackend();
});
afterEach(() => backend.close());

function ask(): Promise<Response> {
    return fetch(`${backend.url}/alerts/alr-1001`, { headers: { authorization: `Bearer ${SEED_TOKENS.agent}` } });
}
// #endregion backend-setup

describe('failNext', () => {
    it('fails one request for each call, in order', async () => {
        backend.failNext({ kind: 'answer', status: 500, body: 'oh' });
        backend.failNext({ kind: 'answer', status: 503 });
        expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([500, 503, 200]);
    });

    it('responds with the given body, even if it is malformed', async () => {
        backend.failNext({ kind: 'answer', status: 200, body: '{"alert_id":' });
        const response = await ask();
        expect(response.headers.get('content-type')).toContain('application/json');
        expect(await response.text()).toBe('{"alert_id":');
    });

    it('redirects', async () => {
        backend.failNext({ kind: 'answer', status: 307, location: `${backend.url}/alerts/alr-1002` });
        expect((await ask()).url).toBe(`${backend.url}/alerts/alr-1002`);
    });

    it('delays a correct response', async () => {
        backend.failNext({ kind: 'delay', ms: 60 });
        const start = performance.now();
        expect((await ask()).status).toBe(200);
        expect(performance.now() - start).toBeGreaterThan(55);
    });

    it('breaks the connection', async () => {
        backend.failNext({ kind: 'reset' });
        await expect(ask()).rejects.toMatchObject({
            cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) as string },
        });
        expect((await ask()).status).toBe(200);
    });
});

describe('close', () => {
    it('completes an open request, then accepts no others', async () => {
        backend.failNext({ kind: 'delay', ms: 60 });
        const open = ask();
        await new Promise((resolve) => setTimeout(resolve, 20));
        const other = await startBackend();
        await Promise.all([backend.close(), expect(open.then(({ status }) => status)).resolves.toBe(200)]);
        await expect(ask()).rejects.toThrow();
        backend = other;
    });
});
