import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { get, has, set } from './lodash-path';

// The one that `@nestjs/config` loads in Node.
const ofConfig = createRequire(createRequire(import.meta.url).resolve('@nestjs/config'));
const lodash = {
  get: ofConfig('lodash/get') as typeof get,
  has: ofConfig('lodash/has') as typeof has,
  set: ofConfig('lodash/set') as typeof set,
};
const SYMBOL = Symbol('key');
const make = () => ({
  ...{
    a: { b: [{ c: 1 }, null], empty: undefined },
    'a.x': 2,
    HOST: 'h',
    zero: 0,
    text: 'abc',
    nothing: null,
  },
  [SYMBOL]: { deep: 3 },
});
const PATHS = [
  ...[
    'a',
    'a.b',
    'a.b[0].c',
    'a.b.0.c',
    'a["b"][0]',
    'a.b[1].c',
    'a.x',
    'a.empty',
    'HOST',
    'zero',
    'text.length',
  ],
  ...[
    'nothing',
    'nothing.x',
    'none',
    'none.deep',
    'a.b[5]',
    'toString',
    SYMBOL,
    ['a', 'b', '1'],
    [SYMBOL, 'deep'],
  ],
];

describe('values by path are what lodash says', () => {
  it.each(PATHS)('at %s', (path) => {
    expect(get(make(), path)).toEqual(lodash.get(make(), path));
    expect(get(make(), path, 'else')).toEqual(lodash.get(make(), path, 'else'));
    expect(has(make(), path)).toBe(lodash.has(make(), path));
  });

  it.each([
    ...PATHS,
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'new.list[0].name',
    'zero.deep',
  ])('written to %s', (path) => {
    expect(set(make(), path, 'new')).toEqual(lodash.set(make(), path, 'new'));
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('of nothing', () => {
    expect(get(undefined, 'a.b')).toBe(lodash.get(undefined, 'a.b'));
    expect(has(undefined, 'a')).toBe(lodash.has(undefined, 'a'));
    expect(set(undefined, 'a', 1)).toBe(lodash.set(undefined, 'a', 1));
  });
});
