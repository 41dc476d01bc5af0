import ts from 'typescript';
import { ANYTHING, DECLARE_ANYTHING, replaceElisions } from './elisions';
import { parseSource, parses, walk, type Ending } from './syntax';

/** A fence's code made a module: as it is, or with what stands around it where it came from. */
export interface Fragment {
  readonly text: string;
  readonly ending: Ending;
  /** Parallel to the text's lines: zero-based line of the code; -1 for lines that were put around it. */
  readonly lineMap: readonly number[];
  /** What it was taken for; `module` needs nothing around it. */
  readonly kind: 'module' | 'statements' | 'members' | 'properties' | 'expression' | 'decorator' | 'type';
  readonly hasElisions: boolean;
  readonly parses: boolean;
}

interface Frame {
  readonly kind: Fragment['kind'];
  readonly before: string;
  readonly after: string;
}

/**
 * What a fragment may be part of, in the order of trial. A class and an object know nothing of themselves: their
 * members are `any`, so that only what a fragment says about others is checked.
 */
const FRAMES: readonly Frame[] = [
  { kind: 'expression', before: `void (`, after: `);` },
  { kind: 'members', before: `class ${ANYTHING}Class extends (${ANYTHING} as any) {`, after: `}` },
  { kind: 'properties', before: `const ${ANYTHING}Object: any = {`, after: `};` },
  {
    kind: 'statements',
    before: `class ${ANYTHING}Class extends (${ANYTHING} as any) { async ${ANYTHING}(): Promise<any> {`,
    after: `} }`,
  },
  { kind: 'decorator', before: '', after: `class ${ANYTHING}Class {}` },
  {
    kind: 'decorator',
    before: `class ${ANYTHING}Class {`,
    after: `${ANYTHING}(): any { return ${ANYTHING}; } }`,
  },
  { kind: 'type', before: `type ${ANYTHING}Type = {`, after: `};` },
];

/** `name: {`, `name: [`, `name: Value,`: reads as a property, though a class or a label would parse as well. */
const PROPERTY = /^\s*(?:\/\/.*\n\s*)*['"]?[\w$.@/-]+['"]?\s*:\s*(?:[[{'"`\d(]|new\b|.*,\s*$)/m;

/**
 * Finds a reading of a fence's code that has no syntax error.
 *
 * @param code of one file
 * @returns the code as it is where no reading has none
 */
export function readFragment(code: string, ending: Ending): Fragment {
  const plain = asModule(code, ending, false);
  if (plain.parses && !isFrameNeeded(plain)) return plain;
  const framed = findFrame(code, ending, false);
  if (framed) return framed;
  if (plain.parses) return plain;
  const elided = replaceElisions(code, (text) => parses(text, ending));
  if (elided !== undefined) {
    const whole = asModule(elided, ending, true);
    const inFrame = findFrame(elided, ending, true);
    if (whole.parses) return isFrameNeeded(whole) ? (inFrame ?? whole) : whole;
    if (inFrame) return inFrame;
  }
  if (ending === 'ts') {
    const withTags = readFragment(code, 'tsx');
    if (withTags.parses) return withTags;
  }
  return plain;
}

function asModule(code: string, ending: Ending, hasElisions: boolean): Fragment {
  const lineMap = code.split('\n').map((_, line) => line);
  const text = hasElisions ? `${code}\n${DECLARE_ANYTHING}` : code;
  return {
    text,
    ending,
    lineMap: hasElisions ? [...lineMap, -1] : lineMap,
    kind: 'module',
    hasElisions,
    parses: parses(code, ending),
  };
}

function findFrame(code: string, ending: Ending, hasElisions: boolean): Fragment | undefined {
  const lines = code.split('\n');
  // Imports stay outside: a fence may show them above the members of a class.
  const split = countImportLines(code, ending);
  const rest = lines.slice(split).join('\n');
  const ordered = PROPERTY.test(rest) ? [...FRAMES].sort((a, b) => rank(a) - rank(b)) : FRAMES;
  for (const { kind, before, after } of ordered) {
    if (kind === 'expression' && !/^\s*(?:\/\/.*\n\s*)*[{[]/.test(rest)) continue;
    const framed = [...lines.slice(0, split), before, ...lines.slice(split), after].join('\n');
    if (!parses(framed, ending)) continue;
    const numbers = lines.map((_, line) => line);
    return {
      text: `${framed}\n${DECLARE_ANYTHING}`,
      ending,
      lineMap: [...numbers.slice(0, split), -1, ...numbers.slice(split), -1, -1],
      kind,
      hasElisions,
      parses: true,
    };
  }
  return undefined;
}

function rank({ kind }: Frame): number {
  return kind === 'properties' ? 0 : 1;
}

/** Parses as a module, but cannot be one: it returns, speaks of `this`, or is an object that reads as a block. */
function isFrameNeeded({ text, ending }: Fragment): boolean {
  const source = parseSource(text, ending);
  const [first] = source.statements;
  if (first && ts.isBlock(first) && /^\s*\{\s*['"\w]+\s*[:,(]/.test(first.getText(source))) return true;
  if (first && ts.isLabeledStatement(first)) return true;
  return source.statements.some(
    (statement) =>
      ts.isReturnStatement(statement) || findOutsideFunctions(statement, (node) => isThisOrReturn(node)),
  );
}

function isThisOrReturn(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || ts.isReturnStatement(node);
}

function findOutsideFunctions(node: ts.Node, isWanted: (node: ts.Node) => boolean): boolean {
  if (isWanted(node)) return true;
  // Arrow functions have no `this` of their own, but a `return` in one is theirs.
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) {
    if (!ts.isArrowFunction(node)) return false;
    return [...walk(node.body)].some(({ kind }) => kind === ts.SyntaxKind.ThisKeyword);
  }
  return ts.forEachChild(node, (child) => findOutsideFunctions(child, isWanted) || undefined) ?? false;
}

/** How many lines the imports at the start take, with what stands between them. */
function countImportLines(code: string, ending: Ending): number {
  const source = parseSource(code, ending);
  const imports = source.statements.filter((statement, index) =>
    source.statements.slice(0, index + 1).every(ts.isImportDeclaration),
  );
  const end = imports.at(-1)?.getEnd();
  return end === undefined ? 0 : source.getLineAndCharacterOfPosition(end).line + 1;
}
