import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../snippets';
import { listBroken, listMentions, pinVersion } from './upgrade';

const at = (file: string, line: number) => ({ file, line, column: 5 });

it('lists the lines of the guides first, each with what the compiler says of the example that it shows', () => {
  const place = at('examples/pack/src/a.ts', 7);
  const message = 'TS2305: no such member.\n  And why.';
  const problems: Problem[] = [
    { name: 'compile-error', place, message },
    {
      name: 'compile-error',
      place: at('docs/a.mdx', 3),
      message: 'it does not compile',
      related: [
        { place, message },
        { place, message },
      ],
    },
    { name: 'errors-stale', place: at('docs/b.mdx', 4), message: 'TS2741 is not reported' },
  ];
  expect(listBroken(problems)).toEqual({
    guides: [
      {
        place: 'docs/a.mdx:3:5',
        reason: 'examples/pack/src/a.ts:7 TS2305: no such member. (and 1 more)',
      },
      { place: 'docs/b.mdx:4:5', reason: 'TS2741 is not reported' },
    ],
    examples: [{ place: 'examples/pack/src/a.ts:7:5', reason: 'TS2305: no such member.' }],
  });
});

it('finds the lines that name a version, and not those that name another one', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'upgrade-'));
  mkdirSync(path.join(root, 'docs'));
  writeFileSync(
    path.join(root, 'docs/a.mdx'),
    ['Since 1.2.0.', '  "x": "^1.2.0"', '11.2.0', '1.2.01', '1x2x0', '1.2.0.4'].join('\n'),
  );
  expect(listMentions(root, '1.2.0')).toEqual([
    { place: 'docs/a.mdx:1:7', reason: 'Since 1.2.0.' },
    { place: 'docs/a.mdx:2:10', reason: '"x": "^1.2.0"' },
  ]);
  rmSync(root, { recursive: true });
});

it('changes the version and nothing else of a package.json', () => {
  const text = `{
    "peerDependencies": {
        "@o2s/framework": "^1.22.0",
        "rxjs": "7.8.0"
    },
    "devDependencies": { "@o2s/framework": "1.22.0" }
}
`;
  expect(pinVersion(text, '1.23.0')).toBe(text.replaceAll('1.22.0', '1.23.0'));
  expect(pinVersion('{ "dependencies": {} }', '1.23.0')).toBe('{ "dependencies": {} }');
});
