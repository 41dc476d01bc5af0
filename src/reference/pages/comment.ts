import type { Comment, CommentDisplayPart, Reflection } from 'typedoc';

import { dedent, parseRegions, showFile } from '../../snippets';
import { blocks, code, label, link, prose, text } from '../mdx';
import type { Links } from './links';

/** Block tags that a page shows in this order, after parameters and return value. */
const SECTIONS: readonly { readonly tag: `@${string}`; readonly title: string }[] = [
  { tag: '@throws', title: 'Throws' },
  { tag: '@see', title: 'See also' },
  { tag: '@example', title: 'Example' },
];

/** Parts of a doc comment as MDX. */
export function commentMdx(parts: readonly CommentDisplayPart[], owner: Reflection, links: Links): string {
  return parts
    .map((part) => partMdx(part, owner, links))
    .join('')
    .trim();
}

/** What a comment says before its sections: deprecation, summary, remarks. */
export function introMdx(comment: Comment | undefined, owner: Reflection, links: Links): string {
  if (!comment) return '';
  const deprecated = comment.getTag('@deprecated');
  const remarks = comment.getTags('@remarks').map(({ content }) => commentMdx(content, owner, links));
  const warning = deprecated && commentMdx(deprecated.content, owner, links);
  return blocks(
    warning === undefined ? undefined : `:::warning[Deprecated]\n\n${warning}\n\n:::`,
    commentMdx(comment.summary, owner, links),
    ...remarks,
  );
}

/** Throws, references and examples of a comment, each under a heading of its own. */
export function sectionsMdx(
  comment: Comment | undefined,
  owner: Reflection,
  links: Links,
  level: number,
): string {
  if (!comment) return '';
  const sections = SECTIONS.map(({ tag, title }) => {
    const entries = comment.getTags(tag).map(({ name, content }) => {
      const body = commentMdx(tag === '@throws' ? sentence(content) : content, owner, links);
      return blocks(name === undefined ? undefined : `**${text(name)}**`, body);
    });
    if (entries.length === 0) return undefined;
    const isList = tag !== '@example' && entries.length > 1;
    const body = isList ? entries.map((entry) => `- ${indent(entry)}`).join('\n') : blocks(...entries);
    return blocks(label(level, title), body);
  });
  return blocks(...sections);
}

/** Tags are written as parts of a sentence; on a line of its own such a part begins with a capital letter. */
export function sentence(parts: readonly CommentDisplayPart[]): CommentDisplayPart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'text') return [...parts];
  const capital = first.text.replace(/^\s*[a-z](?=[a-z]*[\s,;.])/, (letter) => letter.toUpperCase());
  return [{ kind: 'text', text: capital }, ...rest];
}

/** The first paragraph of a comment as plain text, for descriptions and search. */
export function summaryText(comment: Comment | undefined): string {
  const whole = (comment?.summary ?? []).map(({ text: value }) => value.replace(/^`(.*)`$/, '$1')).join('');
  const [first = ''] = whole.trim().split(/\n\s*\n/);
  return first.replace(/\s+/g, ' ').trim();
}

function partMdx(part: CommentDisplayPart, owner: Reflection, links: Links): string {
  switch (part.kind) {
    case 'text':
      return prose(part.text);
    case 'code':
      return shownCode(part.text);
    case 'relative-link':
      links.problem(
        `${owner.getFriendlyFullName()} links to the file ${part.text}; link to a page or a symbol`,
      );
      return text(part.text);
    case 'inline-tag': {
      const caption = part.tag === '@linkcode' || isName(part.text) ? code(text(part.text)) : text(part.text);
      const { target } = part;
      if (target === undefined) return caption;
      if (typeof target === 'string') return link(caption, target);
      const url = 'kindOf' in target ? links.urlOf(target) : undefined;
      if (url === undefined) {
        links.problem(`${owner.getFriendlyFullName()} links to ${part.text}, which no page shows`);
        return caption;
      }
      return link(caption, url);
    }
  }
}

/** Included regions may hold markers of regions inside them; readers see the code as the guides show it. */
function shownCode(source: string): string {
  const [, open = '', language = '', body] = /^\s*(`{3,})(\w*)\n([\s\S]*?)\n?\1\s*$/.exec(source) ?? [];
  if (body === undefined) return source;
  const { text: shown } = showFile(parseRegions(`example.${language}`, dedent(body)));
  return `${open}${language}\n${shown}\n${open}`;
}

/** Whether a link's text is an identifier, which reads better as code. */
function isName(value: string): boolean {
  return /^[A-Za-z_$][\w$]*(\.[\w$]+)*(\(\))?$/.test(value) && /[A-Z]|\.|\(/.test(value.slice(1));
}

function indent(block: string): string {
  return block.replaceAll('\n', '\n  ');
}
