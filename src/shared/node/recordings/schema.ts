import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { JsonValue, RecordedRun, RunRequest, RunResponse } from '../../recording';

const json: z.ZodType<JsonValue> = z.json();
const headers = z.record(z.string(), z.string());

const request: z.ZodType<RunRequest> = z.strictObject({
  method: z.string().regex(/^[A-Z]+$/),
  path: z.string().startsWith('/'),
  query: z.string().regex(/^[^?]*$/),
  headers,
  body: json.optional(),
});

const response: z.ZodType<RunResponse> = z.strictObject({
  status: z.int().min(100).max(599),
  headers,
  body: json.optional(),
});

const failure = z.strictObject({ failure: z.string() });
const credentials = z.enum(['caller', 'integration', 'none']);
const service = { service: z.string(), method: z.string() };

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), ...service, arguments: z.array(json) }),
  z.strictObject({ kind: z.literal('emission'), ...service, value: json.optional() }),
  z.strictObject({
    kind: z.literal('error'),
    ...service,
    error: z.strictObject({ name: z.string(), status: z.int().optional(), message: z.string() }),
  }),
  z.strictObject({ kind: z.literal('log'), level: z.string(), context: z.string(), message: z.string() }),
  z.strictObject({ kind: z.literal('http'), credentials, request, response: z.union([response, failure]) }),
  z.strictObject({
    kind: z.literal('graphql'),
    credentials,
    operation: z.string(),
    document: z.string(),
    variables: json,
    response: z.union([response, failure]),
  }),
  z.strictObject({
    kind: z.literal('sql'),
    statement: z.string(),
    parameters: z.array(json),
    response: z.union([
      z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(json)) }),
      failure,
    ]),
  }),
  z.strictObject({
    kind: z.literal('cache'),
    command: z.enum(['get', 'set', 'del']),
    key: z.string(),
    outcome: z.enum(['hit', 'miss', 'done', 'failed']),
    value: z.string().optional(),
    expiresAfter: z.number().positive().optional(),
    failure: z.string().optional(),
  }),
]);

const RUN_NAME = /^[a-z][a-z\d-]*(?:\/[a-z][a-z\d-]*)+$/;

/** Whether a run may be called so: lower case, digits and dashes, below the name of a package. */
export function isRunName(name: string): boolean {
  return RUN_NAME.test(name);
}

/** What a test recorded. The order of the keys here is the order in the file. */
const runSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().regex(RUN_NAME),
  title: z.string().min(1),
  composition: z.string(),
  given: z
    .strictObject({
      text: z.string(),
      fault: json.optional(),
      before: z.array(z.string()).optional(),
      cacheDown: z.boolean().optional(),
    })
    .optional(),
  request,
  steps: z.array(step),
  response,
}) satisfies z.ZodType<RecordedRun>;

/** A file of `evidence/recordings/`. */
const fileSchema = runSchema.extend({ digest: z.string().optional() });

/** A trace, or why its file is none. */
export type ReadRun =
  | { readonly ok: true; readonly run: RecordedRun }
  | {
      readonly ok: false;
      /** Whether it has another form than a trace, or another content than was recorded. */
      readonly fault: 'run-invalid' | 'run-changed';
      readonly reason: string;
      /** Keys that lead to what is wrong; none for the whole file. */
      readonly at: readonly (string | number)[];
    };

/**
 * Reads the text of a trace file. A value that somebody changed by hand could say anything, and no check of its form
 * would tell: the file's digest does.
 *
 * @param name what the file is called below `evidence/recordings/`; the trace must say the same
 */
export function parseRun(name: string, text: string): ReadRun {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'run-invalid', reason: 'it is not JSON', at: [] };
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
    return { ok: false, fault: 'run-invalid', reason: `/${at.join('/')}: ${issue?.message ?? 'wrong'}`, at };
  }
  const { digest, ...run } = parsed.data;
  if (run.name !== name) {
    return { ok: false, fault: 'run-invalid', reason: `/name: it calls itself "${run.name}"`, at: ['name'] };
  }
  if (digest !== findDigest(run)) {
    const reason = digest === undefined ? 'it has no digest' : 'its digest is that of other values';
    return { ok: false, fault: 'run-changed', reason, at: ['digest'] };
  }
  return { ok: true, run };
}

/**
 * Writes a trace as its file holds it: two spaces, keys in the schema's order, its digest, a line break at the end.
 *
 * @throws ZodError when it is no trace: a recorder with a fault must not leave a file that nothing can read
 */
export function formatRun(run: RecordedRun): string {
  const trace = runSchema.parse(run);
  return `${JSON.stringify({ ...trace, digest: findDigest(trace) }, null, 2)}\n`;
}

/** Tells a trace from any other, however its file is laid out. */
function findDigest(trace: z.infer<typeof runSchema>): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(trace)).digest('hex')}`;
}
