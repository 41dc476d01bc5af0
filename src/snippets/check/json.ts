import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { dedent } from '../regions';

/** The first mistake of a JSON text; zero-based offset. */
export interface JsonMistake {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** Parses strict JSON: no comments, no trailing commas, one value. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const { error } = parse(text);
  if (!error) return undefined;
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return { message: words, offset: error.offset, length: Math.max(1, error.length) };
}

export type PointerResult =
  | { readonly ok: true; readonly text: string; readonly firstLine: number; readonly lastLine: number }
  | { readonly ok: false; readonly missing: string; readonly known: readonly string[] };

/**
 * Selects a part of a JSON text by JSON Pointer (RFC 6901).
 *
 * @param pointer starts with `/`; `~1` is a slash and `~0` a tilde within a segment
 * @returns the selected value as it is written, dedented, with its lines in the file (one-based); or the first
 * segment that selects nothing, and what would
 */
export function selectPointer(text: string, pointer: string): PointerResult {
  let node = parse(text).root;
  for (const raw of pointer.split('/').slice(1)) {
    const segment = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const isIndex = node?.type === 'array' && /^(?:0|[1-9]\d*)$/.test(segment);
    const child: Node | undefined =
      node && (node.type === 'object' || isIndex)
        ? findNodeAtLocation(node, [isIndex ? Number(segment) : segment])
        : undefined;
    if (!child) return { ok: false, missing: segment, known: keysOf(node) };
    node = child;
  }
  if (!node) return { ok: false, missing: '', known: [] };
  const lineStart = text.lastIndexOf('\n', node.offset) + 1;
  const lead = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const value = text.slice(node.offset, node.offset + node.length);
  const firstLine = text.slice(0, node.offset).split('\n').length;
  return {
    ok: true,
    text: dedent(`${lead}${value}`),
    firstLine,
    lastLine: firstLine + value.split('\n').length - 1,
  };
}

/** One-based column and zero-based line of an offset in a text with `\n` line breaks. */
export function offsetPosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where keys lead; where they lead nowhere, the last thing on the way. */
export function locateKeys(
  text: string,
  keys: readonly (string | number)[],
): { offset: number; length: number } {
  const { root } = parse(text);
  const depths = keys.map((_, index) => keys.slice(0, keys.length - index));
  const node = root && depths.map((path) => findNodeAtLocation(root, path)).find((found) => found);
  if (!node) return { offset: 0, length: 1 };
  // Of an object or a list its key says more than its brackets.
  const shown = node.type === 'object' || node.type === 'array' ? (node.parent?.children?.[0] ?? node) : node;
  return { offset: shown.offset, length: shown.length };
}

function parse(text: string): { root: Node | undefined; error: ParseError | undefined } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return { root, error: errors[0] };
}

function keysOf(node: Node | undefined): string[] {
  if (node?.type === 'array') return (node.children ?? []).map((_, index) => String(index));
  return (node?.children ?? []).map((property) => String(property.children?.[0]?.value ?? ''));
}
