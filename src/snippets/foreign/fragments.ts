import ts from 'typescript';
import { DECLARE_ANYTHING, findElisions, replaceElisions } from './elisions';
import { FRAMES, isPropertyLike, type Frame } from './frames';
import { parseSource, parses, walk, type Ending } from './syntax';

/** A fence's code made a module: as it is, or with what stands around it where it came from. */
export interface Fragment {
  readonly text: string;
  readonly ending: Ending;
  /** Parallel to the text's lines: zero-based line of the code; -1 for lines that were put around it. */
  readonly lineMap: readonly number[];
  /** What it was taken for; `module` needs nothing around it. */
  readonly kind: 'module' | Frame['kind'];
  /** Offsets in the text where dots stood for something left out, and were replaced. */
  readonly elisions: readonly number[];
  readonly parses: boolean;
}

/** Code whose dots may have been replaced by as many other characters. */
interface Code {
  readonly text: string;
  readonly ending: Ending;
  readonly elisions: readonly number[];
}

/** The code as it is, whether or not it parses. */
export function readModule(text: string, ending: Ending): Fragment {
  return asModule({ text, ending, elisions: [] });
}

/**
 * Finds a reading of a fence's code that has no syntax error: as a module; as a part of a class, an object or a
 * function; the same with its dots replaced; with JSX.
 *
 * @param text of one file
 * @returns the code as it is where no reading has none
 */
export function readFragment(text: string, ending: Ending): Fragment {
  const code: Code = { text, ending, elisions: [] };
  const plain = readCode(code);
  if (plain) return plain;
  const elisions = findElisions(text).map(({ start }) => start);
  const elided = replaceElisions(text, (trial) => readCode({ ...code, text: trial }) !== undefined);
  const withoutDots = elided === undefined ? undefined : readCode({ text: elided, ending, elisions });
  if (withoutDots) return withoutDots;
  if (ending === 'ts') {
    const withTags = readFragment(text, 'tsx');
    if (withTags.parses) return withTags;
  }
  return asModule(code);
}

function readCode(code: Code): Fragment | undefined {
  const whole = asModule(code);
  if (whole.parses && !isFrameNeeded(whole)) return whole;
  return findFrame(code) ?? (whole.parses ? whole : undefined);
}

function asModule({ text, ending, elisions }: Code): Fragment {
  const lineMap = text.split('\n').map((_, line) => line);
  const isElided = elisions.length > 0;
  return {
    text: isElided ? `${text}\n${DECLARE_ANYTHING}` : text,
    ending,
    lineMap: isElided ? [...lineMap, -1] : lineMap,
    kind: 'module',
    elisions,
    parses: parses(text, ending),
  };
}

function findFrame({ text, ending, elisions }: Code): Fragment | undefined {
  const lines = text.split('\n');
  // Imports stay outside: a fence may show them above the members of a class.
  const split = countImportLines(text, ending);
  const rest = lines.slice(split).join('\n');
  const first = isPropertyLike(rest) ? 'properties' : undefined;
  const ordered = [...FRAMES].sort((a, b) => Number(b.kind === first) - Number(a.kind === first));
  for (const { kind, before, after, accepts } of ordered) {
    if (accepts && !accepts.test(rest)) continue;
    const framed = [...lines.slice(0, split), before, ...lines.slice(split), after].join('\n');
    if (!parses(framed, ending)) continue;
    const numbers = lines.map((_, line) => line);
    const start = text.length - rest.length;
    return {
      text: `${framed}\n${DECLARE_ANYTHING}`,
      ending,
      lineMap: [...numbers.slice(0, split), -1, ...numbers.slice(split), -1, -1],
      kind,
      elisions: elisions.map((at) => (at < start ? at : at + before.length + 1)),
      parses: true,
    };
  }
  return undefined;
}

/** Parses as a module, but cannot be one: it returns, speaks of `this`, or is an object that reads as a block. */
function isFrameNeeded({ text, ending }: Fragment): boolean {
  const source = parseSource(text, ending);
  const [first] = source.statements;
  if (first && ts.isLabeledStatement(first)) return true;
  if (first && ts.isBlock(first) && /^\s*\{\s*['"\w]+\s*[:,(]/.test(first.getText(source))) return true;
  return source.statements.some(speaksOfItsFunction);
}

/** `this` or `return` outside any function of its own. */
function speaksOfItsFunction(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isReturnStatement(node)) return true;
  // An arrow function has no `this` of its own, but a `return` in it is its own.
  if (ts.isArrowFunction(node)) return [...walk(node)].some(({ kind }) => kind === ts.SyntaxKind.ThisKeyword);
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => speaksOfItsFunction(child) || undefined) ?? false;
}

/** How many lines the imports at the start take, with what stands between them. */
function countImportLines(text: string, ending: Ending): number {
  const source = parseSource(text, ending);
  const rest = source.statements.findIndex((statement) => !ts.isImportDeclaration(statement));
  const last = source.statements[(rest < 0 ? source.statements.length : rest) - 1];
  return last ? source.getLineAndCharacterOfPosition(last.getEnd()).line + 1 : 0;
}
