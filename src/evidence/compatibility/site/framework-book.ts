import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameworkVerdict } from '../../../shared/compatibility';
import type { Snippet } from '../../../snippets';
import { listBasisFiles, readBasis } from '../basis';
import { createClosureReader } from '../closure';
import { createLook, isProgramFile } from '../places';
import { MATRIX_FILE, parseMatrix, type Matrix, type MatrixEntry } from '../schema';
import { fenceUnit, fileUnit, readPackages, type PackagesOf, type Unit } from '../units';
import { listVersions } from '../versions';
import { toFrameworks } from './to-frameworks';

/** What is recorded of a snippet. */
export interface SnippetRecord {
  readonly unit: Unit;
  /** `undefined` when what is recorded belongs to another state of the code. */
  readonly entry: MatrixEntry | undefined;
}

/** Knows from the committed matrix which versions of the framework each snippet works with. It compiles nothing. */
export interface FrameworkBook {
  /** The committed matrix; `undefined` where there is none. */
  readMatrix(): Matrix | undefined;
  /** By the id of the snippet; what is no TypeScript of a package or a page has none. */
  verdictsOf(snippets: readonly Snippet[]): ReadonlyMap<string, FrameworkVerdict>;
  /** By the id of the snippet; what needs no framework has none. */
  recordsOf(snippets: readonly Snippet[]): ReadonlyMap<string, SnippetRecord>;
  /** Absolute files that decide the verdicts on a page's snippets. */
  filesBehind(snippets: readonly Snippet[]): string[];
}

const TYPESCRIPT = ['ts', 'tsx'];

/** Opens the matrix of a project. Files are read when asked for, and again when they have changed on disk. */
export function createFrameworkBook(root: string): FrameworkBook {
  const matrixFile = path.join(root, MATRIX_FILE);
  let known: { stamp: string; state: State } | undefined;
  const { stampOf, atOnce } = createLook();

  /** What concerns all snippets alike. */
  interface State {
    readonly matrix: Matrix | undefined;
    /** Whether its verdicts are about these versions and this compiler. */
    readonly isValid: boolean;
    readonly closures: ReturnType<typeof createClosureReader>;
    readonly packagesOf: PackagesOf;
  }
  const look = (): State => {
    const stamp = [matrixFile, ...listBasisFiles(root)].map(stampOf).join();
    if (known?.stamp !== stamp) known = { stamp, state: readState() };
    return known.state;
  };
  const readState = (): State => {
    const matrix = existsSync(matrixFile) ? parseMatrix(readFileSync(matrixFile, 'utf8')) : undefined;
    const isValid =
      matrix !== undefined &&
      matrix.basis === readBasis(root) &&
      Object.keys(matrix.frameworks).join() === listVersions(root).join();
    return { matrix, isValid, closures: createClosureReader(root, stampOf), packagesOf: readPackages(root) };
  };
  /** Whether versions can be told of it at all. */
  const isDecided = ({ language, file }: Snippet) =>
    TYPESCRIPT.includes(language) && (file === undefined || isProgramFile(file));
  const unitOf = (snippet: Snippet, { closures, packagesOf }: State): Unit | undefined => {
    if (!isDecided(snippet)) return undefined;
    if (snippet.file !== undefined) return fileUnit(closures, packagesOf, root, snippet.file);
    return fenceUnit(closures, packagesOf, root, snippet);
  };
  const unitsOf = (snippets: readonly Snippet[]): Map<string, Unit> =>
    atOnce(() => {
      const state = look();
      // Many snippets show parts of the same file.
      const files = new Map<string, Unit | undefined>();
      return new Map(
        snippets.flatMap((snippet): [string, Unit][] => {
          const { file } = snippet;
          const unit = file !== undefined && files.has(file) ? files.get(file) : unitOf(snippet, state);
          if (file !== undefined) files.set(file, unit);
          return unit ? [[snippet.id, unit]] : [];
        }),
      );
    });

  const book: FrameworkBook = {
    readMatrix: () => look().matrix,
    recordsOf: (snippets) =>
      atOnce(() => {
        const { matrix, isValid } = look();
        return new Map(
          [...unitsOf(snippets)].map(([id, unit]) => {
            const entry = matrix?.units[unit.key];
            return [id, { unit, entry: isValid && entry?.hash === unit.hash ? entry : undefined }];
          }),
        );
      }),
    verdictsOf(snippets) {
      const records = book.recordsOf(snippets);
      return new Map(
        snippets.filter(isDecided).map((snippet): [string, FrameworkVerdict] => {
          const record = records.get(snippet.id);
          if (!record) return [snippet.id, 'independent'];
          return [snippet.id, record.entry ? toFrameworks(record.entry, snippet.lines) : 'outdated'];
        }),
      );
    },
    filesBehind(snippets) {
      const imported = [...unitsOf(snippets).values()].flatMap(({ imports }) => imports);
      const examples = [...new Set(imported)].map((file) => path.join(root, 'examples', ...file.split('/')));
      return [matrixFile, ...listBasisFiles(root), ...examples];
    },
  };
  return book;
}
