import { describe, expect, it } from 'vitest';

import { fold, tokenize, toQuery } from './matching';

const terms = (text: string): string[] => tokenize(text).map(({ term }) => term);

describe('tokenize', () => {
  it.each([
    ['mapper', ['mapper']],
    ['getNotificationList', ['getnotificationlist', 'notificationlist', 'list', 'get', 'notification']],
    ['NotificationsService', ['notificationsservice', 'service', 'notifications']],
    ['Notifications.Service', ['notifications.service', 'notifications', 'service']],
    ['@o2s/framework/modules', ['o2s/framework/modules', 'o2s', '2s', 'framework', 'modules']],
    ['HTTPServer', ['httpserver', 'server', 'http']],
    ['HELPDESK_API_URL', ['helpdesk_api_url', 'helpdesk', 'api', 'url']],
    ['TS2741', ['ts2741', '2741', 'ts']],
    ['getPage()', ['getpage', 'page', 'get']],
    ['Größe naïve', ['große', 'naive']],
    ['', []],
    ['… — !', []],
  ])('splits %j', (text, expected) => {
    expect(terms(text)).toEqual(expected.map((term) => fold(term)));
  });

  it('says which characters each word covers', () => {
    const text = 'the Notifications.Service class';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'the',
      'Notifications.Service',
      'Notifications',
      'Service',
      'class',
    ]);
  });
});

describe('toQuery', () => {
  it('drops small words unless there is nothing else', () => {
    expect(JSON.stringify(toQuery('how to write a mapper', 'all'))).not.toContain('"how"');
    expect(JSON.stringify(toQuery('how', 'all'))).toContain('"how"');
  });

  it('asks for nothing without words', () => {
    expect(toQuery('  …', 'all')).toBeUndefined();
  });
});
