import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { collectSources } from './collect-sources';
import { EDITOR_EXAMPLES } from './examples';

const root = path.resolve(import.meta.dirname, '../../../..');

it.each(EDITOR_EXAMPLES)('$id has each file once, by its one path, and no test', (example) => {
  const files = Object.keys(collectSources(root, example).files);
  expect(files).toEqual([...new Set(files.map((file) => path.posix.normalize(file)))]);
  const declared = new Map(example.declared?.map((file) => [file.replace(/\.ts$/, '.d.ts'), file]));
  const originals = files.map((file) => declared.get(file) ?? file);
  expect(originals.filter((file) => !existsSync(path.join(root, 'examples', file)))).toEqual([]);
  expect([...declared.keys()].filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => file.includes('.spec.'))).toEqual([]);
});
