import type { Fence, Snippet } from '../../../snippets';
import type { Content } from '../content';
import { joinCrops, lineAt, type Crop, type Mutant } from '../mutant';

/** TypeScript's code for a missing name and for a wrong type: each differs from the other, and one from any third. */
const OTHER_CODES = ['2304', '2322'];

/** Breaks each inline fence, each in the way that its language is checked. */
export function breakInline(content: Content): Crop {
  const inline = content.snippets.filter(({ kind }) => kind === 'inline');
  return joinCrops(inline.map((snippet) => breakFence(content, snippet)));
}

/** Changes the error code that a fence expects. */
export function changeErrors(content: Content): Crop {
  const inline = content.snippets.filter(({ kind }) => kind === 'inline');
  const mutants = inline.flatMap((snippet): Mutant[] => {
    const fence = content.fence(snippet);
    const errors = fence.attributes.find(({ name }) => name === 'errors');
    const [code] = /\d+/.exec(errors?.value ?? '') ?? [];
    const text = content.read(snippet.page);
    const other = OTHER_CODES.find((candidate) => candidate !== code);
    if (!errors || !code || !other) return [];
    const start = lineStart(text, snippet.line) + fence.column - 1 + errors.valueStart;
    const at = start + (errors.value?.indexOf(code) ?? 0);
    return [
      {
        rule: 'errors-change',
        file: snippet.page,
        line: snippet.line,
        what: `errors="${code}" becomes errors="${other}"`,
        edits: [{ start: at, end: at + code.length, text: other }],
        expected: [{ page: snippet.page, first: snippet.line, last: snippet.line }],
      },
    ];
  });
  return { mutants, exclusions: [] };
}

function breakFence({ read, fence }: Content, snippet: Snippet): Crop {
  const text = read(snippet.page);
  const { language, body, bodyLines, attributes } = fence(snippet);
  const last = bodyLines.at(-1);
  if (!last) return { mutants: [], exclusions: [] };
  const base = { rule: 'inline-break' as const, file: snippet.page };
  if (language === 'ts' || language === 'tsx') {
    const start = lineStart(text, last.line);
    const prefix = text.slice(start, start + last.indent);
    const end = text.indexOf('\n', start);
    const code = `\n${prefix}export const broken: number = 'not a number';`;
    const line = last.line + 1;
    const edits = [{ start: end, end, text: code }];
    const expected = [{ page: snippet.page, first: line, last: line }];
    return one({ ...base, line, what: 'a line that does not compile is added', edits, expected });
  }
  if (language === 'json') {
    const start = text.lastIndexOf(body.trimEnd().slice(-1), lineStart(text, last.line + 1) - 1);
    const edits = [{ start, end: start + 1, text: '' }];
    const first = snippet.line;
    const expected = [{ page: snippet.page, first, last: last.line + 1 }];
    const line = lineAt(text, start);
    return one({ ...base, line, what: 'the last bracket is deleted', edits, expected });
  }
  if (language !== 'bash') return exclude(`a ${language} fence is shown as it is: nothing in it is checked`);
  const hasNorun = attributes.some(({ name }) => name === 'norun');
  const script = hasNorun ? undefined : renameScript(base, text, bodyLines);
  if (script) return one(script);
  // Commands for somewhere else, and those of the system, have no script to look up: bash must be able to read them.
  const end = text.indexOf('\n', lineStart(text, last.line));
  const edits = [{ start: end, end, text: ` 'not closed` }];
  const expected = [{ page: snippet.page, first: snippet.line, last: last.line + 1 }];
  return one({ ...base, line: last.line, what: 'a quote is opened, and not closed', edits, expected });
}

/** A command that the engine looks up: a script of npm. */
const NPM_SCRIPT = /\bnpm (?:run )?(?!run|ci|install|init|pack|start|test|--)([\w:-]+)/;

function renameScript(
  base: Pick<Mutant, 'rule' | 'file'>,
  text: string,
  bodyLines: Fence['bodyLines'],
): Mutant | undefined {
  for (const { line, indent } of bodyLines) {
    const start = lineStart(text, line) + indent;
    const end = text.indexOf('\n', start);
    const script = NPM_SCRIPT.exec(text.slice(start, end));
    if (!script?.[1]) continue;
    const at = start + script.index + script[0].length;
    const edits = [{ start: at, end: at, text: '-renamed' }];
    const expected = [{ page: base.file, first: line, last: line }];
    return { ...base, line, what: `script "${script[1]}" is renamed`, edits, expected };
  }
  return undefined;
}

function exclude(reason: string): Crop {
  return { mutants: [], exclusions: [{ rule: 'inline-break', reason }] };
}

function one(mutant: Mutant): Crop {
  return { mutants: [mutant], exclusions: [] };
}

/** Offset of a one-based line. */
function lineStart(text: string, line: number): number {
  let offset = 0;
  for (let current = 1; current < line; current += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
