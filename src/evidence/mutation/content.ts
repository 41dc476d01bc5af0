import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Fence, type Snippet } from '../../snippets';
import type { ExpectedRed } from './mutant';

/** The real content that mutants are made from: it must be clean. */
export interface Content {
  /** Absolute. */
  readonly root: string;
  readonly snippets: readonly Snippet[];
  /** Text of a file, from the root. */
  readonly read: (file: string) => string;
  readonly fence: (snippet: Snippet) => Fence;
}

/** The content has problems of its own: what is red already cannot show that a mutant is. */
export class ContentError extends Error {
  override name = 'ContentError';
}

/** @throws ContentError when a plain check finds a problem */
export function readContent(root: string): Content {
  // As the plain command looks, whose verdicts then need not be found again.
  const engine = createEngine({ root, decision: 'confirm' });
  const { problems, snippets } = engine.check();
  if (problems.length > 0) throw new ContentError(engine.report(problems));
  const texts = new Map<string, string>();
  const read = (file: string) => {
    const text = texts.get(file) ?? readFileSync(path.join(root, ...file.split('/')), 'utf8');
    texts.set(file, text);
    return text;
  };
  return {
    root,
    snippets,
    read,
    fence({ id, fence }) {
      if (!fence) throw new Error(`${id} is the picture of a recorded run, not a fence`);
      return fence;
    },
  };
}

/** The line of the fence itself: where a page is told about what its fence shows. */
export function fenceLine({ page, line }: Snippet): ExpectedRed {
  return { page, first: line, last: line };
}

/** Snippets that show the same region of an example, or the same JSON Pointer: the `part` of its file. */
export function groupByPart(
  snippets: readonly Snippet[],
): { file: string; part: string; shown: Snippet[] }[] {
  const groups = new Map<string, { file: string; part: string; shown: Snippet[] }>();
  for (const snippet of snippets) {
    const { file = '', region, pointer } = snippet;
    const part = region ?? pointer ?? '';
    const group = groups.get(`${file}#${part}`) ?? { file, part, shown: [] };
    group.shown.push(snippet);
    groups.set(`${file}#${part}`, group);
  }
  return [...groups.values()];
}
