import { describe, expect, it } from 'vitest';

import type { SearchRecord } from '../../shared/search';
import { buildSearchFile, openSearchFile } from './engine';

const symbol = (title: string, names: string[], more: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/api/helpdesk/notifications/#${title}`,
  kind: 'symbol',
  symbolKind: 'class',
  title,
  names: [title, ...names],
  trail: 'helpdesk',
  text: '',
  ...more,
});
const section = (url: string, title: string, text: string, code?: string): SearchRecord => ({
  url: `/guides/${url}`,
  kind: url.includes('#') ? 'section' : 'guide',
  title,
  names: [],
  trail: 'Service logic',
  text,
  ...(code !== undefined && { code }),
});

const RECORDS: SearchRecord[] = [
  symbol('Notifications.Service', ['NotificationsService', 'Service', 'Integration.Notifications.Service'], {
    text: 'The notifications of the helpdesk, read over its REST API.',
    code: 'getNotification getNotificationList markAs',
  }),
  ...['getNotification', 'getNotificationList', 'markAs', 'markAllAs'].map((method) =>
    symbol(`NotificationsService.${method}`, [`Notifications.Service.${method}`, method], {
      symbolKind: 'method',
      weight: 0.5,
      text: 'Belongs to the NotificationsService, as the word notifications tells.',
    }),
  ),
  symbol('Tickets.Service', ['TicketsService', 'Service'], { url: '/api/helpdesk/tickets/#service' }),
  symbol('Config', [], { url: '/api/helpdesk/config/', symbolKind: 'variable' }),
  symbol('Notifications', ['Notifications.Service', 'NotificationService'], {
    url: '/api/framework-contract/#notifications',
    trail: '@o2s/framework',
    symbolKind: 'module',
    weight: 0.5,
    code: 'getNotification getNotificationList markAs',
  }),
  symbol('CMS', ['CMS.Service'], {
    url: '/api/framework-contract/#cms',
    trail: '@o2s/framework',
    symbolKind: 'module',
    weight: 0.5,
    code: 'getPage getEntry',
  }),
  section('service-logic/http', 'Call an HTTP API', 'Ask with HttpService. A timeout ends slow requests.'),
  section('service-logic/http#timeout', 'End slow requests', 'The timeout is five seconds.', 'timeout(5000)'),
  section('new-integration/mapper', 'Map the data', 'A mapper turns raw data into the model.'),
  section('new-integration/entry', 'Write the entry', 'The Config of a package. Naïve cafés work as well.'),
  section('testing/service', 'Test the service', 'Notifications and the service, read again and again.'),
  section(
    'quick-start',
    'Quick start',
    'Run the helpdesk.',
    "import { Notifications } from '@o2s/framework/modules';",
  ),
];

const engine = openSearchFile(
  // As it travels: through JSON.
  JSON.parse(JSON.stringify(buildSearchFile(RECORDS))) as ReturnType<typeof buildSearchFile>,
);
const titles = (query: string) => engine.search(query).map(({ record }) => record.title);

describe('the first hit', () => {
  it.each([
    ['NotificationsService', 'Notifications.Service'],
    ['notificationsservice', 'Notifications.Service'],
    ['notificationservice', 'Notifications'],
    ['Notifications.Service', 'Notifications.Service'],
    ['notifications.service', 'Notifications.Service'],
    ['Integration.Notifications.Service', 'Notifications.Service'],
    ['getNotificationList', 'NotificationsService.getNotificationList'],
    ['getNotificationList()', 'NotificationsService.getNotificationList'],
    ['getnotificationlist', 'NotificationsService.getNotificationList'],
    ['NotificationsService.getNotificationList', 'NotificationsService.getNotificationList'],
    ['notificationlist', 'NotificationsService.getNotificationList'],
    ['getNotificationL', 'NotificationsService.getNotificationList'],
    ['notification list', 'NotificationsService.getNotificationList'],
    ['notif serv', 'Notifications.Service'],
    ['markAs', 'NotificationsService.markAs'],
    ['TicketsService', 'Tickets.Service'],
    ['Config', 'Config'],
    ['CMS.Service', 'CMS'],
    ['getPage', 'CMS'],
    ['mapper', 'Map the data'],
    ['maper', 'Map the data'],
    ['http', 'Call an HTTP API'],
    ['HttpService', 'Call an HTTP API'],
    ['quick start', 'Quick start'],
    ['Quick', 'Quick start'],
    ['tiemout', 'End slow requests'],
    ['how do I test the service?', 'Test the service'],
    ['@o2s/framework/modules', 'Quick start'],
    ['framework/modules', 'Quick start'],
    ['naive cafe', 'Write the entry'],
  ])('for %j is %j', (query, expected) => {
    expect(titles(query)[0]).toBe(expected);
  });
});

describe('hits', () => {
  it('put near misses below matches', () => {
    // "entry" is a word, "getEntry" has it as a part, "every" would be a near miss.
    expect(titles('entry').slice(0, 2).sort()).toEqual(['CMS', 'Write the entry']);
  });

  it('give no page more than three places while others wait', () => {
    const pages = engine.search('notifications').map(({ record }) => record.url.replace(/#.*/, ''));
    const own = pages.filter((page) => page === '/api/helpdesk/notifications/');
    expect(own.length).toBeGreaterThan(3);
    expect(pages.slice(0, pages.length - (own.length - 3)).filter((page) => page === own[0])).toHaveLength(3);
  });

  it('meet some words when no record has all of them', () => {
    expect(titles('mapper unheard')).toEqual(['Map the data']);
  });

  it.each(['', '   ', '…', '?!'])('do not exist for %j', (query) => {
    expect(titles(query)).toEqual([]);
  });

  it('do not exist for what nobody wrote', () => {
    expect(titles('xylophone')).toEqual([]);
  });
});

it('the file holds no code to show', () => {
  expect(JSON.stringify(buildSearchFile(RECORDS).records)).not.toContain('timeout(5000)');
});
