import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeShared, encodeShared, loadEdits, saveEdits, type Store } from '.';

const ORIGINALS = { 'a.ts': 'one', 'b.ts': 'two' };

function createStore(
  entries: Record<string, string> = {},
): Store & { readonly entries: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    entries: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe('edits in the browser', () => {
  it('come back as they were, and only those that are edits', () => {
    const store = createStore();
    expect(saveEdits(store, 'x', { 'a.ts': 'changed', 'b.ts': 'two' }, ORIGINALS)).toBe(true);
    expect(loadEdits(store, 'x', ORIGINALS)).toEqual({ state: 'kept', files: { 'a.ts': 'changed' } });
    expect(loadEdits(store, 'y', ORIGINALS)).toEqual({ state: 'none' });
  });

  it('leave nothing behind when everything is as it was', () => {
    const store = createStore();
    saveEdits(store, 'x', { 'a.ts': 'changed' }, ORIGINALS);
    saveEdits(store, 'x', ORIGINALS, ORIGINALS);
    expect(store.entries.size).toBe(0);
  });

  it('say when the example has changed since', () => {
    const store = createStore();
    saveEdits(store, 'x', { 'a.ts': 'changed' }, ORIGINALS);
    const later = { ...ORIGINALS, 'b.ts': 'three' };
    expect(loadEdits(store, 'x', later)).toEqual({ state: 'outdated', files: { 'a.ts': 'changed' } });
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['another version', '{"version":2,"basis":"","files":{}}'],
    ['no basis', '{"version":1,"files":{}}'],
    ['files that are no texts', '{"version":1,"basis":"","files":{"a.ts":1}}'],
    ['files as a list', '{"version":1,"basis":"","files":["a"]}'],
  ])('are dropped when they are %s', (_what, text) => {
    const store = createStore({ 'live-editor:x': text });
    expect(loadEdits(store, 'x', ORIGINALS)).toEqual({ state: 'corrupted' });
    expect(store.entries.size).toBe(0);
  });

  it('know no file that the example does not have', () => {
    const text = '{"version":1,"basis":"","files":{"__proto__":"x","toString":"x","../c.ts":"x"}}';
    expect(loadEdits(createStore({ 'live-editor:x': text }), 'x', ORIGINALS)).toEqual({ state: 'none' });
  });

  it('are not kept where the browser forbids it, and nothing breaks', () => {
    const forbid = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = { getItem: forbid, setItem: forbid, removeItem: forbid };
    expect(loadEdits(store, 'x', ORIGINALS)).toEqual({ state: 'none' });
    expect(saveEdits(store, 'x', { 'a.ts': 'changed' }, ORIGINALS)).toBe(false);
  });
});

describe('a shared link', () => {
  const shared = { example: 'helpdesk/notifications', files: { 'a.ts': 'const ü = "✓";\n'.repeat(50) } };
  const packed = (value: unknown): string =>
    `edits=1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`;

  it('brings back what went in', () => {
    const fragment = encodeShared(shared);
    expect(fragment).toMatch(/^edits=1\.[\w-]+$/);
    expect(decodeShared(`#${fragment}`)).toEqual(shared);
  });

  it('is refused where it would get too long to be passed on', () => {
    const noise = Array.from({ length: 40_000 }, (_, index) =>
      Math.imul(index, 0x9e3779b1).toString(36),
    ).join('');
    expect(encodeShared({ ...shared, files: { 'a.ts': noise } })).toBeUndefined();
  });

  it('leaves other fragments alone', () => {
    expect(decodeShared('')).toBeUndefined();
    expect(decodeShared('#a-heading')).toBeUndefined();
  });

  it.each([
    ['of another version', 'edits=2.AAAA'],
    ['cut off', encodeShared(shared)?.slice(0, -9) ?? ''],
    ['no base64', 'edits=1.%%%'],
    ['empty', 'edits=1.'],
    ['too long', `edits=1.${'A'.repeat(24_001)}`],
    ['that holds too much', packed(['x', { 'a.ts': 'a'.repeat(2_000_000) }])],
    ['without an example', packed([{}])],
    ['with a number for a text', packed(['x', { 'a.ts': 1 }])],
    ['with a list for files', packed(['x', ['a']])],
    ['with null', packed(null)],
  ])('%s is damaged', (_what, fragment) => {
    expect(decodeShared(fragment)).toBe('damaged');
  });
});
