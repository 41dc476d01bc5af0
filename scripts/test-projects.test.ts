import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { APART } from './test-projects';

const root = path.resolve(import.meta.dirname, '..');
const STAND_IN = /\bvi\.(?:mock|doMock)\(/;

const tests = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);

it('what has a process of its own is there', () => {
  expect(APART.filter((file) => !tests.includes(file))).toEqual([]);
});

it('whoever puts stand-ins in the place of modules has one: a shared process may know the real ones already', () => {
  const withStandIns = tests.filter((file) => STAND_IN.test(readFileSync(path.join(root, file), 'utf8')));
  expect(withStandIns).toContain('src/snippets/compile/type-check.test.ts');
  expect(withStandIns.filter((file) => !APART.includes(file))).toEqual([]);
});
