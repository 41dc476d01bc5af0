import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, snippetsOf } from '..';
import { formatRun } from '../../shared/node/recordings/schema';
import { useTestFolder } from '../../shared/node/test-folder.fixture';

const PAGE = 'docs/page.mdx';
const { at, write } = useTestFolder('page');
beforeEach(() => {
  write('package.json', '{}');
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', strict: true, types: [] } }),
  );
  write('examples/desk/package.json', JSON.stringify({ name: 'desk' }));
  write('examples/desk/data.json', '{ "a": {} }\n');
  write('examples/desk/src/a.ts', '// #region a\nexport const a = 1;\n// #endregion a\n');
});

/** Opens the project with one page. */
function open(page: string) {
  write(PAGE, page);
  return createEngine({ root: at(''), decision: 'native' });
}
const look = (page: string) => open(page).checkPage(PAGE);
const source = (reference: string, more = '') => `\`\`\`ts ${more}source="${reference}"\n\`\`\`\n`;
const trace = (name: string, body: string | number, headers = {}) =>
  formatRun({
    ...{ version: 1, name, title: 'One.', composition: 'desk', steps: [] },
    request: { method: 'GET', path: '/one', query: '', headers: {} },
    response: { status: 200, headers, body },
  });

describe('a page', () => {
  it('that is not there shows nothing', () => {
    expect(createEngine({ root: at('') }).checkPage('docs/none.mdx')).toMatchObject({
      snippets: [],
      problems: [],
      dependencies: [],
    });
  });

  it('shows its snippets before anyone checks them', () => {
    const engine = open(`${source('desk/src/a.ts#a')}\n${source('desk/src/none.ts')}`);
    expect(snippetsOf(engine.outline(), PAGE).map(({ text }) => text)).toEqual(['export const a = 1;']);
    expect(engine.outlinePage(PAGE).snippets).toHaveLength(1);
  });

  it('that shows no TypeScript does not depend on the package', () => {
    const { problems, dependencies } = look('```json source="desk/data.json"\n```\n');
    expect({ problems, dependencies }).toEqual({
      problems: [],
      dependencies: [at('examples/desk/data.json')],
    });
  });
});

describe('a file that does not compile', () => {
  it('is told at the reference to it, with the number of its errors', () => {
    const told = () =>
      look(source('desk/src/a.ts#a', 'title="A" ')).problems.map(({ message, place }) => [
        message,
        place.column,
      ]);
    write('examples/desk/src/a.ts', '// #region a\nexport const a: number = "x";\n// #endregion a\n');
    expect(told()).toEqual([['"desk/src/a.ts" does not compile: it has an error', 25]]);
    write('examples/desk/src/a.ts', '// #region a\nexport const a: number = "x";\n// #endregion a\na.b;\n');
    expect(told()).toEqual([['"desk/src/a.ts" does not compile: it has 2 errors', 25]]);
  });
});

describe('a reference', () => {
  const problemOf = (page: string) => look(page).problems[0];

  it('tells what there is, where there is something', () => {
    expect(problemOf('```json source="desk/data.json#/b"\n```\n')).toMatchObject({ expected: '"a"' });
    expect(problemOf('```json source="desk/data.json#/a/b"\n```\n')).not.toHaveProperty('expected');
    expect(problemOf(source('desk/src/a.ts#b'))).toMatchObject({ expected: '"a"' });
    write('examples/desk/src/a.ts', 'export {};\n');
    expect(problemOf(source('desk/src/a.ts#b'))).not.toHaveProperty('expected');
    expect(problemOf(source('desk/src/a.ts#'))).not.toHaveProperty('expected');
  });

  it('to a file that is not there names the only one of that name, and mends what can be shown', () => {
    const far = 'somewhere/else/than/everything/that/is/near/a.ts';
    expect(problemOf(source(far))).toMatchObject({ hint: 'did you mean "desk/src/a.ts"?' });
    write('examples/desk/test/a.ts', 'export {};\n');
    expect(problemOf(source(far))).not.toHaveProperty('hint');
    write('examples/desk/src/b.ts', '\0');
    expect(problemOf(source('desk/old/b.ts'))).toMatchObject({ name: 'file-missing' });
    expect(problemOf(source('desk/old/b.ts'))).not.toHaveProperty('fix');
  });
});

describe('the answer of a recorded run', () => {
  it('has the title that it is given', () => {
    write('evidence/recordings/desk/one.json', trace('desk/one', 1));
    const { snippets } = look('```json run="desk/one"\n```\n\n```json run="desk/one" title="One"\n```\n');
    expect(snippets.map((snippet) => Object.entries(snippet).filter(([key]) => key === 'title'))).toEqual([
      [],
      [['title', 'One']],
    ]);
  });

  it('may be a text where its type is JSON', () => {
    write(
      'evidence/recordings/desk/one.json',
      trace('desk/one', 'x', { 'content-type': 'application/json' }),
    );
    expect(look('```json run="desk/one"\n```\n').snippets).toMatchObject([{ text: '"x"' }]);
    write('evidence/recordings/desk/one.json', trace('desk/one', 'x', { 'content-type': 'text/plain' }));
    expect(look('```json run="desk/one"\n```\n').problems).toMatchObject([{ name: 'run-not-json' }]);
    write('evidence/recordings/desk/one.json', trace('desk/one', 'x'));
    expect(look('```json run="desk/one"\n```\n').problems).toMatchObject([{ name: 'run-not-json' }]);
  });

  it('that is not there is the only one of another package that is called the same', () => {
    const hint = () => look('```json run="x-far-away-from-all-others/one"\n```\n').problems[0]?.hint;
    write('evidence/recordings/desk/one.json', trace('desk/one', 1));
    expect(hint()).toContain('desk/one');
    write('evidence/recordings/backend/one.json', trace('backend/one', 1));
    expect(hint()).not.toMatch(/(?:desk|backend)\/one/);
  });

  it('is shown by what names it, and by nothing else', () => {
    write('evidence/recordings/desk/one.json', trace('desk/one', 1));
    const names = (page: string) =>
      open(`${page}\n\n${source('desk/src/a.ts#a')}`)
        .check()
        .problems.map(({ name }) => name);
    expect(names('<Run name="desk/one" />')).toEqual([]);
    expect(names('```json title="desk/one" source="desk/data.json"\n```')).toEqual(['run-unused']);
  });
});
