import { describe, expect, it } from 'vitest';
import type { LevelReason } from '../../../shared/coverage';
import { checkBudgets, describeBudget, parseBudgets, percentOf, type LeveledSnippet } from '.';

const TEXT = `{
  "ranPercent": {
    "atLeast": 95.4,
    "because": "a"
  },
  "norunFences": { "atMost": 1, "because": "b" },
  "commandFences": { "atMost": 0, "because": "c" },
  "uncheckedFences": {
    "text": { "atMost": 2, "because": "d" }
  }
}
`;
const budgets = parseBudgets(TEXT);

const snippet = (language: string, reason: LevelReason, line = 1, norun?: string): LeveledSnippet => ({
  snippet: {
    id: `docs/a.mdx#snippet-${line}`,
    page: 'docs/a.mdx',
    line,
    kind: 'inline',
    language,
    text: '',
    meta: '',
    ...(norun === undefined ? {} : { norun }),
  },
  evidence: { level: 'checked', reason },
});
const KEPT = [snippet('bash', 'norun'), snippet('text', 'shown'), snippet('text', 'shown')];

const report = (snippets: readonly LeveledSnippet[], ranPercent = 95.4) =>
  checkBudgets(snippets, ranPercent, budgets).map((verdict) => describeBudget(verdict, TEXT).join('\n'));
const told = (...args: Parameters<typeof report>) => report(...args).filter(Boolean);

describe('a budget', () => {
  it('that is exactly kept is not worth a word', () => {
    expect(told(KEPT)).toEqual([]);
  });

  it('that is broken names each fence, and its reason where it has one', () => {
    expect(told([...KEPT, snippet('bash', 'norun', 9, 'in another repository')])).toEqual([
      'evidence/budgets.json:6 norunFences is 2, and its budget is 1\n' +
        '  docs/a.mdx:1 bash\n' +
        '  docs/a.mdx:9 bash, norun: in another repository',
    ]);
    expect(told(KEPT, 95.3)).toEqual(['evidence/budgets.json:3 ranPercent is 95.3, and its budget is 95.4']);
  });

  it('that is beaten says which line would keep it so', () => {
    expect(told(KEPT.slice(0, 2), 96)).toEqual([
      'evidence/budgets.json:3 ranPercent is 96, better than its budget of 95.4. Keep it so with this line:\n' +
        '  "atLeast": 96,',
      'evidence/budgets.json:9 uncheckedFences.text is 1, better than its budget of 2. Keep it so with this line:\n' +
        '  "text": { "atMost": 1, "because": "d" }',
    ]);
  });

  it('must be there, with its reason, for every language that nothing checks', () => {
    const [message] = told([...KEPT, snippet('diff', 'shown', 4)]);
    expect(message).toContain('uncheckedFences.diff has no budget, and the guides have 1');
    expect(message).toContain('"diff": { "atMost": 1, "because": "…" }');
    expect(message).toContain('docs/a.mdx:4 diff');
  });
});

it('parseBudgets refuses a budget without a reason, and a share below 90 in a hundred', () => {
  expect(() => parseBudgets(TEXT.replace('"because": "d"', '"because": ""'))).toThrow('budgets.json');
  expect(() => parseBudgets(TEXT.replace('95.4', '89'))).toThrow('ranPercent');
});

it('percentOf rounds down, so that all means all', () => {
  expect(percentOf(2999, 3000)).toBe(99.9);
  expect(percentOf(3, 3)).toBe(100);
  expect(percentOf(0, 0)).toBe(100);
});
