import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { formatReport, type Problem } from '../snippets';
import type { Outcome } from './outcome';
import { summarize } from './output/summary';

/** The parts of VS Code's format that `CONTRIBUTING.md` uses. */
const TASKS = z.object({
  tasks: z.tuple([
    z.object({
      command: z.string(),
      isBackground: z.literal(true),
      problemMatcher: z.object({
        severity: z.enum(['error', 'warning', 'info']),
        fileLocation: z.tuple([z.literal('relative'), z.literal('${workspaceFolder}')]),
        background: z.object({ beginsPattern: z.string(), endsPattern: z.string() }),
        pattern: z.tuple([
          z.object({
            regexp: z.string(),
            file: z.number(),
            line: z.number(),
            column: z.number(),
            code: z.number(),
          }),
          z.object({ regexp: z.string(), message: z.number() }),
        ]),
      }),
    }),
  ]),
});

function readMatcher() {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
  const json = /```json\n(\{\n {2}"version": "2\.0\.0",[\s\S]*?)\n```/.exec(text)?.[1] ?? '';
  return TASKS.parse(JSON.parse(json)).tasks[0];
}

/** Matches as VS Code does: the patterns fit lines that follow each other. */
function findProblems(output: string) {
  const [first, second] = readMatcher().problemMatcher.pattern;
  const lines = output.split('\n');
  return lines.flatMap((line, index) => {
    const head = new RegExp(first.regexp).exec(line);
    const body = new RegExp(second.regexp).exec(lines[index + 1] ?? '');
    if (!head || !body) return [];
    return [
      {
        file: head[first.file],
        line: Number(head[first.line]),
        column: Number(head[first.column]),
        code: head[first.code],
        message: body[second.message],
      },
    ];
  });
}

const PROBLEMS: readonly Problem[] = [
  {
    name: 'compile-error',
    place: { file: 'docs/a b.mdx', line: 8, column: 15, length: 3 },
    message: 'TS2345: one\n  and its reason',
    expected: 'something: else',
    hint: 'do it',
    related: [{ place: { file: 'examples/a.ts', line: 1, column: 2 }, message: 'TS2515: two' }],
  },
  { name: 'region-missing', place: { file: 'docs/b.mdx', line: 1, column: 1 }, message: 'no region' },
];

it('the problem matcher of CONTRIBUTING finds each problem once, in what the command prints', () => {
  const report = formatReport(PROBLEMS, () => 'a line: 1:2 of-code\n');
  expect(findProblems(`checking …\n${report}\n\n2 problems: …`)).toEqual([
    { file: 'docs/a b.mdx', line: 8, column: 15, code: 'compile-error', message: 'TS2345: one' },
    { file: 'docs/b.mdx', line: 1, column: 1, code: 'region-missing', message: 'no region' },
  ]);
  expect(readMatcher().problemMatcher.severity).toBe('error');
});

it('it knows where a check begins and ends', () => {
  const { beginsPattern, endsPattern } = readMatcher().problemMatcher.background;
  const watch = readFileSync(path.join(import.meta.dirname, 'watch.ts'), 'utf8');
  const begin = /print\('(checking[^']*)'\)/.exec(watch)?.[1] ?? '';
  expect(begin).toMatch(new RegExp(beginsPattern));
  const outcome: Outcome = { problems: [], counts: [], milliseconds: 5 };
  for (const problems of [[], PROBLEMS, PROBLEMS.slice(1)])
    expect(summarize({ ...outcome, problems })).toMatch(new RegExp(endsPattern));
});
