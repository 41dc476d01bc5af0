import { describe, expect, it } from 'vitest';

import { BoundedMap } from './bounded-map';

/** 2 bytes for a key of one letter, and 2 for each letter of the value. */
const value = (letters: number) => 'x'.repeat(letters);

describe('BoundedMap', () => {
    it('holds as much as its limit', () => {
        const map = new BoundedMap(20);
        map.set('a', value(4)).set('b', value(4));
        expect([...map.keys()]).toEqual(['a', 'b']);
    });

    it('drops what was not used for longest, until there is room', () => {
        const map = new BoundedMap(20);
        map.set('a', value(1)).set('b', value(1)).set('c', value(1));
        map.get('a');
        map.set('d', value(6));
        expect([...map.keys()]).toEqual(['a', 'd']);
    });

    it('does not keep a value that is too long, nor the one that it replaces', () => {
        const map = new BoundedMap(20);
        map.set('a', value(1)).set('a', value(10));
        expect(map.size).toBe(0);
        map.set('a', value(9));
        expect(map.get('a')).toHaveLength(9);
    });

    it('counts a replaced, a dropped and a cleared value no more', () => {
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

    it('keeps empty texts', () => {
        const map = new BoundedMap(20).set('', '');
        expect(map.get('')).toBe('');
        expect(map.delete('')).toBe(true);
    });
});
