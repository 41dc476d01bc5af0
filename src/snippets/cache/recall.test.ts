import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recall } from './recall';
import { createMemoryStore } from './store';

describe('recall', () => {
  it('finds a value once, and then knows it', () => {
    const store = createMemoryStore();
    expect(recall(store, 'key', z.number(), () => 1)).toBe(1);
    expect(recall(store, 'key', z.number(), () => 2)).toBe(1);
    expect(recall(store, 'other', z.number(), () => 3)).toBe(3);
  });

  it('finds anew, and keeps, what is held in another form', () => {
    const store = createMemoryStore();
    store.set('key', 'text');
    expect(recall(store, 'key', z.number(), () => 1)).toBe(1);
    expect(store.get('key')).toBe(1);
  });
});
