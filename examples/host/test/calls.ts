import type { Articles, CMS, Notifications, Tickets } from '@o2s/framework/modules';
import type { Integration as Documents } from '@o2s/integrations.documents/integration';
import type { Integration as Extended } from '@o2s/integrations.extended-notifications/integration';

/** A valid request. */
export interface Call {
    /** Path and query. */
    readonly path: string;
    /** Every name in the query of a list, even if the path does not contain it. */
    readonly params?: readonly string[];
    /** Sent as JSON, with POST. */
    readonly body?: object;
    /** The expected part of the response, in addition to success; a `POST /notifications` has no body. */
    readonly expected?: object;
}

/** One {@link Call} for each route of a module, by the route in the metadata. */
export type Calls = Readonly<Record<string, Call>>;

/** The names of a query type: the compiler requires exactly these names. */
function namesOf<Query>(names: Readonly<Record<keyof Query, true>>): readonly string[] {
    return Object.keys(names);
}

const PAGE = { limit: true, offset: true } as const;

const NOTIFICATION_PARAMS = namesOf<Notifications.Request.GetNotificationListQuery>({
    ...PAGE,
    type: true,
    priority: true,
    status: true,
    dateFrom: true,
    dateTo: true,
    sort: true,
    locale: true,
});

const TICKET_PARAMS = namesOf<Tickets.Request.GetTicketListQuery>({
    ...PAGE,
    topic: true,
    type: true,
    status: true,
    dateFrom: true,
    dateTo: true,
    sort: true,
    search: true,
    priority: true,
    locale: true,
});

const ARTICLE_NAMES = {
    ...PAGE,
    locale: true,
    ids: true,
    category: true,
    dateFrom: true,
    dateTo: true,
    sortBy: true,
    sortOrder: true,
} as const;

function notificationCalls(id: string): Calls {
    return {
        'GET /notifications/:id': { path: `/notifications/${id}`, expected: { id } },
        'GET /notifications': {
            path: '/notifications?limit=2',
            params: NOTIFICATION_PARAMS,
            expected: { data: [{}, {}] },
        },
        'POST /notifications': { path: '/notifications', body: { id, status: 'READ' } },
    };
}

function ticketCalls(id: string): Calls {
    const ticket = { title: 'The display stays dark', description: 'The lamp is green.' };
    return {
        'GET /tickets/:id': { path: `/tickets/${id}`, expected: { id } },
        'GET /tickets': {
            path: '/tickets?limit=2&status=OPEN',
            params: TICKET_PARAMS,
            expected: { data: [{ status: 'OPEN' }, {}] },
        },
        'POST /tickets': { path: '/tickets', body: ticket, expected: { topic: ticket.title, status: 'OPEN' } },
    };
}

/** Every block has its own route, and the seed has a block of each type. */
function blockCalls(): Calls {
    const types = [
        'faq',
        'ticket-list',
        'ticket-details',
        'notification-list',
        'notification-details',
        'article-list',
        'invoice-list',
        'invoice-details',
        'resource-list',
        'resource-details',
        'user-account',
        'service-list',
        'service-details',
        'featured-service-list',
    ];
    const calls = types.map((type) => {
        const id = `blk-${type}`;
        return [`GET /cms/blocks/${type}`, { path: `/cms/blocks/${type}?id=${id}&locale=en`, expected: { id } }];
    });
    return Object.fromEntries(calls) as Calls;
}

const cmsCalls: Calls = {
    'GET /cms/get-entry': { path: '/cms/get-entry?id=ent-1&locale=en', expected: { id: 'ent-1', term: 'SLA' } },
    'GET /cms/get-entries': {
        path: '/cms/get-entries?type=glossary&locale=de&filters[topic]=billing',
        params: namesOf<CMS.Request.GetCmsEntriesParams>({ preview: true, locale: true, type: true, filters: true }),
        expected: { data: [{ term: 'Rechnung' }], total: 1 },
    },
    'GET /cms/page': { path: '/cms/page?slug=/help&locale=en', expected: { id: 'pag-2', seo: { title: 'Help' } } },
    'GET /cms/pages': {
        path: '/cms/pages?locale=de',
        params: namesOf<CMS.Request.GetCmsPagesParams>({ preview: true, locale: true }),
        expected: { 0: { locale: 'de' }, length: 6 },
    },
    'GET /cms/login-page': { path: '/cms/login-page?locale=en', expected: { title: 'Sign in' } },
    'GET /cms/not-found-page': { path: '/cms/not-found-page?locale=en', expected: { title: 'Not found' } },
    'GET /cms/header': { path: '/cms/header?id=men-header&locale=en', expected: { id: 'men-header' } },
    'GET /cms/footer': { path: '/cms/footer?id=men-footer&locale=en', expected: { id: 'men-footer' } },
    'GET /cms/app-config': { path: '/cms/app-config?locale=en', expected: { header: 'men-header' } },
    'GET /cms/blocks/article-details': {
        path: '/cms/blocks/article-details?id=ent-4&locale=en',
        expected: { type: 'news' },
    },
    ...blockCalls(),
};

const articleCalls: Calls = {
    'GET /articles/categories': {
        path: '/articles/categories?locale=de&limit=2',
        params: namesOf<Articles.Request.GetCategoryListQuery>({ ...PAGE, locale: true, sort: true }),
        expected: { data: [{}, {}], total: 5 },
    },
    'GET /articles/categories/:id': {
        path: '/articles/categories/cat-printers?locale=en',
        expected: { id: 'cat-printers', title: 'Printers' },
    },
    'GET /articles/search': {
        path: '/articles/search?locale=en&query=printer&limit=1',
        params: namesOf<Articles.Request.SearchArticlesBody>({ ...ARTICLE_NAMES, query: true }),
        expected: { data: [{ slug: 'connect-a-printer' }] },
    },
    'GET /articles/:id': { path: '/articles/paper-jams?locale=en', expected: { slug: 'paper-jams', id: 'art-102' } },
    'GET /articles': {
        path: '/articles?locale=en&category=cat-printers&sortBy=createdAt&sortOrder=asc',
        params: namesOf<Articles.Request.GetArticleListQuery>(ARTICLE_NAMES),
        expected: { data: [{ id: 'art-101' }, { id: 'art-102' }, { id: 'art-104' }], total: 3 },
    },
};

/** A valid request for each route of each module, by module and integration, because the ids of their seeds differ. */
export const CALLS: Readonly<Record<string, Readonly<Record<string, Calls>>>> = {
    articles: { helpdesk: articleCalls },
    cms: { helpdesk: cmsCalls },
    notifications: {
        helpdesk: notificationCalls('alr-1001'),
        mocked: notificationCalls('ntf-1'),
        'extended-notifications': {
            'GET /notifications/counts/by-status': {
                path: '/notifications/counts/by-status?type=MAINTENANCE',
                params: namesOf<Extended.Notifications.Request.GetNotificationCountsQuery>({
                    type: true,
                    priority: true,
                    dateFrom: true,
                    dateTo: true,
                }),
                expected: { UNVIEWED: 2, VIEWED: 2, READ: 2 },
            },
            ...notificationCalls('alr-1001'),
        },
    },
    tickets: { helpdesk: ticketCalls('tkt-2001'), mocked: ticketCalls('tic-1') },
    documents: {
        documents: {
            'GET /documents': {
                path: '/documents?limit=2&type=INVOICE',
                params: namesOf<Documents.Documents.Request.GetDocumentListQuery>({ ...PAGE, type: true }),
                expected: { data: [{}, {}], total: 3 },
            },
            'GET /documents/:id': { path: '/documents/ppr-303', expected: { id: 'ppr-303', type: 'MANUAL' } },
        },
    },
};

/** Finds the call of a route; throws if it is missing. */
export function callOf(module: string, integration: string, route: string): Call {
    const call = CALLS[module]?.[integration]?.[route];
    if (!call) {
        throw new Error(`The call for ${route} of ${integration} is missing. Add it to this file.`);
    }
    return call;
}

/** Sends a call to a host. */
export function send(url: string, { path, body }: Call, headers: Readonly<Record<string, string>>): Promise<Response> {
    const json = body && { method: 'POST', body: JSON.stringify(body) };
    return fetch(`${url}${path}`, { ...json, headers: { ...(body && JSON_BODY), ...headers } });
}

const JSON_BODY = { 'content-type': 'application/json' };
