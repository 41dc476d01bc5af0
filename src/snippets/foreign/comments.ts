import type { Fence } from '../fences';

const COMMENTS = [
  { open: '<!--', close: '-->' },
  { open: '{/*', close: '*/}' },
] as const;

/**
 * The lines of a page that begin inside a comment, for pages that were read as Markdown, where HTML is text. Marks
 * inside a fence open none.
 *
 * @returns one-based line numbers
 */
export function linesInComments(text: string, fences: readonly Fence[]): Set<number> {
  const code = new Set(
    fences.flatMap(({ line, bodyLines }) => [line, ...bodyLines.map((body) => body.line)]),
  );
  const found = new Set<number>();
  let open: (typeof COMMENTS)[number] | undefined;
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    if (open) found.add(index + 1);
    let rest = content;
    while (rest !== '') {
      if (open) {
        const end = rest.indexOf(open.close);
        if (end < 0) return;
        rest = rest.slice(end + open.close.length);
        open = undefined;
      } else {
        const next = code.has(index + 1) ? undefined : firstComment(rest);
        if (!next) return;
        open = next.comment;
        rest = rest.slice(next.at + open.open.length);
      }
    }
  });
  return found;
}

function firstComment(text: string) {
  return COMMENTS.map((comment) => ({ comment, at: text.indexOf(comment.open) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
}
