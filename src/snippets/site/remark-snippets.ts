import type { Code, Parent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { visitParents } from 'unist-util-visit-parents';
import type { SnippetProps } from '../../contract';
import type { Snippet } from '../check';
import type { Engine } from '../engine';
import { createReportError } from './report-error';
import { toRepositoryUrl, type Repository } from './repository';
import { toSourcePath } from './source-path';

/**
 * Remark plugin that fills and frames every fence of a page with what the engine proved.
 *
 * @param engine shared with the plugin that checks the whole site
 * @throws Error, from the transformer, with the report on the page when anything on it is wrong: the page is right
 * or it does not build
 */
export function createRemarkSnippets(engine: Engine, repository: Repository | undefined) {
  return function remarkSnippets() {
    return (tree: Root, file: VFile): void => {
      const { page, snippets, problems } = engine.checkPage(file.path);
      if (problems.length > 0)
        throw createReportError(`${page} has mistakes\n\n${engine.report(problems)}\n`, '');
      const byLine = new Map(snippets.map((snippet) => [snippet.line, snippet]));
      visitParents(tree, 'code', (node, ancestors) => {
        const parent = ancestors.at(-1);
        const line = node.position?.start.line;
        const snippet = line === undefined ? undefined : byLine.get(line);
        if (!parent || !snippet)
          throw new Error(`${page}:${line}: the site shows a fence here that the engine did not see`);
        replaceChild(parent, node, frame(node, snippet, repository));
      });
    };
  };
}

function replaceChild(parent: Parent, node: Code, element: MdxJsxFlowElement): void {
  parent.children.splice(parent.children.indexOf(node), 1, element);
}

function frame(node: Code, snippet: Snippet, repository: Repository | undefined): MdxJsxFlowElement {
  node.lang = snippet.language;
  node.meta = snippet.meta || null;
  node.value = snippet.text;
  const attributes = Object.entries(toProps(snippet, repository)).map(([name, value]): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name,
    value: String(value),
  }));
  // The position stays the fence's, so that messages of later plugins point at the page.
  return {
    type: 'mdxJsxFlowElement',
    name: 'Snippet',
    attributes,
    children: [{ ...node }],
    position: node.position,
  };
}

function toProps(
  { kind, title, file, part, diagnostics }: Snippet,
  repository: Repository | undefined,
): SnippetProps {
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined
      ? {}
      : { file, sourcePath: toSourcePath(file, kind === 'region' ? part : undefined) }),
    ...(part === undefined ? {} : { part }),
    ...(file === undefined || !repository ? {} : { repositoryUrl: toRepositoryUrl(repository, file) }),
    ...(diagnostics === undefined ? {} : { diagnostics: JSON.stringify(diagnostics) }),
  };
}
