import { describe, expect, it } from 'vitest';

import { excerpt, highlight } from './excerpt';

const marked = (text: string, queryTerms: string[], terms: string[] = queryTerms) =>
  highlight(text, { queryTerms, terms })
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('highlight', () => {
  it.each([
    ['Notifications.Service', ['notif', 'serv'], '[Notif]ications.[Serv]ice'],
    ['getNotificationList', ['notificationlist'], 'get[NotificationList]'],
    ['NotificationsService', ['notificationsservice', 'notifications'], '[NotificationsService]'],
    ['Déjà vu', ['deja'], '[Déjà] vu'],
    ['nothing here', ['there'], 'nothing here'],
    ['', ['a'], ''],
  ])('marks in %j what begins with %j', (text, queryTerms, expected) => {
    expect(marked(text, queryTerms)).toBe(expected);
  });

  it('marks a near miss as a whole', () => {
    expect(marked('A mapper maps.', ['maper'], ['mapper'])).toBe('A [mapper] maps.');
  });

  it('leaves the text as it is', () => {
    const text = 'a <b>c</b> Notifications.Service {d}';
    const pieces = highlight(text, { queryTerms: ['service', 'b'], terms: [] });
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('excerpt', () => {
  const text = `${'Before it all. '.repeat(20)}The needle is here. ${'After it all. '.repeat(20)}`.trim();
  const match = { queryTerms: ['needle'], terms: ['needle'] };

  it('is a short text itself', () => {
    expect(excerpt('short', match)).toBe('short');
  });

  it('stands around the first match, cut between words', () => {
    const part = excerpt(text, match, 80);
    expect(part).toMatch(/^… \w.*The needle is here\..* …$/);
    expect(part.length).toBeLessThanOrEqual(84);
  });

  it('begins at the beginning when the text does not match', () => {
    expect(excerpt(text, { queryTerms: ['x'], terms: [] }, 40)).toMatch(/^Before it all\. .* …$/);
  });

  it('ends at the end', () => {
    expect(excerpt(`${'word '.repeat(60)}needle`, match, 40)).toMatch(/^… (word )+needle$/);
  });
});
