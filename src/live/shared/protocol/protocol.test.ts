import { describe, expect, it } from 'vitest';
import { isFromFrame, isFromWorker, isToFrame, isToWorker } from '.';

const STEP = { kind: 'log', level: 'log', context: '', message: 'x' };
const SQL = { kind: 'sql', statement: 'select 1', parameters: [] };
const FAILURE = { kind: 'error', during: 'start', name: 'Error', message: 'no', places: [] };

describe('what a worker says', () => {
  it.each([
    { type: 'loaded' },
    { type: 'step', index: 0, step: STEP },
    { type: 'step', index: 1, step: { kind: 'emission', service: 'S', method: 'm' } },
    { type: 'step', index: 2, step: { ...SQL, response: { columns: ['a'], rows: [[1]] } } },
    { type: 'step', index: 3, step: { ...SQL, response: { failure: 'Error' } } },
    { type: 'answer', answer: { status: 200, headers: {}, body: '' }, startMs: 0, answerMs: 1 },
    { type: 'failure', failure: FAILURE },
  ])('is heard: %j', (message) => expect(isFromWorker(message)).toBe(true));

  it.each([
    null,
    'loaded',
    [],
    { type: 'unknown' },
    { type: 'step', index: '0', step: STEP },
    { type: 'step', index: 0, step: { ...STEP, message: { html: '<b>' } } },
    { type: 'step', index: 0, step: { ...SQL, response: { columns: ['a'], rows: [1] } } },
    { type: 'step', index: 0, step: { kind: 'http', credentials: 'none', request: {}, response: {} } },
    { type: 'answer', answer: { status: Number.NaN, headers: {}, body: '' }, startMs: 0, answerMs: 1 },
    { type: 'answer', answer: { status: 200, headers: { a: 1 }, body: '' }, startMs: 0, answerMs: 1 },
    { type: 'failure', failure: { ...FAILURE, kind: 'constructor' } },
    { type: 'failure', failure: { ...FAILURE, places: [{ file: 'a', line: '1', column: 1 }] } },
    Object.create({ type: 'loaded' }) as object,
  ])('is not heard: %j', (message) => expect(isFromWorker(message)).toBe(false));
});

describe('other borders', () => {
  it('take what they know', () => {
    const request = { method: 'GET', url: '/' };
    const conditions = { upstream: 'slow', cache: 'filled' };
    expect(isToWorker({ type: 'run', request, conditions, overrides: { 'a.ts': { code: '' } } })).toBe(true);
    expect(isToFrame({ type: 'start', worker: 1, names: ['runtime'] })).toBe(true);
    expect(isFromFrame({ type: 'ended', worker: 1, reason: 'flood', message: '' })).toBe(true);
  });

  it('take nothing else', () => {
    const request = { method: 'GET', url: '/' };
    const conditions = { upstream: 'slow', cache: 'empty' };
    for (const wrong of [{ upstream: 'toString' }, { cache: 'toString' }, { cache: undefined }])
      expect(
        isToWorker({ type: 'run', request, conditions: { ...conditions, ...wrong }, overrides: {} }),
      ).toBe(false);
    expect(isToWorker({ type: 'run', request, conditions, overrides: { 'a.ts': 'code' } })).toBe(false);
    expect(isToFrame({ type: 'start', worker: 1, names: 'runtime' })).toBe(false);
    expect(isFromFrame({ type: 'message', worker: '1', message: 0 })).toBe(false);
  });
});
