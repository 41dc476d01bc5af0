import * as z from 'zod';

const hash = z.string().regex(/^[0-9a-f]{12}$/);

/** The tests of one file that ran a part. */
const testsSchema = z.strictObject({
  /** Test file, below `examples/`. */
  spec: z.string(),
  /** How many of its tests did; 0 where only its set-up did. */
  count: z.int().nonnegative(),
  /** The first of them, in the order in which they ran; none for files that are far from the part. */
  names: z.array(z.string()),
});

const entrySchema = z.strictObject({
  /** Hash of what is shown. */
  text: hash,
  /** Whether each executable line inside its functions was executed. */
  ran: z.boolean(),
  /** The lines that were not, as they read. */
  missed: z.array(z.string()).optional(),
  /** The nearest test files first. */
  tests: z.array(testsSchema),
});

/** The committed file: what the last recorded run of the examples' tests executed of what the guides show. */
const evidenceSchema = z.strictObject({
  /** Raised when the rules of the evidence change, so that none of the old ones counts any more. */
  version: z.literal(2),
  /** Version of `@o2s/framework` that the tests ran with. */
  framework: z.string(),
  /** Versions of the packages that the examples use, by their places from the root. */
  packages: z.record(z.string(), z.string()),
  /** Hash of each test file that an entry names. */
  specs: z.record(z.string(), hash),
  /** By the key of the shown code: see `evidenceKey`. */
  parts: z.record(z.string(), entrySchema),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceEntry = z.infer<typeof entrySchema>;
export type RanBy = z.infer<typeof testsSchema>;

export const EVIDENCE_FILE = 'evidence/levels.json';

/** A conflict of a merge is not worth mending by hand. */
const REMEDY = 'Make it anew with: npm run levels:update';

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
    return z.NEVER;
  }
});

/**
 * Reads the evidence.
 *
 * @throws Error when it is not what `formatEvidence` writes
 */
export function parseEvidence(text: string): Evidence {
  const parsed = jsonSchema.pipe(evidenceSchema).safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Error(`${EVIDENCE_FILE} cannot be read. ${REMEDY}\n${z.prettifyError(parsed.error)}`);
}

/** One entry a line, in order, so that a change shows as the lines it touches and merges like them. */
export function formatEvidence({ version, framework, packages, specs, parts }: Evidence): string {
  const lines = [
    `  "version": ${version},`,
    `  "framework": ${JSON.stringify(framework)},`,
    `  "packages": ${formatRecord(packages)},`,
    `  "specs": ${formatRecord(specs)},`,
    `  "parts": ${formatRecord(parts)}`,
  ];
  return `{\n${lines.join('\n')}\n}\n`;
}

function formatRecord(record: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}
