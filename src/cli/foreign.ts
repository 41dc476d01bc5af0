import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatReport, loadForeign, type Finding, type ForeignResult, type Paint } from '../snippets';
import { UsageError } from './exit-codes';
import type { Mode } from './mode';
import type { Options } from './options';
import { measure, type Count, type Outcome } from './outcome';
import { sayCount } from './output/summary';
import { present } from './present';
import { createFilter } from './scope';

/** Checks documentation of another project: `--docs DIR --tsconfig FILE`, and `--examples DIR`. */
export const foreignMode: Mode = {
  run(options, terminal) {
    const foreign = loadForeign();
    try {
      const { result, milliseconds } = measure(() => check(options, foreign));
      const report = reportByClass(result.findings, options.root, terminal.paintError);
      return present(toOutcome(result, milliseconds, foreign), report, options, terminal);
    } catch (error) {
      if (error instanceof foreign.ForeignError) throw new UsageError(error.message);
      throw error;
    }
  },
};

type Foreign = ReturnType<typeof loadForeign>;

function check(
  { root, docs, examples, tsconfig, assumeContext, strict, page }: Options,
  { checkForeign, listForeignPages }: Foreign,
): ForeignResult {
  if (docs === undefined || tsconfig === undefined) {
    throw new UsageError(
      `error: --docs and --tsconfig belong together. Missing: ${docs ? '--tsconfig' : '--docs'}`,
    );
  }
  const folder = path.relative(root, docs).split(path.sep).join('/');
  const known = page ? listForeignPages(docs).map((file) => `${folder}/${file}`) : [];
  return checkForeign({
    root,
    docs,
    tsconfig,
    ...(examples === undefined ? {} : { examples }),
    assumeContext: assumeContext === true,
    strict: strict === true,
    ...(page ? { isWanted: createFilter('--page', page, known, root, folder) } : {}),
  });
}

/** What each class is called in a report, the least important first: what matters most stands next to the summary. */
const HEADINGS = {
  page: 'The page itself: languages and attributes that this project does not know',
  syntax: 'Syntax: this is not one module of TypeScript',
  strictness: 'Strictness: only a strict option of the tsconfig objects',
  'missing-context': 'Missing context: something that the code needs is not on the page',
  drift: 'Drift: the code does not fit what it uses',
} as const satisfies Record<Finding['class'], string>;

function reportByClass(findings: readonly Finding[], root: string, paint: Paint): string {
  const readText = createReader(root);
  return Object.entries(HEADINGS)
    .flatMap(([name, heading]) => {
      const problems = findings.filter((finding) => finding.class === name).map(({ problem }) => problem);
      if (problems.length === 0) return [];
      return [paint('bold', `${heading} (${problems.length})`), formatReport(problems, readText, paint)];
    })
    .join('\n\n');
}

/** Reads each page once: every finding shows a line of it. */
function createReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(path.resolve(root, ...file.split('/'))));
    return known.get(file);
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A report without a source line is still a report.
    return undefined;
  }
}

function toOutcome(
  { findings, pages, fences, ignored, assumed, notes }: ForeignResult,
  milliseconds: number,
  { FINDING_CLASSES }: Pick<Foreign, 'FINDING_CLASSES'>,
): Outcome {
  const skipped = Object.values(fences.skipped).reduce((sum, value) => sum + value, 0);
  const classes = ['page' as const, ...FINDING_CLASSES];
  const byClass = Object.fromEntries(
    classes.map((name) => [name, findings.filter((finding) => finding.class === name).length]),
  );
  const words = (name: Finding['class']) => (name === 'page' ? 'about the page' : name.replace('-', ' '));
  const counts: Count[] = [
    ...classes
      .map((name) => ({ name, value: byClass[name] ?? 0, noun: words(name), plural: words(name) }))
      .filter(({ name, value }) => name !== 'page' || value > 0),
    { name: 'fences', value: fences.seen, noun: 'fence' },
    { name: 'checked', value: fences.checked, noun: 'checked', plural: 'checked' },
    { name: 'skipped', value: skipped, noun: 'skipped', plural: 'skipped' },
    { name: 'pages', value: pages, noun: 'page' },
  ];
  return {
    problems: findings.map(({ problem }) => problem),
    counts,
    milliseconds,
    breakdowns: { class: byClass, skipped: fences.skipped, ignored: { ...ignored }, assumed: { ...assumed } },
    notes: [...notes.map(sayNote), ...sayRest(fences.skipped, ignored, assumed)],
  };
}

function sayNote({ file, line, column, message }: ForeignResult['notes'][number]): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} note\n  ${message}`;
}

/** What was not checked and why, what was left alone, and what was supplied. */
function sayRest(
  skipped: ForeignResult['fences']['skipped'],
  { languages, attributes }: ForeignResult['ignored'],
  { names, fragments, elisions }: ForeignResult['assumed'],
): string[] {
  const reasons = Object.entries(skipped).map(([reason, value]) => `${value} ${reason}`);
  const left = [
    ...(languages > 0 ? [sayCount(languages, 'unknown language')] : []),
    ...(attributes > 0 ? [sayCount(attributes, 'unknown attribute')] : []),
  ];
  const supplied = [
    ...(names > 0 ? [sayCount(names, 'name')] : []),
    ...(fragments > 0 ? [`what stands around ${sayCount(fragments, 'fragment')}`] : []),
    ...(elisions > 0 ? [sayCount(elisions, 'elision')] : []),
  ];
  return [
    ...(reasons.length > 0 ? [`skipped: ${reasons.join(', ')}`] : []),
    ...(left.length > 0 ? [`ignored: ${left.join(', ')} (--strict makes them errors)`] : []),
    ...(supplied.length > 0 ? [`assumed: ${supplied.join(', ')}`] : []),
  ];
}
