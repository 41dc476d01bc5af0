import { findNodeAtLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import { runFile } from '../../runs';
import { fenceLine, type Content } from '../content';
import { joinCrops, lineAt, type Crop, type ExpectedRed, type Mutant } from '../mutant';

/** Two values of a trace that change places: what each swap says about the trace is then not true of it. */
const SWAPS: readonly (readonly [JSONPath, JSONPath])[] = [
  [['name'], ['title']],
  [
    ['response', 'status'],
    ['request', 'method'],
  ],
];

/** Swaps recorded values of each run that pages show; every fence and picture of it must say so. */
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
      return {
        mutants: SWAPS.map(([one, other]) => swap(file, text, [at(tree, one), at(tree, other)], expected)),
        exclusions: [
          {
            rule: 'run-swap',
            reason:
              'a value of an answer becomes another of its type: the test that records the run tells, and the verifier runs no tests',
          },
        ],
      };
    }),
  );

  function at(tree: Node, path: JSONPath): Node {
    const node = findNodeAtLocation(tree, path);
    if (!node) throw new Error(`a trace without ${path.join('/')}`);
    return node;
  }
}

function swap(file: string, text: string, values: [Node, Node], expected: readonly ExpectedRed[]): Mutant {
  const [first, second] = values.sort((a, b) => a.offset - b.offset);
  const textOf = ({ offset, length }: Node) => text.slice(offset, offset + length);
  const replace = (node: Node, by: Node) => ({
    start: node.offset,
    end: node.offset + node.length,
    text: textOf(by),
  });
  return {
    rule: 'run-swap',
    file,
    line: lineAt(text, first.offset),
    what: `${textOf(first)} and ${textOf(second)} change places`,
    edits: [replace(first, second), replace(second, first)],
    expected,
  };
}
