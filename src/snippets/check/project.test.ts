import { existsSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../engine';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { createProject, isProgramFile, type ProjectOptions } from './project';

const { at, write } = useTestFolder('project');
beforeEach(() => {
  write('package.json', JSON.stringify({ scripts: { start: 'x', test: 'x' } }));
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', types: [] } }),
  );
  write('examples/desk/package.json', JSON.stringify({ name: '@o2s/desk' }));
  write('examples/desk/src/a.ts', 'export {};\n');
});
const open = (options: Partial<ProjectOptions> = {}) =>
  createProject({ ...DEFAULT_OPTIONS, root: at(''), decision: 'native', ...options });

it.each([
  ['desk/src/a.ts', true],
  ['desk/src/a.d.mts', true],
  ['desk/test/a.tsx', true],
  ['test/a.ts', true],
  ['desk/src/a.js', false],
  ['desk/src/data.json', false],
  ['desk/a.ts', false],
  ['a.ts', false],
])('%s is of the program: %s', (file, isOne) => {
  expect(isProgramFile(file)).toBe(isOne);
});

describe('the packages of a project', () => {
  it('are the folders with a package.json, in order', () => {
    write('examples/backend/package.json', '{}');
    write('examples/notes/a.md', '');
    write('examples/package.json', '{}');
    expect(open().packageFolders()).toEqual(['backend', 'desk']);
  });

  it('are read once, and told as what they are', () => {
    const project = open();
    expect(project.package('desk')).toMatchObject({ folder: 'desk', name: '@o2s/desk' });
    expect(project.package('desk')).toBe(project.package('desk'));
    expect(project.package('none')).toBe('it cannot be read');
    write('examples/desk/package.json', JSON.stringify({ name: '@o2s/other' }));
    project.nextGeneration();
    expect(project.package('desk')).toMatchObject({ name: '@o2s/other' });
  });
});

it('what a project is made of is listed once, and again when it may have changed', () => {
  const project = open();
  expect(project.listFiles()).toEqual(['desk/package.json', 'desk/src/a.ts', 'tsconfig.base.json']);
  write('examples/desk/src/b.md', '');
  expect(project.listFiles()).toHaveLength(3);
  project.nextGeneration();
  expect(project.listFiles()).toHaveLength(4);
  expect(project.listProgramFiles()).toEqual(['desk/src/a.ts']);
});

it('a recorded run is looked at once, until it may have changed', () => {
  const project = open();
  write('evidence/recordings/desk/one.json', '{}');
  expect(project.run('desk/one')).toMatchObject({ ok: false });
  expect(project.run('desk/one')).toBe(project.run('desk/one'));
  rmSync(at('evidence'), { recursive: true });
  expect(project.run('desk/one')).toBeDefined();
  project.nextGeneration();
  expect(project.run('desk/one')).toBeUndefined();
});

describe('verdicts', () => {
  const kept = () => existsSync(at('node_modules/.cache'));
  const check = (options?: Partial<ProjectOptions>) => {
    const project = open(options);
    project.compiler.setRoots([at('examples/desk/src/a.ts')]);
    expect(project.compiler.check(at('examples/desk/src/a.ts'))).toEqual([]);
    project.compiler.rest();
  };

  it('are kept beside what is installed, where that is wanted', () => {
    write('node_modules/.keep', '');
    check({ cache: false });
    expect(kept()).toBe(false);
    check();
    expect(kept()).toBe(true);
  });

  it('are kept nowhere where nothing is installed', () => {
    check();
    expect(existsSync(at('node_modules'))).toBe(false);
  });
});

describe('the world that commands run in', () => {
  it('has scripts, by the folder of their package.json', () => {
    write('examples/desk/package.json', JSON.stringify({ name: '@o2s/desk' }));
    const { world } = open();
    expect(world.scripts('')).toEqual(['start', 'test']);
    expect(world.scripts('examples/desk')).toEqual([]);
    expect(world.scripts('examples')).toBeUndefined();
  });

  it('has workspaces, by the names of their packages', () => {
    write('examples/backend/package.json', '{');
    write('examples/starter/package.json', JSON.stringify({ name: '@o2s/starter' }));
    const { world } = open();
    expect(world.workspace('@o2s/starter')).toBe('examples/starter');
    expect(world.workspace('@o2s/desk')).toBe('examples/desk');
    expect(world.workspace('@o2s/none')).toBeUndefined();
  });

  it('has files, none of which lies outside, and programs that are installed', () => {
    write('node_modules/.bin/vitest', '');
    const { world } = open();
    expect(world.exists('examples/desk/src/a.ts')).toBe(true);
    expect(world.exists('examples/none.ts')).toBe(false);
    expect(world.exists('..')).toBe(false);
    expect(world.exists('../')).toBe(false);
    expect(world.hasBin('vitest')).toBe(true);
    expect(world.hasBin('none')).toBe(false);
  });
});
