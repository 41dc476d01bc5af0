import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify, parse } from 'jsonc-parser';
import type { Problem } from '../../snippets';
import { FRAMEWORK } from './framework';
import { DEFAULT_OPTIONS, listTree } from './places';

/** A line that somebody has to look at when the framework is upgraded. */
export interface UpgradeLine {
  /** `docs/a.mdx:10:3` */
  readonly place: string;
  readonly reason: string;
}

/**
 * What a version breaks: the lines of the guides first, each once, then those of the examples.
 *
 * @param problems of a check with that version
 */
export function listBroken(problems: readonly Problem[]): { guides: UpgradeLine[]; examples: UpgradeLine[] } {
  const isGuide = ({ place }: Problem) => place.file.startsWith(`${DEFAULT_OPTIONS.docs}/`);
  return {
    guides: problems.filter(isGuide).map(toLine),
    examples: problems.filter((problem) => !isGuide(problem)).map(toLine),
  };
}

/** A fence that shows an example breaks by what the compiler says there. */
function toLine({ place, message, related = [] }: Problem): UpgradeLine {
  const [first, ...more] = related;
  const reason = first
    ? `${first.place.file}:${first.place.line} ${firstLine(first.message)}`
    : firstLine(message);
  return { place: toText(place), reason: more.length > 0 ? `${reason} (and ${more.length} more)` : reason };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function toText({ file, line, column }: Problem['place']): string {
  return `${file}:${line}:${column}`;
}

/** Lines of the guides that name a version, which no compiler looks at. */
export function listMentions(root: string, version: string): UpgradeLine[] {
  const folder = path.join(root, DEFAULT_OPTIONS.docs);
  const pattern = new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.]*\\d)`);
  return listTree(folder, (file) => /\.mdx?$/.test(file)).flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split(/\r\n|\r|\n/)
      .flatMap((text, index) => {
        const column = text.search(pattern) + 1;
        if (column === 0) return [];
        return [{ place: `${DEFAULT_OPTIONS.docs}/${file}:${index + 1}:${column}`, reason: text.trim() }];
      }),
  );
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies'];

/** A package.json that asks for another version of the framework, in the same form: `^1.22.0` stays a range. */
export function pinVersion(text: string, version: string): string {
  const manifest = parse(text) as Record<string, Record<string, string> | undefined>;
  return SECTIONS.reduce((pinned, section) => {
    const wanted = manifest[section]?.[FRAMEWORK];
    if (wanted === undefined) return pinned;
    const range = /^[\^~]?/.exec(wanted)?.[0] ?? '';
    return applyEdits(pinned, modify(pinned, [section, FRAMEWORK], range + version, {}));
  }, text);
}
