import { describe, expect, it } from 'vitest';

import { anchorOf, createAnchors, kebab } from './anchor';

describe('kebab', () => {
  it.each([
    ['Notifications', 'notifications'],
    ['getNotificationList', 'get-notification-list'],
    ['BillingAccounts', 'billing-accounts'],
    ['HTTPClient', 'http-client'],
    ['CMS', 'cms'],
    ['SORT_VALUES', 'sort-values'],
    ['$ref', 'ref'],
  ])('%s becomes %s', (name, expected) => {
    expect(kebab(name)).toBe(expected);
  });
});

describe('anchors', () => {
  it('join the names that lead to a member', () => {
    expect(anchorOf(['Service', 'getNotificationList'])).toBe('service-get-notification-list');
  });

  it('are handed out once, also to names that differ in case alone', () => {
    const next = createAnchors();
    expect([next(['other']), next(['Other']), next(['OTHER'])]).toEqual(['other', 'other-1', 'other-2']);
  });

  it('exist for names without letters', () => {
    expect(createAnchors()(['$'])).toBe('member');
  });
});
