import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { ForeignError } from './foreign-error';
import { openFolders, type ForeignFolders } from './open-folder';

const { at, write } = useTestFolder('open-folder');

/** Opens a folder with one page and a tsconfig of these options, unless they are written before. */
function open(options: Partial<ForeignFolders> = {}) {
  return openFolders({ docs: at('docs'), tsconfig: at('tsconfig.json'), ...options });
}

function useProject(config: object = { files: [] }) {
  write('docs/deep/a.md', '');
  write('tsconfig.json', JSON.stringify(config));
}

/** The fault of what is thrown, and what it says. */
function faultOf(options: Partial<ForeignFolders> = {}) {
  try {
    open(options);
  } catch (error) {
    if (error instanceof ForeignError) return [error.fault, error.message];
    throw error;
  }
  return [];
}

describe('a fault is told', () => {
  it('when there is no documentation', () => {
    useProject();
    expect(faultOf({ docs: at('none') })[0]).toBe('docs-missing');
    expect(faultOf({ docs: at('docs/deep/a.md') })[0]).toBe('docs-missing');
  });

  it('when it has no page', () => {
    useProject();
    write('empty/a.txt', '');
    expect(faultOf({ docs: at('empty') })[0]).toBe('docs-empty');
  });

  it('when the examples are not there, or no folder', () => {
    useProject();
    expect(faultOf({ examples: at('none') })[0]).toBe('examples-missing');
    expect(faultOf({ examples: at('tsconfig.json') })[0]).toBe('examples-missing');
  });

  it('when there is no tsconfig', () => {
    useProject();
    expect(faultOf({ tsconfig: at('none.json') })[0]).toBe('tsconfig-missing');
    expect(faultOf({ tsconfig: at('docs') })[0]).toBe('tsconfig-missing');
  });

  it.each([
    [
      'has a value that there is not',
      '{"compilerOptions": {"module": "nonsense"}, "files": []}',
      /'--module'/,
    ],
    [
      'extends what there is not',
      '{"extends": "./none.json", "files": []}',
      /: Cannot read file '.*\/none\.json'\. Mend it/,
    ],
    ['is none', '{"files": [', /']' expected/],
  ])('when the tsconfig %s', (_, text, said) => {
    useProject();
    write('tsconfig.json', text);
    const [fault, message] = faultOf();
    expect(fault).toBe('tsconfig-invalid');
    expect(message).toMatch(said);
  });

  it.each([{ files: [] }, { include: ['none'] }])('but not when the tsconfig has no files: %j', (config) => {
    useProject(config);
    expect(faultOf()).toEqual([]);
  });
});

describe('what was named is looked at', () => {
  const CONFIG = { include: ['src', 'types'], compilerOptions: { allowJs: true } };
  const FILES = ['a.ts', 'b.tsx', 'c.mts', 'd.test.ts', 'e.spec.tsx', 'f.stories.tsx', 'g.js', 'h.d.ts'];

  it('a folder may stand for its tsconfig', () => {
    useProject();
    expect(open({ tsconfig: at('.') })).toMatchObject({ tsconfig: at('tsconfig.json'), home: at('.') });
  });

  it('pages are named from their folder', () => {
    useProject();
    expect(open().pages).toEqual(['deep/a.md']);
  });

  it('without examples, fences import the files of the tsconfig', () => {
    useProject(CONFIG);
    for (const file of FILES) write(`src/${file}`, '');
    write('types/i.d.mts', '');
    const { base, sources, ambient } = open();
    expect(base).toBe(at('.'));
    expect([...sources].sort()).toEqual(['a.ts', 'b.tsx', 'c.mts'].map((file) => at(`src/${file}`)));
    expect([...ambient].sort()).toEqual([at('src/h.d.ts'), at('types/i.d.mts')]);
  });

  it('what a tsconfig lists of packages is none of them', () => {
    useProject({ files: ['src/a.ts', 'node_modules/lib/b.ts'] });
    write('src/a.ts', '');
    write('node_modules/lib/b.ts', '');
    expect(open().sources).toEqual([at('src/a.ts')]);
  });

  it('with examples, they import those', () => {
    useProject(CONFIG);
    for (const file of FILES) write(`examples/${file}`, '');
    write('src/z.ts', '');
    write('src/y.d.ts', '');
    const { base, sources, ambient } = open({ examples: at('examples') });
    expect(base).toBe(at('examples'));
    expect([...sources].sort()).toEqual(['a.ts', 'b.tsx', 'c.mts'].map((file) => at(`examples/${file}`)));
    expect(ambient).toEqual([at('src/y.d.ts')]);
  });

  it('of the options, those differ that are not for excerpts', () => {
    useProject();
    const { options } = open();
    expect(options).toEqual({
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
      allowUnusedLabels: true,
      composite: false,
      incremental: false,
      declaration: false,
      declarationMap: false,
      isolatedDeclarations: false,
      emitDeclarationOnly: false,
      skipLibCheck: true,
      jsx: ts.JsxEmit.Preserve,
    });
  });

  it('tags are compiled as the tsconfig says', () => {
    useProject({ files: [], compilerOptions: { jsx: 'react-jsx' } });
    expect(open().options).not.toHaveProperty('jsx');
  });
});
