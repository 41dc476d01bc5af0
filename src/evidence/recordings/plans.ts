import { SEED_TOKENS } from '@o2s/examples.backend';

import type { RecordingPlan } from './plan';

/** A caller who brings an authorization of their own: it is forwarded. */
const CALLER = `Bearer ${SEED_TOKENS.agent}`;

const HELP_PAGE = '/cms/page?slug=/help&locale=en';

/** Notifications, over HTTP. */
const notifications: readonly RecordingPlan[] = [
  {
    name: 'helpdesk/notification-list',
    title: 'Two notifications of thirty, the newest first.',
    composition: 'notifications',
    request: { url: '/notifications?limit=2' },
  },
  {
    name: 'helpdesk/notification-newest',
    title: 'The newest notification.',
    composition: 'notifications',
    request: { url: '/notifications?limit=1' },
  },
  {
    name: 'helpdesk/notification-one',
    title: 'One notification, asked for with the authorization of the caller.',
    composition: 'notifications',
    request: { url: '/notifications/alr-1001', authorization: CALLER },
  },
  {
    name: 'helpdesk/notification-mark-as',
    title: 'A notification is marked as read: an answer without a body.',
    composition: 'notifications',
    request: {
      method: 'POST',
      url: '/notifications',
      body: { id: 'alr-1001', status: 'READ' },
      authorization: CALLER,
    },
  },
  {
    name: 'helpdesk/notification-not-found',
    title: 'The helpdesk has no such alert, and its 404 stays one.',
    composition: 'notifications',
    request: { url: '/notifications/alr-9999' },
  },
  {
    name: 'helpdesk/notification-bad-query',
    title: 'A wrong query is refused before anything is asked.',
    composition: 'notifications',
    request: { url: '/notifications?limit=two' },
  },
  {
    name: 'helpdesk/notification-bad-fields',
    title: 'Two wrong fields of a query, named at once.',
    composition: 'notifications',
    request: { url: '/notifications?limit=two&dateFrom=yesterday' },
  },
  {
    name: 'helpdesk/notification-wrong-token',
    title: 'A token that the helpdesk does not know.',
    composition: 'notifications',
    request: { url: '/notifications', authorization: 'Bearer no-such-token' },
  },
  {
    name: 'helpdesk/notification-upstream-500',
    title: 'The helpdesk fails, and the host answers 502.',
    composition: 'notifications',
    request: { url: '/notifications?limit=2' },
    given: {
      text: 'The helpdesk answers 500.',
      fault: { kind: 'answer', status: 500, body: '{"error":"internal"}' },
    },
  },
  {
    name: 'helpdesk/notification-unexpected',
    title: 'The helpdesk sends what its schema does not allow.',
    composition: 'notifications',
    request: { url: '/notifications/alr-1001' },
    given: {
      text: 'The helpdesk answers an alert with two fields only.',
      fault: { kind: 'answer', status: 200, body: '{"alert_id":"alr-1001","headline":"Half an alert"}' },
    },
  },
];

/** Tickets, over GraphQL. */
const tickets: readonly RecordingPlan[] = [
  {
    name: 'helpdesk/ticket-list',
    title: 'Two tickets, asked for with a document and its variables.',
    request: { url: '/tickets?limit=2&status=OPEN' },
  },
  {
    name: 'helpdesk/ticket-one',
    title: 'One ticket with its comments and attachments.',
    request: { url: '/tickets/tkt-2004' },
  },
  {
    name: 'helpdesk/ticket-create',
    title: 'A ticket is opened.',
    request: {
      method: 'POST' as const,
      url: '/tickets',
      body: { title: 'The scanner is slow', description: 'A page takes a minute.', type: 1 },
      authorization: CALLER,
    },
  },
  {
    name: 'helpdesk/ticket-graphql-error',
    title: 'An error of GraphQL comes with status 200, and becomes a status.',
    request: { url: '/tickets/tkt-2004' },
    given: {
      text: 'The helpdesk answers an error UNAVAILABLE instead of data.',
      fault: { kind: 'errors' as const, codes: ['UNAVAILABLE'], data: null },
    },
  },
  {
    name: 'helpdesk/ticket-partial',
    title: 'Only the comments fail, and the ticket is answered without them.',
    request: { url: '/tickets/tkt-2004' },
    given: {
      text: 'The comments of the ticket cannot be read.',
      fault: { kind: 'field' as const, field: 'Ticket.comments' },
    },
  },
].map((plan) => ({ ...plan, composition: 'helpdesk', modules: ['tickets'] }));

/** Articles, from a database. */
const articles: readonly RecordingPlan[] = [
  {
    name: 'helpdesk/article-list',
    title: 'Two articles of a category, and how many there are: two statements.',
    request: { url: '/articles?locale=en&category=cat-printers&limit=2' },
  },
  {
    name: 'helpdesk/article-one',
    title: 'One article with its sections.',
    request: { url: '/articles/paper-jams?locale=en' },
  },
  {
    name: 'helpdesk/article-search',
    title: 'The best match of a search, computed by PostgreSQL.',
    request: { url: '/articles/search?locale=en&query=printer&limit=1' },
  },
  {
    name: 'helpdesk/article-categories',
    title: 'Two categories in German, with the categories above them.',
    request: { url: '/articles/categories?locale=de&limit=2' },
  },
].map((plan) => ({ ...plan, composition: 'helpdesk', modules: ['articles'] }));

/** Content, over HTTP through a cache. */
const content: readonly RecordingPlan[] = [
  {
    name: 'helpdesk/page-miss',
    title: 'A page for the first time: the helpdesk is asked, and its answer kept.',
    request: { url: HELP_PAGE },
  },
  {
    name: 'helpdesk/page-hit',
    title: 'The same page again: the helpdesk is not asked.',
    request: { url: HELP_PAGE },
    given: { text: 'The page was asked for before.', before: [{ url: HELP_PAGE }] },
  },
  {
    name: 'helpdesk/page-cache-down',
    title: 'The cache cannot be reached, and the request works all the same.',
    request: { url: HELP_PAGE },
    given: { text: 'Redis is configured, and does not answer.', cacheDown: true as const },
  },
].map((plan) => ({ ...plan, composition: 'helpdesk', modules: ['cache', 'cms'] }));

/** The other packages. */
const others: readonly RecordingPlan[] = [
  {
    name: 'extended-notifications/counts',
    title: 'The new route: three requests at once, one for each status.',
    composition: 'extended',
    request: { url: '/notifications/counts/by-status' },
  },
  {
    name: 'extended-notifications/list',
    title: 'The list of the base, each notification with the new field.',
    composition: 'extended',
    request: { url: '/notifications?limit=2' },
  },
  {
    name: 'documents/document-list',
    title: 'Two documents of a custom module.',
    composition: 'custom',
    request: { url: '/documents?limit=2' },
  },
  {
    name: 'mocked/notification-list',
    title: 'Notifications from the source of the integration: nothing is asked.',
    composition: 'mocked',
    request: { url: '/notifications?limit=2' },
  },
  {
    name: 'mocked/ticket-list',
    title: 'Tickets from the source of the integration: nothing is asked.',
    composition: 'mocked',
    request: { url: '/tickets?limit=2' },
  },
];

/** Every run that is recorded. A trace without a plan, and a plan without a trace, fail. */
export const RECORDING_PLANS: readonly RecordingPlan[] = [
  ...notifications,
  ...tickets,
  ...articles,
  ...content,
  ...others,
];
