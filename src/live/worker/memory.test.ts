import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector } from './memory';

/** What V8 counts before it collects. */
const LIMIT = 64 * 1024 * 1024;

describe('a collector', () => {
  let asked: number[];

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    vi.stubGlobal(
      'ArrayBuffer',
      class {
        constructor(bytes: number) {
          asked.push(bytes);
        }
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const bytes = () => asked.reduce((sum, some) => sum + some, 0);

  it('asks for more than the browser lets pass, once until it is given back', () => {
    const collector = createCollector(100);
    collector.now();
    const once = bytes();
    expect(once).toBeGreaterThan(LIMIT);
    collector.now();
    expect(bytes()).toBe(once);
    vi.advanceTimersByTime(100);
    collector.now();
    expect(bytes()).toBe(2 * once);
  });

  it('waits until the work rests', () => {
    const collector = createCollector(100);
    collector.soon();
    vi.advanceTimersByTime(99);
    collector.soon();
    vi.advanceTimersByTime(99);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(bytes()).toBeGreaterThan(LIMIT);
  });

  it('does without where there is no room, and tries again', () => {
    const refuse = vi.fn(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    vi.stubGlobal('ArrayBuffer', refuse);
    const collector = createCollector(100);
    collector.now();
    collector.now();
    expect(refuse).toHaveBeenCalledTimes(2);
  });
});
