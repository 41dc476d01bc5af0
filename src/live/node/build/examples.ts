import { HELPDESK_NOTIFICATIONS, type Excerpt } from '../excerpt';
import type { Surrounding } from '../../shared/protocol';

/** A live example, before it is built. */
export interface ExamplePlan {
  readonly name: string;
  /** Folder below `examples/` of the package that it shows. */
  readonly package: string;
  /** The file that exports the composition, from the project's root. */
  readonly entry: string;
  /** Its id in the editor. */
  readonly editor: string;
  /** What it needs besides the runtime: names of {@link PACKS}. */
  readonly packs: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What its services ask, and a reader can make fail. */
  readonly asks: readonly Surrounding[];
  /** What the playground requests at first. */
  readonly url: string;
  /** What it needs of a package that it builds upon; absent, all of it. */
  readonly excerpt?: Excerpt;
}

/** The entry of the runtime, and of what only some examples need, from the project's root. */
export const PACKS: Readonly<Record<string, string>> = {
  runtime: './src/live/worker/runtime/worker.ts',
  articles: './src/live/worker/runtime/pack-articles.ts',
  cms: './src/live/worker/runtime/pack-cms.ts',
  documents: './src/live/worker/runtime/pack-documents.ts',
  tickets: './src/live/worker/runtime/pack-tickets.ts',
};

const COMPOSITIONS = 'src/live/worker/compositions';

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
    package: 'helpdesk',
    entry: `${COMPOSITIONS}/notifications.ts`,
    editor: 'helpdesk/notifications',
    packs: [],
    env: HELPDESK,
    asks: ['helpdesk'],
    url: '/notifications?limit=2',
  },
  {
    name: 'tickets',
    package: 'helpdesk',
    entry: `${COMPOSITIONS}/tickets.ts`,
    editor: 'helpdesk/tickets',
    packs: ['tickets'],
    env: HELPDESK,
    asks: ['helpdesk'],
    url: '/tickets?limit=2',
  },
  {
    name: 'cms',
    package: 'helpdesk',
    entry: `${COMPOSITIONS}/cms.ts`,
    editor: 'helpdesk/cms',
    packs: ['cms'],
    env: HELPDESK,
    asks: ['helpdesk', 'cache'],
    url: '/cms/page?slug=/help&locale=en',
  },
  {
    name: 'articles',
    package: 'helpdesk',
    entry: `${COMPOSITIONS}/articles.ts`,
    editor: 'helpdesk/articles',
    packs: ['articles'],
    env: {},
    asks: ['database'],
    url: '/articles/paper-jams?locale=en',
  },
  {
    name: 'mocked',
    package: 'mocked',
    entry: `${COMPOSITIONS}/mocked.ts`,
    editor: 'mocked',
    packs: [],
    env: {},
    asks: [],
    url: '/tickets?limit=2',
  },
  {
    name: 'extended-notifications',
    package: 'extended-notifications',
    entry: `${COMPOSITIONS}/extended-notifications.ts`,
    editor: 'extended-notifications',
    packs: [],
    env: HELPDESK,
    asks: ['helpdesk'],
    url: '/notifications/counts/by-status',
    excerpt: HELPDESK_NOTIFICATIONS,
  },
  {
    name: 'documents',
    package: 'documents',
    entry: `${COMPOSITIONS}/documents.ts`,
    editor: 'documents',
    packs: ['documents'],
    env: {
      DOCUMENTS_API_URL: HELPDESK.HELPDESK_API_URL,
      DOCUMENTS_API_TOKEN: HELPDESK.HELPDESK_API_TOKEN,
      DOCUMENTS_API_TIMEOUT: HELPDESK.HELPDESK_API_TIMEOUT,
    },
    asks: ['helpdesk'],
    url: '/documents?limit=2',
  },
  {
    name: 'starter',
    package: 'starter',
    entry: `${COMPOSITIONS}/starter.ts`,
    editor: 'starter',
    packs: [],
    env: {},
    asks: [],
    url: '/notifications',
  },
];
