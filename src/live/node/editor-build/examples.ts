import { HELPDESK_NOTIFICATIONS, type Excerpt } from '../excerpt';

/** One example that readers can edit. */
export interface EditorExample {
  /** Names it in files, links and storage: `helpdesk/notifications`. */
  readonly id: string;
  /** What readers call it. */
  readonly title: string;
  /** Folder below `examples/`. Its files can be edited; what they import of other packages can only be read. */
  readonly package: string;
  /** Folder of the module below the package's `src/`; empty for all of it. Its files come first. */
  readonly module: string;
  /** What it needs of a package that it builds upon; absent, all of it. */
  readonly excerpt?: Excerpt;
  /**
   * Files of the package, by path below `examples/`, that can only be read, as what they declare: to check them takes
   * more than an editor may load. What of the module only they import stays out. Absent, none.
   */
  readonly declared?: readonly string[];
}

/** Every example that the editor offers, in the order in which it does. */
export const EDITOR_EXAMPLES: readonly EditorExample[] = [
  {
    id: 'helpdesk/notifications',
    title: 'Helpdesk: notifications over HTTP',
    package: 'helpdesk',
    module: 'modules/notifications',
  },
  {
    id: 'helpdesk/tickets',
    title: 'Helpdesk: tickets over GraphQL',
    package: 'helpdesk',
    module: 'modules/tickets',
  },
  {
    id: 'helpdesk/cms',
    title: 'Helpdesk: content through a cache',
    package: 'helpdesk',
    module: 'modules/cms',
  },
  {
    id: 'helpdesk/articles',
    title: 'Helpdesk: articles from a database',
    package: 'helpdesk',
    module: 'modules/articles',
    // Drizzle's declarations and the drivers' are 141 kB of gzip, which would take the editor beyond its 1.4 MB. And a reader's
    // own query would find no answer: the answers are recorded.
    declared: [
      'helpdesk/src/modules/articles/articles.errors.ts',
      'helpdesk/src/modules/articles/articles.repository.ts',
    ],
  },
  { id: 'mocked', title: 'Mocked notifications and tickets', package: 'mocked', module: '' },
  {
    id: 'extended-notifications',
    title: 'Extended notifications: a field, a method, a route',
    package: 'extended-notifications',
    module: '',
    excerpt: HELPDESK_NOTIFICATIONS,
  },
  { id: 'documents', title: 'A module of your own: documents', package: 'documents', module: '' },
  { id: 'starter', title: 'Starter: an empty module', package: 'starter', module: '' },
];
