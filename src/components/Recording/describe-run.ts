import type {
  JsonValue,
  RecordedRun,
  RunCredentials,
  RunFailure,
  RunRequest,
  RunResponse,
  RunStep,
} from '../../shared/recording';
import type { Detail, ShownStep } from './shown-step';

/** Puts a run into words, from the request to its answer. */
export function describeRun({ request, steps, response }: RecordedRun): ShownStep[] {
  return [
    {
      lane: 'request',
      depth: 0,
      text: 'A caller asks',
      subject: toLine(request),
      details: toDetails(request),
    },
    ...steps.map(describeStep),
    {
      lane: 'response',
      depth: 0,
      text: 'The caller gets',
      subject: '',
      ...toOutcome(response),
      details: toDetails(response),
    },
  ];
}

/** Puts one step into words. */
export function describeStep(step: RunStep): ShownStep {
  switch (step.kind) {
    case 'call':
      return {
        lane: 'service',
        depth: 1,
        text: 'The controller calls',
        subject: nameOf(step),
        details: step.arguments.map((value, index) => json(`Argument ${index + 1}`, value)),
      };
    case 'emission':
      return {
        lane: 'mapper',
        depth: 1,
        text: step.value === undefined ? 'Emits nothing:' : 'Emits what its mapper made:',
        subject: nameOf(step),
        details: step.value === undefined ? [] : [json('Value', step.value)],
      };
    case 'error':
      return {
        lane: 'service',
        depth: 1,
        text: 'Fails:',
        subject: nameOf(step),
        outcome:
          step.error.status === undefined ? step.error.name : `${step.error.name} ${step.error.status}`,
        failed: true,
        details: [prose('Message', step.error.message)],
      };
    case 'log':
      return {
        lane: 'log',
        depth: 1,
        text: `${step.context || 'The host'} writes:`,
        subject: step.message,
        outcome: step.level,
        details: [],
      };
    case 'http':
      return {
        lane: 'http',
        depth: 2,
        text: 'The external system is asked',
        subject: toLine(step.request),
        ...toOutcome(step.response),
        details: [
          prose('Authorization', CREDENTIALS[step.credentials]),
          ...toDetails(step.request).filter(({ label }) => label !== 'Headers'),
          ...answer(step.response),
        ],
      };
    case 'graphql':
      return {
        lane: 'graphql',
        depth: 2,
        text: 'The external system is asked',
        subject: step.operation,
        ...toOutcome(step.response),
        details: [
          prose('Authorization', CREDENTIALS[step.credentials]),
          { label: 'Document', text: step.document.trim(), language: 'graphql' },
          json('Variables', step.variables),
          ...answer(step.response),
        ],
      };
    case 'sql':
      return {
        lane: 'sql',
        depth: 2,
        text: 'The database is asked',
        subject: toSummary(step.statement),
        ...toRows(step.response),
        details: [
          { label: 'Statement', text: step.statement, language: 'sql' },
          ...(step.parameters.length > 0 ? [json('Parameters', step.parameters)] : []),
          ...('rows' in step.response
            ? [json('Rows', step.response.rows.map(toObject(step.response.columns)))]
            : []),
        ],
      };
    case 'cache':
      return {
        lane: 'cache',
        depth: 2,
        text: CACHE[step.command],
        subject: step.key,
        outcome: step.failure === undefined ? step.outcome : `${step.outcome}: ${step.failure}`,
        failed: step.outcome === 'failed',
        details: [
          ...(step.expiresAfter === undefined ? [] : [prose('Kept for', `${step.expiresAfter} seconds`)]),
          ...(step.value === undefined ? [] : [text('Value, as it is kept', step.value)]),
        ],
      };
  }
}

const CREDENTIALS: Readonly<Record<RunCredentials, string>> = {
  caller: "The caller's own is sent along.",
  integration: "The integration's own token is sent.",
  none: 'None is sent.',
};

const CACHE = {
  get: 'The cache is asked for',
  set: 'The cache keeps',
  del: 'The cache drops',
} as const;

function nameOf({ service, method }: { readonly service: string; readonly method: string }): string {
  return `${service}.${method}`;
}

function toLine({ method, path, query }: RunRequest): string {
  return `${method} ${path}${query && `?${query}`}`;
}

function toOutcome(response: RunResponse | RunFailure): Pick<ShownStep, 'outcome' | 'failed'> {
  if ('failure' in response) return { outcome: response.failure, failed: true };
  return { outcome: String(response.status), failed: response.status >= 400 };
}

function toRows(
  response: Extract<RunStep, { kind: 'sql' }>['response'],
): Pick<ShownStep, 'outcome' | 'failed'> {
  if ('failure' in response) return { outcome: response.failure, failed: true };
  return { outcome: response.rows.length === 1 ? '1 row' : `${response.rows.length} rows` };
}

function toObject(columns: readonly string[]) {
  return (row: readonly JsonValue[]): JsonValue =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

/** What the statement does to which table: the whole of it is too long for a line. */
function toSummary(statement: string): string {
  const verb = /^\s*(\w+)/.exec(statement)?.[1]?.toUpperCase() ?? '';
  const table = /\b(?:from|into|update)\s+(?:"?\w+"?\.)?"?(\w+)"?/i.exec(statement)?.[1];
  return table === undefined ? verb : `${verb} … ${verb === 'SELECT' ? 'FROM ' : ''}${table}`;
}

function answer(response: RunResponse | RunFailure): Detail[] {
  return 'failure' in response
    ? [prose('Answer', `None: ${response.failure}`)]
    : toDetails(response).map((detail) => ({ ...detail, label: `${detail.label} of the answer` }));
}

function toDetails({ headers, body }: Pick<RunResponse, 'headers' | 'body'>): Detail[] {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    ...(lines.length > 0 ? [text('Headers', lines.join('\n'))] : []),
    ...(body === undefined ? [] : [typeof body === 'string' ? text('Body', body) : json('Body', body)]),
  ];
}

function json(label: string, value: JsonValue): Detail {
  return { label, text: JSON.stringify(value, null, 2), language: 'json' };
}

function text(label: string, content: string): Detail {
  return { label, text: content, language: 'text' };
}

function prose(label: string, content: string): Detail {
  return { label, text: content, language: 'prose' };
}
