import type { Code, Parent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { RunProps, RunRequest } from '../../shared/recording';
import type { SnippetProps } from '../../shared/snippet';
import type { Snippet } from '../../snippets';
import type { Engine } from '../../snippets';
import { toAnchor } from '../../snippets';
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
 * @param engine shared with the plugin that checks the whole site
 * @param pages what each page shows
 * @throws Error, from the transformer, with the report on the page when anything on it is wrong: the page is right
 * or it does not build
 */
export function createRemarkSnippets(
  engine: Pick<Engine, 'linesOf'>,
  pages: Pick<PageSource, 'read'>,
  { repository, readSymbols, levels, frameworks }: Omit<LinkTargets, 'symbolsFile'>,
) {
  return function remarkSnippets() {
    return async (tree: Root, file: VFile): Promise<void> => {
      const { page, snippets, report } = pages.read(file.path);
      if (report) throw createReportError(`${page} has mistakes\n\n${report}\n`, '');
      const symbols = await readSymbols();
      const versions = frameworks.verdictsOf(snippets);
      const byLine = new Map(snippets.map((snippet) => [snippet.line, snippet]));
      visitParents(tree, 'code', (node, ancestors) => {
        const parent = ancestors.at(-1);
        const line = node.position?.start.line;
        const snippet = line === undefined ? undefined : byLine.get(line);
        if (!parent || !snippet)
          throw new Error(`${page}:${line}: the site shows a fence here that the engine did not see`);
        const symbol = snippet.file && findDefinedSymbol(snippet, symbols, engine.linesOf(snippet.file));
        const props = {
          ...toProps(snippet, repository, symbol || undefined),
          ...toCopyProps(snippet, snippet.file ? engine.linesOf(snippet.file) : []),
          ...toProof(snippet, snippets, levels),
          ...toVersions(versions.get(snippet)),
        };
        replaceChild(parent, node, frame(node, snippet, props));
      });
      visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
        if (node.name !== 'Run') return;
        const line = node.position?.start.line;
        const snippet = line === undefined ? undefined : byLine.get(line);
        if (!snippet?.run)
          throw new Error(`${page}:${line}: the site shows a run here that the engine did not see`);
        const props: Omit<RunProps, 'name'> = {
          trace: JSON.stringify(snippet.run),
          ...toProof(snippet, snippets, levels),
        };
        node.attributes.push(...toAttributes(props));
      });
    };
  };
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
function toProof(
  snippet: Snippet,
  onPage: readonly Snippet[],
  levels: LevelSource,
): Pick<RunProps, 'anchor' | 'evidence'> {
  const anchor = toAnchor(snippet, onPage);
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
  { kind, title, file, part, diagnostics, run }: Snippet,
  repository: Repository | undefined,
  symbol: LinkedSymbol | undefined,
): SnippetProps {
  if (kind === 'trace') throw new Error('A picture of a run has no code block');
  return {
    kind,
    ...(run === undefined
      ? {}
      : { request: toRequestLine(run.request), status: String(run.response.status) }),
    ...(title === undefined ? {} : { title }),
    ...(file === undefined
      ? {}
      : { file, sourcePath: toSourcePath(file, kind === 'region' ? part : undefined) }),
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
