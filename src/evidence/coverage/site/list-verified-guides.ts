import type { GuidePage } from '../../../shared/guide';
import type { VerifiedGuide } from '../../../shared/coverage';
import { toSourcePath } from '../../../shared/source-path';
import { snippetsOf, type Manifest, type Snippet } from '../../../snippets';
import type { LevelBook } from '../levels';

/**
 * What the page of all snippets shows, one part a guide, in sidebar order. Guides without snippets have none.
 *
 * @param guides as the site knows them
 */
export function listVerifiedGuides(
  guides: readonly GuidePage[],
  manifest: Pick<Manifest, 'pages'>,
  { levelOf }: Pick<LevelBook, 'levelOf'>,
): VerifiedGuide[] {
  return guides
    .map(({ source, title, permalink }) => {
      const snippets = snippetsOf(manifest, source).map((snippet) => ({
        name: nameOf(snippet),
        anchor: snippet.anchor ?? '',
        ...sourceOf(snippet),
        ...levelOf(snippet),
      }));
      return { title, permalink, snippets };
    })
    .filter(({ snippets }) => snippets.length > 0);
}

/** The file and region, or the run, that it shows; for code of the page its title, or the line it begins with. */
export function nameOf({ file, region, pointer, title, text, run }: Snippet): string {
  const part = region ?? pointer;
  if (run !== undefined) return run.name;
  if (file !== undefined) return part === undefined ? file : `${file}#${part}`;
  return title ?? text.split('\n').find((line) => line.trim() !== '') ?? '';
}

function sourceOf({ file, region }: Snippet): { sourcePath?: string } {
  if (file === undefined) return {};
  return { sourcePath: toSourcePath(file, region) };
}
