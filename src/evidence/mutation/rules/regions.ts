import type { Content } from '../content';
import { fenceLine, groupByPart } from '../content';
import { lineAt, type Crop, type Mutant } from '../mutant';

/** Renames each region that pages show; every fence that asks for it must say that it is gone. */
export function renameRegions({ snippets, read }: Content): Crop {
  const groups = groupByPart(snippets.filter(({ kind }) => kind === 'region'));
  const mutants = groups.map(({ file, part, shown }): Mutant => {
    const path = `examples/${file}`;
    const text = read(path);
    const markers = [...text.matchAll(/#(?:end)?region[ \t]+(\S+)/g)].filter(([, name]) => name === part);
    const edits = markers.map((match) => {
      const end = match.index + match[0].length;
      return { start: end, end, text: '-renamed' };
    });
    const line = lineAt(text, edits[0]?.start ?? 0);
    const what = `region "${part}" is renamed`;
    return { rule: 'region-rename', file: path, line, what, edits, expected: shown.map(fenceLine) };
  });
  return { mutants, exclusions: [] };
}
