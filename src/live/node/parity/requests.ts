import { CALLS } from '../../../../examples/host/test/calls';
import type { LiveRequest } from '../../worker/adapter';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

function get(url: string, headers: Readonly<Record<string, string>> = {}): LiveRequest {
  return { method: 'GET', url, headers };
}

function post(url: string, body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): LiveRequest {
  return { method: 'POST', url, headers, body };
}

/** One valid request for each route of the modules that the helpdesk implements. */
export const ROUTE_REQUESTS: readonly LiveRequest[] = ['notifications', 'tickets', 'articles', 'cms'].flatMap(
  (module) =>
    Object.values(CALLS[module]?.['helpdesk'] ?? {}).map(({ path, body }) =>
      body ? post(path, JSON.stringify(body)) : get(path),
    ),
);

const READ = '{"id":"alr-1001","status":"READ"}';

/** Whatever else a caller can send. */
export const ODD_REQUESTS: readonly LiveRequest[] = [
  // Methods
  { method: 'HEAD', url: '/notifications?limit=2' },
  { method: 'HEAD', url: '/notifications/alr-9999' },
  { method: 'HEAD', url: '/nothing' },
  { method: 'OPTIONS', url: '/notifications' },
  { method: 'OPTIONS', url: '/nothing' },
  { method: 'PUT', url: '/notifications', headers: JSON_TYPE, body: '{}' },
  { method: 'PATCH', url: '/notifications/alr-1001', headers: JSON_TYPE, body: '{}' },
  { method: 'DELETE', url: '/notifications/alr-1001' },
  { method: 'POST', url: '/notifications' },
  // Paths
  ...[
    '/',
    '/nothing?x=1',
    '/notifications/',
    '/NOTIFICATIONS?limit=1',
    '/notifications/a/b',
    '//notifications',
    '/notifications/alr-1001/',
    '/notifications/alr%2D1001',
    '/notifications/%FF',
    '/notifications/%',
    '/notifications/%E0%A4%A',
    '/notifications/%00',
    '/notifications/..%2Fx',
    '/notifications/%2e%2e',
    '/notifications/__proto__',
    '/notifications/stra%C3%9Fe',
    `/notifications/${'x'.repeat(5_000)}`,
    '/tickets/%FF',
    '/nothing/%FF',
    '/articles/%FF?locale=en',
  ].map((url) => get(url)),
  // Queries
  ...[
    'limit=1&limit=2',
    'limit=two',
    'limit=',
    'limit',
    '&&limit=1&',
    '=1',
    'limit=+1',
    'limit=%31',
    'limit=1%',
    'type=%FF&limit=1',
    'type=%E0%A4%A',
    'type=A%20B',
    'type=A+B',
    'limit[]=1',
    'limit[a]=1',
    'filter[a][b]=1&limit=1',
    'limit=1?limit=2',
    'limit=1=2',
    '__proto__=1&limit=1',
    '__proto__[limit]=1',
    'constructor=1',
    'hasOwnProperty=1',
    'dateFrom=2025-01-10T00:00:00%2B01:00&limit=1',
    'dateFrom=2025-01-10T00:00:00+01:00&limit=1',
    'dateFrom=yesterday&limit=two',
    `${'a=1&'.repeat(1_200)}limit=1`,
  ].map((query) => get(`/notifications?${query}`)),
  get('/cms/get-entries?type=glossary&locale=de&filters[topic]=billing&filters[topic]=x'),
  get('/articles?locale=en&category=cat-printers&category=cat-x'),
  // Headers
  get('/notifications?limit=1', { authorization: 'Bearer no-such-token' }),
  get('/notifications?limit=1', { authorization: 'Bearer helpdesk-reader-token' }),
  get('/notifications?limit=1', { Authorization: 'Bearer helpdesk-agent-token' }),
  get('/notifications?limit=1', { authorization: '' }),
  get('/notifications?limit=1', { accept: 'text/html', 'x-locale': 'de', 'accept-language': 'de' }),
  get('/notifications?limit=1', JSON_TYPE),
  post('/notifications', READ, { ...JSON_TYPE, authorization: 'Bearer helpdesk-reader-token' }),
  // Bodies
  ...[
    '',
    ' ',
    'null',
    '"text"',
    '7',
    '[1,2]',
    '{}',
    '{"id":',
    '{"id":"alr-1001"',
    ' \n\t{',
    '\u00a0{}',
    '💥',
    '#',
    '##{}',
    '  x#',
  ].map((body) => post('/notifications', body)),
  post('/notifications', '{"__proto__":{"id":"alr-1001","status":"READ"}}'),
  post('/notifications', `${'['.repeat(3_000)}${']'.repeat(3_000)}`),
  post('/notifications', '{"id":"alr-9999","status":"READ"}'),
  post('/notifications', '{"id":"..","status":"READ"}'),
  post('/notifications', `{"id":"${'x'.repeat(200_000)}","status":"READ"}`),
  post('/notifications', READ, {}),
  post('/notifications', READ, { 'content-type': 'text/plain' }),
  post('/notifications', READ, { 'content-type': 'APPLICATION/JSON; charset=UTF-8' }),
  post('/notifications', READ, { 'content-type': 'application/json; charset="utf-8"' }),
  post('/notifications', READ, { 'content-type': 'application/json; charset=latin1' }),
  post('/notifications', READ, { 'content-type': 'application/json;' }),
  post('/notifications', READ, { 'content-type': 'application/vnd.api+json' }),
  post('/notifications', READ, { 'content-type': 'nonsense' }),
  post('/notifications', READ, { ...JSON_TYPE, 'content-encoding': 'rot13' }),
  post('/notifications', 'id=alr-1001&status=READ', FORM_TYPE),
  post('/notifications', 'id=alr-1001&id=alr-1002&status=READ', FORM_TYPE),
  post('/notifications', 'id[a]=1&status=READ', FORM_TYPE),
  post('/notifications', 'id=1&'.repeat(1_001), FORM_TYPE),
  post('/notifications', `id${'[a]'.repeat(40)}=1`, FORM_TYPE),
  post('/notifications', 'id=%FF&status=READ', {
    'content-type': `${FORM_TYPE['content-type']}; charset=utf-16`,
  }),
  post('/notifications', '', FORM_TYPE),
];
