import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { hash } from '../../snippets';
import { hoverPages, type HoverPages } from './hover-pages';

/** How many results are kept: those of other branches and undone edits are worth having. */
const KEPT = 4;

/**
 * @param tell - hears of a file that is damaged, which is as good as none
 * @returns what was kept under a key; `undefined` where there is nothing
 */
export function readKept(
  folder: string,
  key: string,
  tell: (message: string) => void,
): HoverPages | undefined {
  const file = fileOf(folder, key);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  const isWhole = end >= 0 && text.slice(0, end) === hash(json);
  const pages = isWhole ? hoverPages.safeParse(JSON.parse(json)).data : undefined;
  if (!pages) tell(`${file} is damaged: it is not used, but made anew.`);
  return pages;
}

/** Keeps a result for later builds: whole or not at all, since another build may read at the same time. */
export function keep(folder: string, key: string, pages: HoverPages): void {
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(pages);
  writeFileAtomic.sync(fileOf(folder, key), `${hash(json)}\n${json}`);
  const ages = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      time: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of ages.slice(KEPT)) rmSync(path.join(folder, name), { force: true });
}

const fileOf = (folder: string, key: string) => path.join(folder, `${key}.json`);
