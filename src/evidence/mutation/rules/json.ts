import { findNodeAtLocation, parseTree, type JSONPath } from 'jsonc-parser';
import type { Content } from '../content';
import { fenceLine, groupByPart } from '../content';
import { lineAt, type Crop, type Mutant } from '../mutant';

/** Renames the last key of each JSON Pointer that a page shows: the part that it asks for is then gone. */
export function breakJson({ snippets, read }: Content): Crop {
  const groups = groupByPart(snippets.filter(({ kind }) => kind === 'pointer'));
  const mutants = groups.map(({ file, part, shown }): Mutant => {
    const path = `examples/${file}`;
    const text = read(path);
    const key = findKey(text, part);
    if (!key) throw new Error(`${path} has no key at ${part}, though a page shows it`);
    const { start, end, name } = key;
    return {
      rule: 'json-break',
      file: path,
      line: lineAt(text, start),
      what: `key "${name}" is renamed`,
      edits: [{ start, end, text: JSON.stringify(`${name}Renamed`) }],
      expected: shown.map(fenceLine),
    };
  });
  return { mutants, exclusions: [] };
}

function findKey(text: string, pointer: string): { start: number; end: number; name: string } | undefined {
  const path: JSONPath = pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const tree = parseTree(text);
  const property = tree && findNodeAtLocation(tree, path)?.parent;
  const [key] = property?.type === 'property' ? (property.children ?? []) : [];
  return key && { start: key.offset, end: key.offset + key.length, name: String(key.value) };
}
