import { findNodeAtLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import { runFile } from '../../../shared/node/recordings/files';
import { fenceLine, type Content } from '../content';
import { joinCrops, lineAt, type Crop, type ExpectedRed, type Mutant } from '../mutant';

/**
 * Swaps recorded values of each run that pages show; every fence and picture of it must say so. One swap breaks the
 * trace's form; the other leaves a trace that could have been recorded, but was not.
 */
export function swapRuns({ snippets, read }: Content): Crop {
  const shown = new Map<string, ExpectedRed[]>();
  for (const snippet of snippets) {
    if (!snippet.run) continue;
    const { name } = snippet.run;
    shown.set(name, [...(shown.get(name) ?? []), fenceLine(snippet)]);
  }
  return joinCrops(
    [...shown].map(([name, expected]): Crop => {
      const file = runFile(name);
      const text = read(file);
      const tree = parseTree(text);
      if (!tree) throw new Error(`${file} is not JSON, though a page shows it`);
      const likely = findLikePair(tree, text);
      const pairs = [[at(tree, ['name']), at(tree, ['title'])] as const, ...(likely ? [likely] : [])];
      return {
        mutants: pairs.map((pair) => swap(file, text, pair, expected)),
        exclusions: likely
          ? []
          : [{ rule: 'run-swap', reason: 'the answer holds no two values of one type that differ' }],
      };
    }),
  );

  function at(tree: Node, path: JSONPath): Node {
    const node = findNodeAtLocation(tree, path);
    if (!node) throw new Error(`a trace without ${path.join('/')}`);
    return node;
  }
}

/** Two values of an answer, of one type and different: what the swap leaves has the form of an answer all the same. */
function findLikePair(tree: Node, text: string): readonly [Node, Node] | undefined {
  const body = findNodeAtLocation(tree, ['response', 'body']);
  const values = body ? findValues(body) : [];
  for (const [index, one] of values.entries()) {
    const other = values
      .slice(index + 1)
      .find((candidate) => candidate.type === one.type && textOf(text, candidate) !== textOf(text, one));
    if (other) return [one, other];
  }
  return undefined;
}

/** The values in the node that hold no others, in order. */
function findValues(node: Node): Node[] {
  if (node.type === 'property') return node.children?.[1] ? findValues(node.children[1]) : [];
  if (node.type === 'object' || node.type === 'array') return (node.children ?? []).flatMap(findValues);
  return [node];
}

function textOf(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

function swap(
  file: string,
  text: string,
  [one, other]: readonly [Node, Node],
  expected: readonly ExpectedRed[],
): Mutant {
  const [first, second] = one.offset < other.offset ? [one, other] : [other, one];
  const replace = (node: Node, by: Node) => ({
    start: node.offset,
    end: node.offset + node.length,
    text: textOf(text, by),
  });
  return {
    rule: 'run-swap',
    file,
    line: lineAt(text, first.offset),
    what: `${textOf(text, first)} and ${textOf(text, second)} change places`,
    edits: [replace(first, second), replace(second, first)],
    expected,
  };
}
