import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { expect, it } from 'vitest';
import * as z from 'zod';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8'));
/** Old packages name their engines in a list, and no version of Node that would matter. */
const engines = z.union([
  z.object({ node: z.string().optional() }),
  z.array(z.string()).transform(() => ({ node: undefined })),
]);

it('every package that is installed runs on the oldest Node that is promised', () => {
  const own = z.object({ engines: z.object({ node: z.string() }) }).parse(read('package.json'));
  const oldest = semver.minVersion(own.engines.node);
  if (!oldest) throw new Error('package.json promises no Node');
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ engines: engines.optional() })) })
    .parse(read('package-lock.json'));
  const demanding = Object.entries(lock.packages).filter(([, { engines }]) => engines?.node);
  expect(demanding.length).toBeGreaterThan(500);
  expect(
    demanding.filter(([, { engines }]) => !semver.satisfies(oldest, engines?.node ?? '*')),
    `what does not run on Node ${oldest.version}`,
  ).toEqual([]);
});
