import { describe, expect, it } from 'vitest';
import { createPackageReader } from './packages-of';

const PACKAGES = {
  '': { devDependencies: { eslint: '1' } },
  'examples/a': { dependencies: { orm: '1' }, devDependencies: { '@x/b': '1' } },
  'examples/b': { dependencies: { http: '1' } },
  'node_modules/@x/b': { resolved: 'examples/b', link: true },
  'node_modules/eslint': { version: '1.0.0' },
  'node_modules/http': { version: '1.0.0', devDependencies: { eslint: '1' } },
  'node_modules/orm': {
    version: '1.0.0',
    dependencies: { driver: '2' },
    peerDependencies: { absent: '1', eslint: '1' },
    peerDependenciesMeta: { eslint: { optional: true } },
  },
  'node_modules/orm/node_modules/driver': { version: '2.0.0' },
  'node_modules/driver': { version: '1.0.0' },
};
const read = (changed: Readonly<Record<string, object>> = {}) =>
  createPackageReader(JSON.stringify({ packages: { ...PACKAGES, ...changed } }));

describe('createPackageReader', () => {
  it('follows dependencies to where Node finds them, and into other workspaces', () => {
    expect(Object.fromEntries(read()('examples/a'))).toEqual({
      'node_modules/http': '1.0.0',
      'node_modules/orm': '1.0.0',
      'node_modules/orm/node_modules/driver': '2.0.0',
    });
    expect(Object.fromEntries(read()('examples/b'))).toEqual({ 'node_modules/http': '1.0.0' });
  });

  it('is the same after an unrelated change, and differs after one that the folder uses', () => {
    const unrelated = read({
      'node_modules/eslint': { version: '2.0.0' },
      'node_modules/driver': { version: '9.0.0' },
    });
    expect(unrelated('examples/a')).toEqual(read()('examples/a'));
    const related = read({ 'node_modules/orm/node_modules/driver': { version: '2.0.1' } });
    expect(related('examples/a')).not.toEqual(read()('examples/a'));
    expect(related('examples/b')).toEqual(read()('examples/b'));
  });

  it('ends where packages need each other, and finds nothing for an unknown folder', () => {
    const circular = read({ 'node_modules/http': { version: '1.0.0', dependencies: { http: '1' } } });
    expect([...circular('examples/b').keys()]).toEqual(['node_modules/http']);
    expect(read()('examples/none').size).toBe(0);
  });
});
