import { expect, it } from 'vitest';
import { packageOfImport, parsePackage } from './packages';

it('a package.json that cannot be used says why', () => {
  expect(parsePackage('desk', '{')).toMatch(/^it is not valid JSON: SyntaxError/);
  expect(parsePackage('desk', '{}')).toMatch(/name/);
  expect(parsePackage('desk', '{ "name": "desk" }')).toMatchObject({ folder: 'desk', name: 'desk' });
});

it.each([
  ['zod', 'zod'],
  ['zod/v4', 'zod'],
  ['@o2s/framework/modules', '@o2s/framework'],
  ['./a', undefined],
  ['../a', undefined],
  ['/a', undefined],
  ['#a', undefined],
  ['fs', undefined],
  ['fs/promises', undefined],
  ['node:test', undefined],
])('an import of %s needs to be declared: %s', (specifier, name) => {
  expect(packageOfImport(specifier)).toBe(name);
});
