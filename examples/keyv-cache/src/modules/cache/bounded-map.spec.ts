import { describe, expect, it } from 'vitest';

import { BoundedMap } from './bounded-map';

/** Takes 2 bytes for each letter; a one-letter key takes another 2. */
const value = (letters: number) => 'x'.repeat(letters);

describe('BoundedMap', () => {
    it('holds values up to its limit', () => {
        const map = new BoundedMap(20);
        map.set('a', value(4)).set('b', value(4));
        expect([...map.keys()]).toEqual(['a', 'b']);
    });

    it('drops the least recently used values until there is room', () => {
        const map = new BoundedMap(20);
        map.set('a', value(1)).set('b', value(1)).set('c', value(1));
        map.get('a');
        map.set('d', value(6));
        expect([...map.keys()]).toEqual(['a', 'd']);
    });

    it('stores neither a value that is too long nor the one that it replaces', () => {
        const map = new BoundedMap(20);
        map.set('a', value(1)).set('a', value(10));
        expect(map.size).toBe(0);
        map.set('a', value(9));
        expect(map.get('a')).toHaveLength(9);
    });

    it('no longer counts replaced, dropped and cleared values', () => {
        const map = new BoundedMap(20);
        map.set('a', value(9)).set('a', value(9)).set('a', value(4)).set('b', value(4));
        expect(map.size).toBe(2);
        expect([map.delete('a'), map.delete('a')]).toEqual([true, false]);
        map.set('c', value(4));
        expect([...map.keys()]).toEqual(['b', 'c']);
        map.clear();
        map.set('d', value(9));
        expect([...map.keys()]).toEqual(['d']);
    });

    it('stores empty strings', () => {
        const map = new BoundedMap(20).set('', '');
        expect(map.get('')).toBe('');
        expect(map.delete('')).toBe(true);
    });
});
