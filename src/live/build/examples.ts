/** A live example, before it is built. */
export interface ExamplePlan {
  readonly name: string;
  /** The file that exports the composition, from the project's root. */
  readonly entry: string;
  /** Its id in the editor; absent, its code cannot be edited. */
  readonly editor?: string;
  /** What it needs besides the runtime: names of {@link PACKS}. */
  readonly packs: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The entry of the runtime, and of what only some examples need, from the project's root. */
export const PACKS: Readonly<Record<string, string>> = {
  runtime: './src/live/runtime/worker.ts',
  tickets: './src/live/runtime/pack-tickets.ts',
};

const COMPOSITIONS = 'src/live/hosts/compositions';

/** As the development defaults of the compositions, but with a time-out that a reader can wait for. */
const HELPDESK = {
  HELPDESK_API_URL: 'http://127.0.0.1:4100/rest/v1',
  HELPDESK_GRAPHQL_URL: 'http://127.0.0.1:4100/graphql',
  HELPDESK_API_TOKEN: 'helpdesk-agent-token',
  HELPDESK_API_TIMEOUT: '1000',
};

/** Every example that pages can run. */
export const EXAMPLES: readonly ExamplePlan[] = [
  {
    name: 'notifications',
    entry: `${COMPOSITIONS}/notifications.ts`,
    editor: 'helpdesk/notifications',
    packs: [],
    env: HELPDESK,
  },
  {
    name: 'tickets',
    entry: `${COMPOSITIONS}/tickets.ts`,
    editor: 'helpdesk/tickets',
    packs: ['tickets'],
    env: HELPDESK,
  },
];
