import type { FrameworkMatrix, FrameworkOutcome } from '../../../shared/compatibility';
import { nameOf } from '../../coverage';
import { toSourcePath } from '../../../shared/source-path';
import type { GuidePage } from '../../../shared/guide';
import { snippetsOf, type Manifest, type Snippet } from '../../../snippets';
import type { MatrixEntry, Verdict } from '../schema';
import { outcomeOf } from '../summarize';
import { listContents } from './list-contents';
import type { FrameworkBook, SnippetRecord } from './framework-book';

type Guide = FrameworkMatrix['guides'][number];
type Broken = FrameworkMatrix['broken'][number];

/** A snippet with where it is shown. */
interface Shown {
  readonly guide: GuidePage;
  readonly snippet: Snippet;
  readonly anchor: string;
  readonly record: SnippetRecord;
}

/**
 * What the page of framework versions shows. What uses no framework is left out.
 *
 * @param guides as the site knows them, in sidebar order
 * @param files example files that have a page of their own, below `examples/`
 * @throws Error when there is no matrix: the page would say nothing
 */
export function listFrameworkMatrix(
  guides: readonly GuidePage[],
  manifest: Pick<Manifest, 'pages'>,
  files: readonly string[],
  book: Pick<FrameworkBook, 'recordsOf' | 'readMatrix'>,
): FrameworkMatrix {
  const matrix = book.readMatrix();
  if (!matrix)
    throw new Error('There is no matrix of framework versions. Make it with: npm run frameworks:update');
  const versions = Object.keys(matrix.frameworks);
  const onPages = guides.map((guide) => ({ guide, snippets: snippetsOf(manifest, guide.source) }));
  const records = book.recordsOf(onPages.flatMap(({ snippets }) => snippets));
  const shown = onPages.flatMap(({ guide, snippets }) =>
    snippets.flatMap((snippet): Shown[] => {
      const record = records.get(snippet.id);
      return record ? [{ guide, snippet, anchor: snippet.anchor ?? '', record }] : [];
    }),
  );
  const outcomes = shown.flatMap(({ record }) => (record.entry ? [outcomesOf(record.entry, versions)] : []));
  const pages = new Set(files);
  const count = (wanted: FrameworkOutcome) =>
    versions.map((_, index) => outcomes.filter((one) => one[index] === wanted).length);
  return {
    versions,
    counts: { ok: count('ok'), absent: count('absent'), failed: count('failed'), imports: count('imports') },
    outdated: shown.filter(({ record }) => !record.entry).length,
    contents: listContents(matrix.frameworks),
    guides: guides
      .map((guide) => toGuide(guide, shown, versions))
      .filter(({ snippets }) => snippets.length > 0),
    broken: Object.entries(matrix.units).flatMap(([key, entry]) =>
      toBroken(key, entry, versions, pages, shown),
    ),
  };
}

function toGuide(guide: GuidePage, shown: readonly Shown[], versions: readonly string[]): Guide {
  const snippets = shown.flatMap(({ guide: { source }, snippet, anchor, record: { entry, unit } }) => {
    const outcomes = source === guide.source && entry ? outcomesOf(entry, versions) : [];
    if (outcomes.every((outcome) => outcome === 'ok')) return [];
    const isBroken = outcomes.some((outcome) => outcome === 'absent' || outcome === 'failed');
    return [{ name: nameOf(snippet), anchor, outcomes, ...(isBroken ? { code: toId(unit.key) } : {}) }];
  });
  return { title: guide.title, permalink: guide.permalink, snippets };
}

/** Everything the compiler says about one file or fence; what several versions say is told once. */
function toBroken(
  key: string,
  { versions: verdicts }: MatrixEntry,
  versions: readonly string[],
  pages: ReadonlySet<string>,
  shown: readonly Shown[],
): Broken[] {
  const isFence = key.includes('#');
  const failures = new Map<string, Broken['failures'][number]>();
  for (const version of versions) {
    for (const { line, ...failure } of failuresOf(verdicts[version])) {
      const told = { ...(isFence ? {} : { line }), ...failure };
      const id = JSON.stringify(told);
      failures.set(id, { versions: [...(failures.get(id)?.versions ?? []), version], ...told });
    }
  }
  if (failures.size === 0) return [];
  const fence = isFence ? shown.find(({ record }) => record.unit.key === key) : undefined;
  const path = fence
    ? `${fence.guide.permalink}#${fence.anchor}`
    : pages.has(key)
      ? toSourcePath(key)
      : undefined;
  return [
    {
      id: toId(key),
      name: isFence ? (key.split('#')[0] ?? key) : key,
      ...(path === undefined ? {} : { path }),
      failures: [...failures.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    },
  ];
}

function failuresOf(verdict: Verdict | undefined) {
  return verdict !== undefined && verdict !== 'ok' && 'failures' in verdict ? verdict.failures : [];
}

function outcomesOf({ versions: verdicts }: MatrixEntry, versions: readonly string[]): FrameworkOutcome[] {
  return versions.map((version) => outcomeOf(verdicts[version] ?? 'ok'));
}

/** An anchor without what an address would have to escape. */
function toId(key: string): string {
  return key.replace(/[^\w-]+/g, '-');
}
