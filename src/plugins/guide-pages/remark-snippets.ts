import type { Code, Parent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { visitParents } from 'unist-util-visit-parents';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { RunProps, RunRequest } from '../../shared/recording';
import type { SnippetProps } from '../../shared/snippet';
import { toSnippetId, type Snippet } from '../../snippets';
import { findDefinedSymbol, type LinkedSymbol } from './defined-symbol';
import type { FrameworkSource } from './framework-source';
import type { LevelSource } from './level-source';
import type { PageSource } from './page-source';
import { toCopyProps } from './copy-props';
import { createReportError } from './report-error';
import { toRepositoryUrl, type Repository } from './repository';
import { toSourcePath } from '../../shared/source-path';

/** What the frames of the snippets link to. */
export interface LinkTargets {
  readonly repository: Repository | undefined;
  /** The names of the API reference as they are now. */
  readonly readSymbols: () => Promise<readonly LinkedSymbol[]>;
  /** Absolute file that they are read from; a page changes with it. */
  readonly symbolsFile: string;
  readonly levels: LevelSource;
  readonly frameworks: FrameworkSource;
}

/**
 * Remark plugin that fills and frames every fence of a page with what the engine proved.
 *
 * @param pages what each page shows
 * @throws Error, from the transformer, with the report on the page when anything on it is wrong: the page is right
 * or it does not build
 */
export function createRemarkSnippets(
  pages: Pick<PageSource, 'read'>,
  { repository, readSymbols, levels, frameworks }: Omit<LinkTargets, 'symbolsFile'>,
) {
  return function remarkSnippets() {
    return async (tree: Root, file: VFile): Promise<void> => {
      const { path: page, snippets, report } = pages.read(file.path);
      if (report) throw createReportError(`${page} has mistakes\n\n${report}\n`, '');
      const symbols = await readSymbols();
      const versions = frameworks.verdictsOf(snippets);
      const byId = new Map(snippets.map((snippet) => [snippet.id, snippet]));
      findBlocks(tree).forEach(({ node, parent }, index) => {
        const id = toSnippetId(page, index + 1);
        const snippet = byId.get(id);
        const line = node.position?.start.line;
        if (snippet?.line !== line || !snippet || (node.type !== 'code' && !snippet.run)) {
          const what = node.type === 'code' ? 'fence' : 'run';
          throw new Error(`${page}:${line}: the site shows a ${what} here that the engine did not see`);
        }
        if (node.type !== 'code') {
          const props: Omit<RunProps, 'name'> = {
            trace: JSON.stringify(snippet.run),
            ...toProof(snippet, levels),
          };
          node.attributes.push(...toAttributes(props));
          return;
        }
        const props = {
          ...toProps(snippet, repository, findDefinedSymbol(snippet, symbols)),
          ...toCopyProps(snippet),
          ...toProof(snippet, levels),
          ...toVersions(versions.get(id)),
        };
        replaceChild(parent, node, frame(node, snippet, props));
      });
    };
  };
}

/** What the engine counts as well, in the order of the page: fences, and elements that show a recorded run. */
function findBlocks(tree: Root): { readonly node: Code | MdxJsxFlowElement; readonly parent: Parent }[] {
  const found: ReturnType<typeof findBlocks> = [];
  visitParents(tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    const isBlock = node.type === 'code' || (node.type === 'mdxJsxFlowElement' && node.name === 'Run');
    if (parent && isBlock) found.push({ node, parent });
  });
  return found;
}

function replaceChild(parent: Parent, node: Code, element: MdxJsxFlowElement): void {
  parent.children.splice(parent.children.indexOf(node), 1, element);
}

function frame(node: Code, snippet: Snippet, props: SnippetProps): MdxJsxFlowElement {
  node.lang = snippet.language;
  node.meta = snippet.meta || null;
  node.value = snippet.text;
  // The position stays the fence's, so that messages of later plugins point at the page.
  return {
    type: 'mdxJsxFlowElement',
    name: 'Snippet',
    attributes: toAttributes(props),
    children: [{ ...node }],
    position: node.position,
  };
}

function toAttributes(props: object): MdxJsxAttribute[] {
  return Object.entries(props).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value: String(value),
  }));
}

/** What stands at the foot of the frame. */
function toProof(snippet: Snippet, levels: LevelSource): Pick<RunProps, 'anchor' | 'evidence'> {
  const { anchor } = snippet;
  return {
    ...(anchor === undefined ? {} : { anchor }),
    evidence: JSON.stringify(levels.levelOf(snippet)),
  };
}

/** What its foot says about other versions of the framework. */
function toVersions(verdict: FrameworkVerdict | undefined): Pick<SnippetProps, 'frameworks'> {
  return verdict === undefined ? {} : { frameworks: JSON.stringify(verdict) };
}

function toProps(
  { kind, title, file, region, pointer, diagnostics, run }: Snippet,
  repository: Repository | undefined,
  symbol: LinkedSymbol | undefined,
): SnippetProps {
  const part = region ?? pointer;
  if (kind === 'trace') throw new Error('A picture of a run has no code block');
  return {
    kind,
    ...(run === undefined
      ? {}
      : { request: toRequestLine(run.request), status: String(run.response.status) }),
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file, sourcePath: toSourcePath(file, region) }),
    ...(part === undefined ? {} : { part }),
    ...(symbol === undefined ? {} : { symbol: symbol.name, symbolPath: symbol.url }),
    ...(file === undefined || !repository ? {} : { repositoryUrl: toRepositoryUrl(repository, file) }),
    ...(diagnostics === undefined ? {} : { diagnostics: JSON.stringify(diagnostics) }),
  };
}

/** `GET /notifications?limit=2` */
function toRequestLine({ method, path, query }: RunRequest): string {
  return `${method} ${path}${query && `?${query}`}`;
}
