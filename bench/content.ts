import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Problem, type Snippet } from '../src/snippets';

/** Each round takes away what the one before left without use: a nested region, for instance. */
const ROUNDS = 5;

/**
 * Cuts the guides of a copy of the project down to so many snippets, in the order of the pages, and what they then no
 * longer show: markers of regions and recorded runs. The example files all stay.
 *
 * @param root absolute folder of the copy
 * @throws Error when there are fewer snippets, or when what is left is not clean
 */
export function cutContent(root: string, count: number): void {
  const engine = createEngine({ root, decision: 'native', cache: false });
  const manifest = engine.outline();
  const all = manifest.snippets;
  if (all.length < count) throw new Error(`The guides have ${all.length} snippets, fewer than ${count}`);
  const dropped = all.slice(count);
  const kept = new Set(all.slice(0, count).map(({ page }) => page));
  for (const page of manifest.pages.map((page) => page.path)) {
    const file = path.join(root, page);
    if (!kept.has(page)) rmSync(file);
    else {
      const own = dropped.filter((snippet) => snippet.page === page);
      writeFileSync(file, without(readFileSync(file, 'utf8'), own));
    }
  }
  let problems: readonly Problem[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ({ problems } = engine.check());
    for (const problem of problems) takeAway(root, problem);
    if (problems.length === 0) return;
  }
  throw new Error(engine.report(problems));
}

/** The page without some of its fences and pictures. */
function without(text: string, snippets: readonly Snippet[]): string {
  const gone = new Set<number>();
  for (const { line, fence } of snippets) {
    const body = fence && fence.body !== '' ? fence.bodyLines.length : 0;
    const last = fence ? line + body + 1 : line;
    for (let each = line; each <= last; each += 1) gone.add(each);
  }
  return text
    .split('\n')
    .filter((_, index) => !gone.has(index + 1))
    .join('\n');
}

function takeAway(root: string, { name, place, message }: Problem): void {
  const file = path.join(root, place.file);
  if (name === 'run-unused') rmSync(file, { force: true });
  const [, region] = /region "([^"]+)"/.exec(message) ?? [];
  if (name !== 'region-unused' || region === undefined) return;
  const isMarker = (line: string) => /#(?:end)?region[ \t]+(\S+)/.exec(line)?.[1] === region;
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, lines.filter((line) => !isMarker(line)).join('\n'));
}
