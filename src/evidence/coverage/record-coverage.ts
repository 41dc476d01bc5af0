import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Engine } from '../../snippets';
import { createLevelBook } from './levels';
import { runExampleTests } from './collect';
import { makeEvidence, type Evidence } from './results';

/**
 * Runs the examples' tests, and makes the evidence of what they executed. Does not look at the evidence that is
 * there: it may be broken.
 *
 * @returns `undefined` when a test failed
 */
export async function recordLevels(engine: Engine): Promise<Evidence | undefined> {
  const book = createLevelBook(engine);
  const parts = book.partsOf(engine.outline().snippets);
  const files = parts.filter(({ points }) => points.length > 0).map(({ file }) => file);
  const points = Object.fromEntries([...new Set(files)].map((file) => [file, book.pointsOf(file)]));
  const { passed, records } = await runExampleTests(engine.root, points);
  return passed ? makeEvidence(parts, records, frameworkVersion(engine.root), book.state) : undefined;
}

function frameworkVersion(root: string): string {
  const file = path.join(root, 'node_modules/@o2s/framework/package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
