import path from 'node:path';
import { expect, it } from 'vitest';
import { proveDownload } from '../../scripts/downloads/prove-download';
import { collectDownload } from '../../src/live/node/download';
import { zipDownload } from '../../src/live/browser/zip-download';

const SERVICE = 'src/modules/notifications/notifications.service.ts';
const files = collectDownload(path.resolve(import.meta.dirname, '../..'), 'starter');

it.each([
  ['a failing test', 'npm test', 'total: 0', 'total: 1', /returns an empty list/],
  [
    'a wrong type',
    'npx tsc',
    '@Injectable()',
    "export const wrong: number = 'text';\n@Injectable()",
    /TS2322/,
  ],
])('a download with %s fails at %s', async (_what, step, from, to, said) => {
  const text = files[SERVICE] ?? expect.fail(`${SERVICE} is not in the download`);
  expect(text).toContain(from);
  const edits = { [`starter/${SERVICE}`]: text.replace(from, to) };
  const proof = await proveDownload(zipDownload({ package: 'starter', files, edits }));
  expect(proof).toMatchObject({ state: 'failed', step });
  expect('output' in proof && proof.output).toMatch(said);
});
