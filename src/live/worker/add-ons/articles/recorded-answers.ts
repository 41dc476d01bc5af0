import type { JsonValue, RunStep } from '../../../../shared/recording';
import categories from '../../../../../evidence/recordings/helpdesk/article-categories.json';
import list from '../../../../../evidence/recordings/helpdesk/article-list.json';
import one from '../../../../../evidence/recordings/helpdesk/article-one.json';
import search from '../../../../../evidence/recordings/helpdesk/article-search.json';

/** What a database answered. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly JsonValue[])[];
}

type SqlStep = Extract<RunStep, { kind: 'sql' }>;

const steps = [categories, list, one, search].flatMap((run) => run.steps as readonly RunStep[]);
const answers = new Map(
  steps
    .filter((step): step is SqlStep => step.kind === 'sql')
    .flatMap(({ statement, parameters, response }) =>
      'rows' in response ? [[keyOf(statement, parameters), response] as const] : [],
    ),
);

/** What the database answered when a test asked the same; `undefined` where none did. */
export function findAnswer(statement: string, parameters: readonly JsonValue[]): Table | undefined {
  return answers.get(keyOf(statement, parameters));
}

function keyOf(statement: string, parameters: readonly JsonValue[]): string {
  return JSON.stringify([statement, parameters]);
}
