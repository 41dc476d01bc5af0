import { expect, it } from 'vitest';
import type { RecordedRun } from '../../shared/recording';
import { conditionsOf, NORMAL } from './conditions';

const request = { method: 'GET', path: '/cms/page', query: 'slug=/help', headers: {} };
const of = (given?: Omit<NonNullable<RecordedRun['given']>, 'text'>) =>
  conditionsOf({ request, ...(given && { given: { text: 'Something.', ...given } }) });

it('are normal where nothing was arranged', () => expect(of()).toEqual(NORMAL));

it.each([
  [{ cacheDown: true }, { upstream: 'normal', cache: 'down' }],
  [{ before: ['GET /cms/page?slug=/help'] }, { upstream: 'normal', cache: 'filled' }],
  [{ fault: { kind: 'answer', status: 500, body: '' } }, { upstream: 'failing', cache: 'empty' }],
])('of %j are those that the page has', (given, conditions) => expect(of(given)).toEqual(conditions));

it.each([
  [{ before: ['GET /cms/page?slug=/other'] }],
  [{ before: ['GET /cms/page?slug=/help', 'GET /cms/page?slug=/help'] }],
  [{ fault: { kind: 'answer', status: 200, body: '{}' } }],
  [{ fault: 'cut' }],
])('of %j the page has none', (given) => expect(of(given)).toBeUndefined());
