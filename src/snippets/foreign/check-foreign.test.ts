import { beforeEach, describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { checkForeign } from './check-foreign';
import type { ForeignOptions } from './types';
import { pageOf } from './unit.fixture';

const { at, write } = useTestFolder('check-foreign');

function check(options: Partial<ForeignOptions> = {}) {
  return checkForeign({ root: at('.'), docs: at('docs'), tsconfig: at('tsconfig.json'), ...options });
}

beforeEach(() => {
  const compilerOptions = { strict: true, module: 'nodenext', target: 'es2022', types: [], noLib: true };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['globals.d.ts'] }));
  const globals = ['Array', 'Boolean', 'Function', 'IArguments', 'Number', 'Object', 'RegExp', 'String'];
  write(
    'globals.d.ts',
    [...globals, 'CallableFunction', 'NewableFunction']
      .map((name) => `interface ${name}${name === 'Array' ? '<T>' : ''} {}`)
      .join('\n'),
  );
});

describe('pages that nobody asked for', () => {
  it('are told nothing of, and counted nowhere', () => {
    write('docs/a.md', pageOf('const a: string = 1;'));
    write('docs/b.md', `${pageOf('const b: string = 1;')}\n\n\`\`\`js\nx\n\`\`\``);
    const { findings, pages, fences } = check({ isWanted: (page) => page === 'docs/a.md' });
    expect(findings.map(({ problem }) => problem.place.file)).toEqual(['docs/a.md']);
    expect([pages, fences]).toEqual([1, { seen: 1, checked: 1, skipped: {} }]);
  });
});

describe('what is counted', () => {
  it('is what was assumed: names, fragments, elisions', () => {
    write(
      'docs/a.md',
      pageOf(
        'export const here = 1;',
        'export const one = here;',
        'export const two = here;',
        '{ a: 1, ... }',
        'go({ ... }, { ... });',
      ),
    );
    expect(check({ assumeContext: true }).assumed).toEqual({ names: 2, fragments: 1, elisions: 3 });
    expect(check().assumed).toEqual({ names: 0, fragments: 0, elisions: 0 });
  });

  it('is why fences are skipped: the most frequent reason first, then by name', () => {
    const fences = ['js', 'bash', 'kotlin', 'kotlin', 'css'].map((name) => `\`\`\`${name}\nx\n\`\`\``);
    write('docs/a.md', fences.join('\n\n'));
    expect(Object.entries(check().fences.skipped)).toEqual([
      ['language kotlin', 2],
      ['language bash', 1],
      ['language css', 1],
      ['language js', 1],
    ]);
  });

  it('is no language that is checked, whatever else is wrong with the first line of its fence', () => {
    write('docs/a.md', '```ts foo="1"\nconst a = 1;\n```\n\n```typescript foo="1"\nconst b = 1;\n```');
    expect(check().ignored).toEqual({ languages: 0, attributes: 2 });
  });
});

describe('with strict', () => {
  it('what is wrong with a page is told at its place', () => {
    write('docs/a.mdx', `---\ntitle: [\n---\n\n${pageOf('const a = 1;')}`);
    const [finding] = check({ strict: true }).findings;
    expect(finding).toMatchObject({
      class: 'page',
      problem: { name: 'front-matter-invalid', place: { file: 'docs/a.mdx' } },
    });
    expect(finding?.problem.message).toBeTruthy();
    expect(check().findings).toEqual([]);
  });
});
