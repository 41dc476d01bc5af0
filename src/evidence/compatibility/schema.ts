import * as z from 'zod';
import type { Snippet } from '../../snippets';
import { textHash } from '../../shared/node/hash';

const TYPESCRIPT = ['ts', 'tsx'];

/**
 * The key of a fence with TypeScript of its own: `docs/page.mdx#hash`, by its code and what decides how it is compiled.
 * It is not the id of the snippet, because the matrix is committed: a page may move the fence, and other commits count
 * other fences before it. `undefined` for a snippet that shows a file, whose key is its path.
 */
export function fenceKey({ page, kind, package: folder = '', fence }: Snippet): string | undefined {
  if (kind !== 'inline' || !fence || !TYPESCRIPT.includes(fence.language)) return undefined;
  const errors = fence.attributes.find(({ name }) => name === 'errors')?.value ?? '';
  return `${page}#${textHash([fence.language, folder, errors, fence.body].join('\n'))}`;
}

export const MATRIX_FILE = 'evidence/frameworks.json';

const hash = z.string().regex(/^[0-9a-f]{12}$/);

const failureSchema = z.strictObject({
  /** One-based line of the file, or of the fence's code. */
  line: z.int().nonnegative(),
  /** `TS2305`, or the engine's name for a failed expectation. */
  code: z.string(),
  message: z.string(),
  /** What this version does not have: an entry point, or a name that `@o2s/framework/modules` exports elsewhere. */
  absent: z.string().optional(),
});

const verdictSchema = z.union([
  z.literal('ok'),
  z.strictObject({ failures: z.array(failureSchema).nonempty() }),
  /** It compiles, but these files that it imports do not. */
  z.strictObject({ imports: z.array(z.string()).nonempty() }),
]);

const entrySchema = z.strictObject({
  /** Hash of its text and of the examples that it imports. */
  hash,
  /** By version. */
  versions: z.record(z.string(), verdictSchema),
});

const contractSchema = z.strictObject({
  /** Entry points, as they are imported. */
  entries: z.array(z.string()),
  /** By framework module: the abstract methods of its service. */
  modules: z.record(z.string(), z.array(z.string())),
  /** What `@o2s/framework/modules` exports besides its modules. */
  shared: z.array(z.string()),
});

/** The committed file: what each published version of the framework has, and what does not compile with it. */
const matrixSchema = z.strictObject({
  /** Raised when the rules of the matrix change, so that no old verdict counts any more. */
  version: z.literal(1),
  /** Hash of what decides verdicts besides the texts: dependencies, compiler, its options. */
  basis: hash,
  /** What each version has, in the order of the versions. */
  frameworks: z.record(z.string(), contractSchema),
  /** Example files below `examples/`, and fences as `docs/page.mdx#hash`. What needs no framework has no entry. */
  units: z.record(z.string(), entrySchema),
});

export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixEntry = z.infer<typeof entrySchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type FrameworkContents = z.infer<typeof contractSchema>;

/** Makes the matrix anew. */
export const UPDATE_COMMAND = 'npm run frameworks:update';

/**
 * Reads the matrix.
 *
 * @throws Error when it is not what `formatMatrix` writes
 */
export function parseMatrix(text: string): Matrix {
  const parsed = matrixSchema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${MATRIX_FILE} cannot be read. Make it anew with: ${UPDATE_COMMAND}\n${z.prettifyError(parsed.error)}`,
  );
}

/** Whatever the text is; no JSON is no matrix either. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One entry a line, in order, so that a change shows as the lines it touches and merges like them. */
export function formatMatrix({ version, basis, frameworks, units }: Matrix): string {
  const byKey = Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    `  "version": ${version},`,
    `  "basis": ${JSON.stringify(basis)},`,
    `  "frameworks": ${formatEntries(Object.entries(frameworks))},`,
    `  "units": ${formatEntries(byKey)}`,
  ];
  return `{\n${lines.join('\n')}\n}\n`;
}

function formatEntries(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}
