import { describe, expect, it } from 'vitest';
import { createSourcePages } from './source-pages';
import { readRepository, toRepositoryUrl } from './repository';
import { toSourcePath } from '../../shared/source-path';

const file = (path: string) => ({ path, text: '', language: 'ts', regions: [], pages: ['docs/a.mdx'] });

describe('createSourcePages', () => {
  it('gives each file an address, its guides, and a link into a configured repository', () => {
    const guides = [
      { source: 'docs/a.mdx', title: 'A', permalink: '/guides/a/' },
      { source: 'docs/b.mdx', title: 'B', permalink: '/guides/b/' },
    ];
    const [page] = createSourcePages([file('pack/src/a.ts')], guides, {
      url: 'https://host/x',
      commit: 'abcdef1',
    });
    expect(page?.route).toBe('/source/pack/src/a-ts/');
    expect(page?.name).toBe('pack__src__a.ts.json');
    expect(page?.file).toMatchObject({ path: 'pack/src/a.ts', sourcePath: '/source/pack/src/a-ts/' });
    expect(page?.file.shownBy).toEqual([{ title: 'A', permalink: '/guides/a/' }]);
    expect(page?.file.repositoryUrl).toBe('https://host/x/blob/abcdef1/examples/pack/src/a.ts');
  });

  it('gives no link where there is no repository', () => {
    const [page] = createSourcePages([file('a.ts')], [], undefined);
    expect(page?.file).toEqual({
      path: 'a.ts',
      text: '',
      language: 'ts',
      regions: [],
      sourcePath: '/source/a-ts/',
      shownBy: [],
    });
  });

  it('refuses two files that would share an address', () => {
    expect(() => createSourcePages([file('a.b.ts'), file('a-b.ts')], [], undefined)).toThrow(
      '"a.b.ts" and "a-b.ts" would share the page /source/a-b-ts/',
    );
  });
});

describe('readRepository', () => {
  it('offers no link unless both the address and the commit are known', () => {
    expect(readRepository({})).toBeUndefined();
    expect(readRepository({ REPOSITORY_URL: 'https://host/x' })).toBeUndefined();
    expect(readRepository({ REPOSITORY_COMMIT: 'abcdef1' })).toBeUndefined();
  });

  it.each(['https://host/x', 'http://host/x', 'https://host/x//'])(
    'knows %s, without its last slash',
    (url) => {
      expect(readRepository({ REPOSITORY_URL: url, REPOSITORY_COMMIT: 'abcdef1' })).toEqual({
        url: url.replace(/\/+$/, ''),
        commit: 'abcdef1',
      });
    },
  );

  it('refuses what is no web address and what is no commit', () => {
    const commit = 'abcdef1';
    expect(() =>
      readRepository({ REPOSITORY_URL: 'javascript:alert(1)', REPOSITORY_COMMIT: commit }),
    ).toThrow('REPOSITORY_URL');
    expect(() => readRepository({ REPOSITORY_URL: 'https://host/x', REPOSITORY_COMMIT: 'main' })).toThrow(
      'REPOSITORY_COMMIT',
    );
  });

  it('escapes what a file name may hold', () => {
    expect(toRepositoryUrl({ url: 'https://host/x', commit: 'abcdef1' }, 'a/b #?.ts')).toBe(
      'https://host/x/blob/abcdef1/examples/a/b%20%23%3F.ts',
    );
  });
});

describe('toSourcePath', () => {
  it('leads to a file as well', () => {
    expect(toSourcePath('a/b.spec.ts')).toBe('/source/a/b-spec-ts/');
  });

  it('escapes region names in other scripts', () => {
    expect(toSourcePath('a/b.ts', 'größe')).toBe('/source/a/b-ts/#gr%C3%B6%C3%9Fe');
  });
});
