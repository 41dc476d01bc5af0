import path from 'node:path';
import type { SnippetEvidence } from '../../../shared/coverage';
import { createPackageReader } from '../../../shared/node/packages-of';
import type { Engine, Snippet } from '../../../snippets';
import {
  EVIDENCE_FILE,
  findEntry,
  findEvidence,
  parseEvidence,
  type Evidence,
  type PartEvidence,
  type ProjectState,
} from '../results';
import { evidenceKey } from '../evidence-key';
import type { Point } from '../source-maps';
import { toSpecFile } from '../spec-path';
import { createPointFinder, findParts, toPart, type ShownPart } from '../statements';
import { countLevels, type LevelCounts } from './count-levels';
import { createReader } from './reader';
import { levelOf } from './level-of';

/** What a book needs of the engine. */
type LineSource = Pick<Engine, 'root' | 'linesOf'>;

/** Knows the level of every snippet from the committed evidence. It runs no test and writes nothing. */
export interface LevelBook {
  readonly state: ProjectState;
  /** `undefined` where none is committed yet. */
  readEvidence(): Evidence | undefined;
  /** The executable points of an example file. */
  pointsOf(file: string): readonly Point[];
  /** What snippets show of the examples' TypeScript. */
  partsOf(snippets: readonly Snippet[]): ShownPart[];
  levelOf(snippet: Snippet): SnippetEvidence;
  /** How many of the snippets have each level: the same as asking for each one, without parsing the examples. */
  countLevels(snippets: readonly Snippet[]): LevelCounts;
  /** What is known of the part that a snippet shows; `undefined` where tests can tell nothing of it. */
  evidenceOf(snippet: Snippet): PartEvidence | undefined;
  /** Absolute files that decide the level of a page's snippets. */
  filesBehind(snippets: readonly Snippet[]): string[];
}

/**
 * Opens the evidence of a project. Files are read when asked for, and again when they have changed on disk.
 *
 * @throws Error, from whatever reads the evidence, when the file is not one that `levels:update` has written
 */
export function createLevelBook({ root, linesOf }: LineSource): LevelBook {
  const read = createReader();
  const pointsOf = createPointFinder(linesOf);
  const evidenceFile = path.join(root, EVIDENCE_FILE);
  const lockfile = path.join(root, 'package-lock.json');
  const specFile = (spec: string) => toSpecFile(path.join(root, 'examples'), spec);
  let packages: { text: string; read: ReturnType<typeof createPackageReader> } | undefined;
  const packagesOf = () => {
    const text = read(lockfile)?.text ?? '{"packages":{}}';
    if (packages?.text !== text) packages = { text, read: createPackageReader(text) };
    return packages.read;
  };
  let parsed: { text: string; evidence: Evidence } | undefined;

  const state: ProjectState = {
    packagesOf: (example) => packagesOf()(`examples/${example}`),
    hashOfSpec: (spec) => read(specFile(spec))?.hash,
  };
  const book: LevelBook = {
    state,
    readEvidence() {
      const text = read(evidenceFile)?.text;
      if (text === undefined) return undefined;
      if (parsed?.text !== text) parsed = { text, evidence: parseEvidence(text) };
      return parsed.evidence;
    },
    pointsOf,
    partsOf: (snippets) => findParts(snippets, linesOf, pointsOf),
    evidenceOf(snippet) {
      const part = toPart(snippet, pointsOf, linesOf);
      return part && findEvidence(part, book.readEvidence(), state);
    },
    levelOf: (snippet) => levelOf(snippet, book.evidenceOf(snippet)),
    countLevels(snippets) {
      const evidence = book.readEvidence();
      const entryOf = (snippet: Snippet) => {
        const key = evidenceKey(snippet);
        return key === undefined ? undefined : findEntry({ key, text: snippet.text }, evidence, state);
      };
      return countLevels(snippets.map((snippet) => levelOf(snippet, entryOf(snippet))));
    },
    filesBehind(snippets) {
      const parts = book.readEvidence()?.parts ?? {};
      const tests = snippets.flatMap((snippet) => parts[evidenceKey(snippet) ?? '']?.tests ?? []);
      return [evidenceFile, lockfile, ...new Set(tests.map(({ spec }) => specFile(spec)))];
    },
  };
  return book;
}
