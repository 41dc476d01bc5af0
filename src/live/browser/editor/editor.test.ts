import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resolveConfig } from 'prettier';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calls, Diagnostic } from '../../worker/typescript';
import { createChecker } from './checker';
import { FORMAT_OPTIONS, formatCode } from './format-code';
import { openSession } from './session';

const examples = path.resolve(import.meta.dirname, '../../../../examples');
const listSources = (folder: string): string[] =>
  readdirSync(path.join(examples, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(examples, folder, file));

const collector = vi.hoisted(() => ({ soon: vi.fn(), now: vi.fn() }));
vi.mock('../../worker/memory', () => ({ createCollector: () => collector }));

describe('formatting', () => {
  it('has the options of the examples', async () => {
    const config = await resolveConfig(path.join(examples, 'helpdesk/src/integration.ts'));
    expect(config).toMatchObject(FORMAT_OPTIONS);
  });

  it.each(listSources('helpdesk/src/modules/notifications'))('leaves %s as it is', async (file) => {
    const text = readFileSync(file, 'utf8');
    expect(await formatCode(text)).toBe(text);
  });

  it('tells where the syntax is wrong', async () => {
    await expect(formatCode('const = 1;')).rejects.toThrow('(1:7)');
  });
});

describe('a session', () => {
  it('sends the latest text of each file before the next question, once', async () => {
    const asked: unknown[] = [];
    const session = openSession(
      {
        isFree: () => true,
        ask: (call, ask) => {
          asked.push([call, ask]);
          return Promise.resolve(null as Calls[typeof call]['answer']);
        },
      },
      { 'a.ts': '0' },
    );
    session.write('a.ts', '1');
    session.write('a.ts', '2');
    await session.ask('hover', { file: 'a.ts', position: 0 });
    await session.ask('hover', { file: 'a.ts', position: 1 });
    session.refresh('a.ts');
    await session.ask('hover', { file: 'a.ts', position: 2 });
    expect(asked).toEqual([
      ['open', { files: { 'a.ts': '0' } }],
      ['edit', { file: 'a.ts', text: '2' }],
      ['hover', { file: 'a.ts', position: 0 }],
      ['hover', { file: 'a.ts', position: 1 }],
      ['edit', { file: 'a.ts', text: '2' }],
      ['hover', { file: 'a.ts', position: 2 }],
    ]);
  });
});

describe('checking', () => {
  const problem = (file: string): Diagnostic => ({
    ...{ file, from: 0, to: 1, line: 1, column: 1, code: 1, severity: 'error', message: 'wrong' },
  });
  let answers: (() => void)[];
  const asked: string[] = [];
  const reports: [string, boolean][] = [];
  let isFree = true;
  let isWide = false;
  let parts = 1;
  const prepared: string[] = [];
  const refreshed: string[] = [];
  const session = {
    isFree: () => isFree,
    refresh: (file: string) => void refreshed.push(file),
    ask: (call: string, ask: unknown) => {
      const { file, part } = ask as { file: string; part?: number };
      if (part !== undefined) {
        prepared.push(`${file}, part ${part}`);
        return Promise.resolve((part + 1 < parts) as never);
      }
      asked.push(call === 'recheck' ? `around the edit of ${file}` : file);
      const answer = call === 'recheck' && isWide ? null : [problem(file)];
      return new Promise<never>((resolve) => answers.push(() => resolve(answer as never)));
    },
  };
  const create = () =>
    createChecker({
      session,
      files: ['a.ts', 'b.ts'],
      current: () => 'b.ts',
      report: (file, _found, { isComplete }) => void reports.push([file, isComplete]),
      fail: (error) => {
        throw error;
      },
    });
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  const answerAfterRest = async (): Promise<void> => {
    await answer();
    await vi.advanceTimersByTimeAsync(500);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    collector.soon.mockClear();
    answers = [];
    asked.length = 0;
    reports.length = 0;
    refreshed.length = 0;
    isFree = true;
    isWide = false;
    parts = 1;
    prepared.length = 0;
    return () => vi.useRealTimers();
  });

  it('begins with the file in front, and asks one thing at a time', async () => {
    create().check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['b.ts']);
    await answer();
    expect(asked).toEqual(['b.ts', 'a.ts']);
    await answer();
    expect(reports).toEqual([
      ['b.ts', false],
      ['a.ts', true],
    ]);
  });

  it('gives a round up at the next edit, and fills no queue', async () => {
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let letters = 0; letters < 3; letters++) {
      checker.check();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toEqual(['b.ts']);
    await answer();
    expect(reports).toEqual([]);
    expect(asked).toEqual(['b.ts', 'around the edit of b.ts']);
    await answer();
    expect(reports).toEqual([['b.ts', false]]);
  });

  it('tells at once what surrounds an edit, and leaves the rest until the word is typed', async () => {
    const checker = create();
    checker.check();
    await vi.advanceTimersByTimeAsync(0);
    await answer();
    expect(reports).toEqual([['b.ts', false]]);
    await vi.advanceTimersByTimeAsync(200);
    checker.check();
    await vi.advanceTimersByTimeAsync(0);
    await answer();
    expect(asked).toEqual(['around the edit of b.ts', 'around the edit of b.ts']);
    await vi.advanceTimersByTimeAsync(300);
    expect(asked.slice(2)).toEqual(['b.ts']);
    await answer();
    await vi.advanceTimersByTimeAsync(300);
    expect(asked.slice(2)).toEqual(['b.ts']);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.slice(2)).toEqual(['b.ts', 'a.ts']);
  });

  it('checks the whole file at once where the edit surrounds all of it', async () => {
    isWide = true;
    create().check();
    await vi.advanceTimersByTimeAsync(0);
    await answer();
    expect(reports).toEqual([]);
    expect(asked).toEqual(['around the edit of b.ts', 'b.ts']);
  });

  it('checks a file part by part, and keeps an edit waiting for no more than one', async () => {
    parts = 3;
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(prepared).toEqual(['b.ts, part 0', 'b.ts, part 1', 'b.ts, part 2']);
    await answer();
    expect(asked).toEqual(['b.ts', 'a.ts']);
    expect(prepared).toHaveLength(6);
    await answer();
    prepared.length = 0;
    checker.check({ now: true });
    checker.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(prepared).toEqual(['b.ts, part 0']);
    expect(asked.slice(2)).toEqual(['around the edit of b.ts']);
  });

  it('lets another editor of the page go first, and then goes on', async () => {
    create().check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    isFree = false;
    await answer();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual(['b.ts']);
    isFree = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(['b.ts', 'a.ts']);
  });

  it('checks a few times more when there is nothing else to do, once, and tells nobody', async () => {
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 9; count++) await answerAfterRest();
    expect(asked).toEqual(['b.ts', 'a.ts', 'b.ts', 'b.ts', 'b.ts']);
    expect(refreshed).toEqual(['b.ts', 'b.ts', 'b.ts']);
    expect(reports).toHaveLength(2);

    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 9; count++) await answerAfterRest();
    expect(asked).toHaveLength(7);
  });

  it('has garbage collected after a round, not after one that was given up', async () => {
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 4; count++) await answerAfterRest();
    expect(collector.soon).not.toHaveBeenCalled();
    await answerAfterRest();
    expect(collector.soon).toHaveBeenCalledOnce();
    checker.check({ now: true });
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 3; count++) await answerAfterRest();
    expect(collector.soon).toHaveBeenCalledTimes(2);
  });

  it('keeps nobody waiting for that: an edit comes first, and another editor', async () => {
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 2; count++) await answer();
    checker.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['b.ts', 'a.ts', 'around the edit of b.ts']);
    for (let count = 0; count < 2; count++) await answerAfterRest();
    await answer();
    isFree = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.slice(3)).toEqual(['b.ts', 'a.ts']);
  });

  it('reports nothing once it is stopped', async () => {
    const checker = create();
    checker.check({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['b.ts']);
    checker.stop();
    await answer();
    expect(reports).toEqual([]);
  });
});
