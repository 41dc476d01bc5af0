import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { readEngineVersion, readEnvironment } from './environment';

const { at, write } = useTestFolder('environment');

describe('readEnvironment', () => {
  const CONFIG = 'examples/tsconfig.base.json';
  const FRAMEWORK = 'node_modules/@o2s/framework';
  const read = (root = '.') =>
    readEnvironment({ root: at(root), configFile: at(path.join(root, CONFIG)), scope: '@o2s' });
  const extend = (parents: string | readonly string[]) =>
    write(CONFIG, JSON.stringify({ extends: parents, compilerOptions: { strict: true } }));

  beforeEach(() => {
    write(CONFIG, '{ "compilerOptions": { "strict": true } }');
    write('package-lock.json', '{}');
    write(`${FRAMEWORK}/package.json`, '{}');
    write(`${FRAMEWORK}/index.d.ts`, 'export declare const a: 1;');
  });

  it('is the same while nothing changes', () => {
    expect(read()).toBe(read());
  });

  it('is another for another project, if the files are the same', () => {
    rmSync(at('node_modules'), { recursive: true });
    write(`copy/${CONFIG}`, '{ "compilerOptions": { "strict": true } }');
    write('copy/package-lock.json', '{}');
    expect(read('copy')).not.toBe(read());
  });

  it.each([
    ['the compiler options', CONFIG, '{ "compilerOptions": { "strict": false } }'],
    ['the lockfile', 'package-lock.json', '{ "packages": {} }'],
    ['what is installed', 'node_modules/.package-lock.json', '{}'],
    ['a package.json of the framework', `${FRAMEWORK}/package.json`, '{ "types": "other.d.ts" }'],
    ['a declaration of the framework', `${FRAMEWORK}/index.d.ts`, 'export declare const a: 2;'],
    ['a new declaration in a folder of it', `${FRAMEWORK}/dist/deep/a.d.mts`, ''],
    ['another package of the scope', 'node_modules/@o2s/utils/index.d.cts', ''],
  ])('changes with %s', (_, file, text) => {
    const before = read();
    write(file, text);
    expect(read()).not.toBe(before);
  });

  it('changes when a declaration has another name', () => {
    const before = read();
    rmSync(at(`${FRAMEWORK}/index.d.ts`));
    write(`${FRAMEWORK}/other.d.ts`, 'export declare const a: 1;');
    expect(read()).not.toBe(before);
  });

  it.each([
    ['code of the framework', `${FRAMEWORK}/index.js`],
    ['what the framework brings with it', `${FRAMEWORK}/node_modules/other/index.d.ts`],
    ['packages of another scope, which the lockfile tells', 'node_modules/@other/framework/index.d.ts'],
    ['the examples', 'examples/helpdesk/src/a.ts'],
  ])('stays with %s', (_, file) => {
    const before = read();
    write(file, 'export declare const b: 1;');
    expect(read()).toBe(before);
  });

  it('stays with the workspaces of the project, which are linked into the scope', () => {
    const before = read();
    write('examples/backend/index.d.ts', '');
    symlinkSync(at('examples/backend'), at('node_modules/@o2s/examples.backend'));
    expect(read()).toBe(before);
  });

  it('stays with what is no package in the scope: a link that leads nowhere, a stray file', () => {
    const before = read();
    symlinkSync(at('examples/gone'), at('node_modules/@o2s/examples.gone'));
    write('node_modules/@o2s/.DS_Store', '');
    expect(read()).toBe(before);
  });

  it('follows a link to what another folder has installed', () => {
    write('frameworks/node_modules/old/index.d.ts', 'export declare const a: 1;');
    symlinkSync(at('frameworks/node_modules/old'), at('node_modules/@o2s/old'));
    const before = read();
    write('frameworks/node_modules/old/index.d.ts', 'export declare const a: 2;');
    expect(read()).not.toBe(before);
  });

  it('is found where nothing is installed, and where there are no options', () => {
    const before = read();
    rmSync(at('node_modules'), { recursive: true });
    const bare = read();
    rmSync(at(CONFIG));
    expect(new Set([before, bare, read()]).size).toBe(3);
  });

  describe('of options that extend others', () => {
    it.each([
      ['by a path', '../base.json', 'base.json'],
      ['by a path without its ending', './base', 'examples/base.json'],
      ['one of several', ['./gone.json', './base.json'], 'examples/base.json'],
    ])('changes with them, %s', (_, parents, file) => {
      write(file, '{ "compilerOptions": {} }');
      extend(parents);
      const before = read();
      write(file, '{ "compilerOptions": { "noEmit": true } }');
      expect(read()).not.toBe(before);
    });

    it('changes with them by an absolute path', () => {
      write('base.json', '{}');
      extend(at('base.json'));
      const before = read();
      write('base.json', '{ "compilerOptions": {} }');
      expect(read()).not.toBe(before);
    });

    it('changes with what those extend', () => {
      extend('../middle.json');
      write('middle.json', '{ "extends": "./base.json" }');
      const before = read();
      write('base.json', '{}');
      expect(read()).not.toBe(before);
    });

    it('reads comments, as the compiler does', () => {
      write(CONFIG, '// Options.\n{ "extends": "../base.json", }');
      const before = read();
      write('base.json', '{}');
      expect(read()).not.toBe(before);
    });

    it('leaves packages to the lockfile', () => {
      extend('@tsconfig/node20');
      const before = read();
      write('examples/@tsconfig/node20.json', '{}');
      expect(read()).toBe(before);
    });

    it('ends where they extend each other', () => {
      extend('../base.json');
      write('base.json', `{ "extends": "./${CONFIG}" }`);
      const before = read();
      write('base.json', `{ "extends": "./${CONFIG}", "files": [] }`);
      expect(read()).not.toBe(before);
    });
  });
});

describe('readEngineVersion', () => {
  const read = () => readEngineVersion([at('engine'), at('shared')]);

  it('is that of this engine and the code that it shares, unless folders are named', () => {
    const engine = path.dirname(import.meta.dirname);
    expect(readEngineVersion()).toBe(readEngineVersion([engine, path.join(engine, '../shared')]));
    expect(readEngineVersion()).not.toBe(read());
  });

  it.each(['engine/a.ts', 'engine/check/a.ts', 'shared/node/a.ts'])('changes with a source: %s', (file) => {
    const before = read();
    write(file, '');
    const added = read();
    write(file, 'export {};');
    expect(new Set([before, added, read()]).size).toBe(3);
  });

  it('stays the same with a test, and with a file that is not TypeScript', () => {
    const before = read();
    write('engine/check/a.test.ts', 'export {};');
    write('engine/check/notes.md', 'Notes.');
    expect(read()).toBe(before);
  });
});
