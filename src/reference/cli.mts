/**
 * Runs the reference in a process of its own: `node --import tsx src/reference/cli.mts '<options as JSON>'`.
 * Exits with 1 and names the problems when the run fails.
 */
import { generateReference, ReferenceError } from './generate.mjs';
import type { ReferenceOptions } from './types';

try {
  await generateReference(JSON.parse(process.argv[2] ?? '') as ReferenceOptions);
} catch (error) {
  console.error(error instanceof ReferenceError ? error.message : error);
  process.exitCode = 1;
}
