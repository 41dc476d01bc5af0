import { isTypeScript } from '../../shared/is-typescript';
import path from 'node:path';
import { isRunName } from '../../shared/node/recordings/schema';
import { runFile } from '../../shared/node/recordings/files';
import type { Fence, OutlineEntry } from '../fences';
import type { Problem } from '../report';
import { compileMessages } from './check-examples';
import { readFenceHead } from './fence-rules';
import type { Project } from './project';
import { prepareTypes, resolveInline, type PendingFence } from './resolve-inline';
import { resolveRun, resolveRunElement } from './resolve-run';
import { resolveSource } from './resolve-source';
import {
  fencePlace,
  toSnippetId,
  toSnippetPlace,
  type ResolvedFence,
  type Snippet,
  type SnippetPlace,
} from './snippet';

/** The package of inline fences on a page whose front matter names none. */
const DEFAULT_PACKAGE = 'helpdesk';

/** One page: what it shows, what is wrong with it, and which files decide that. */
export interface ManifestPage {
  /** From the project's root. */
  readonly path: string;
  /** One a fence or `<Run>`, in page order; one with a problem has none. */
  readonly snippets: readonly Snippet[];
  /** Headings, prose and code in order, for the search. */
  readonly outline: readonly OutlineEntry[];
  readonly problems: readonly Problem[];
  /** Absolute files whose change changes the page; some may not exist yet. */
  readonly dependencies: readonly string[];
}

/** A page between its two steps: each fence is read, and no type is checked. */
export interface PageContent {
  readonly fences: readonly (ResolvedFence | PendingFence)[];
  readonly outline: readonly OutlineEntry[];
  readonly problems: readonly Problem[];
}

/** Checks the fences of a page, the first step: everything but types. */
export function readPage(project: Project, page: string): PageContent {
  const parsed = project.page(page);
  if (!parsed) return { fences: [], outline: [], problems: [] };
  const problems = parsed.mistakes.map(({ name, message, line, column, length }): Problem => ({
    name,
    place: { file: page, line, column, ...(length === undefined ? {} : { length }) },
    message,
    ...(name === 'code-unchecked' ? { hint: 'use a fence, which is checked' } : {}),
  }));
  const fallback = parsed.defaultPackage ?? DEFAULT_PACKAGE;
  const fences = [...parsed.fences, ...parsed.runs]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((block, index) => {
      const at = toSnippetPlace(page, index + 1, block.line);
      return 'body' in block
        ? resolveFence(project, at, block, fallback)
        : resolveRunElement(project, at, block);
    });
  project.compiler.setVirtual(
    page,
    fences.flatMap((fence) => ('virtual' in fence ? fence.virtual : [])),
  );
  return { fences, outline: parsed.outline, problems };
}

/** What a page shows as far as it is known before types are checked, in page order. */
export function shownSnippets({ fences }: PageContent): Snippet[] {
  return fences.flatMap(({ snippet }) => (snippet ? [snippet] : []));
}

/** The second step, once the compiler knows every page: types of inline fences and of the files behind regions. */
export function finishPage(project: Project, page: string, read: PageContent): ManifestPage {
  const results = read.fences.map((fence) => {
    const result = 'finish' in fence ? fence.finish() : fence;
    const { snippet } = result;
    if (!snippet?.file || !isTypeScript(snippet.file)) return result;
    const broken = brokenExample(project, snippet, snippet.file);
    return broken ? { problems: [...result.problems, broken] } : result;
  });
  return {
    path: page,
    snippets: results.flatMap(({ snippet }) => (snippet ? [snippet] : [])),
    outline: read.outline,
    problems: [
      ...read.problems,
      ...results.flatMap(({ problems }, index) => {
        const snippet = toSnippetId(page, index + 1);
        return problems.map((problem) => ({ ...problem, snippet }));
      }),
    ],
    dependencies: findDependencies(project, page, read),
  };
}

function resolveFence(
  project: Project,
  at: SnippetPlace,
  fence: Fence,
  fallback: string,
): ResolvedFence | PendingFence {
  const { head, problems } = readFenceHead(at.page, fence);
  if (!head) return { problems };
  if (head.attributes.has('source')) return resolveSource(project, at, fence, head);
  if (head.attributes.has('run')) return resolveRun(project, at, fence, head);
  if (head.language.proof === 'types') return prepareTypes(project, at, fence, head, fallback);
  return resolveInline(project, at, fence, head);
}

/** Told at the fence as well as at the file: who writes the page may not be who wrote the example. */
function brokenExample(project: Project, { page, fence }: Snippet, file: string): Problem | undefined {
  const messages = compileMessages(project, file);
  const [first] = messages;
  const source = fence?.attributes.find(({ name }) => name === 'source');
  if (!first || !fence || !source) return undefined;
  const count = messages.length === 1 ? 'an error' : `${messages.length} errors`;
  return {
    name: 'compile-error',
    place: fencePlace(page, fence, { start: source.valueStart, length: source.value?.length ?? 1 }),
    message: `"${file}" does not compile: it has ${count}`,
    related: [
      {
        place: {
          file: project.examplePlace(file),
          line: first.line,
          column: first.column,
          length: first.length,
        },
        message: `TS${first.code}: ${first.text}`,
      },
    ],
  };
}

/** Names of the recorded runs that a page asks for, whether or not they exist. */
export function findShownRuns(project: Project, page: string): string[] {
  const { fences = [], runs = [] } = project.page(page) ?? {};
  const valueOf = (
    attributes: readonly { name: string | undefined; value: string | undefined }[],
    of: string,
  ) => attributes.find(({ name }) => name === of)?.value;
  return [
    ...fences.map(({ attributes }) => valueOf(attributes, 'run')),
    ...runs.map(({ attributes }) => valueOf(attributes, 'name')),
  ].filter((name) => name !== undefined);
}

/** Absolute files that a page asks for; some may not exist. */
export function findShownFiles(project: Project, page: string): string[] {
  const sources = (project.page(page)?.fences ?? []).flatMap((fence) => {
    const source = fence.attributes.find(({ name }) => name === 'source')?.value?.split('#')[0];
    return source ? [project.absoluteExample(source)] : [];
  });
  // A name that is none could lead out of the folder.
  const runs = findShownRuns(project, page).filter(isRunName);
  return [...sources, ...runs.map((name) => path.join(project.root, ...runFile(name).split('/')))];
}

function findDependencies(project: Project, page: string, read: PageContent): string[] {
  const shown = findShownFiles(project, page);
  const virtual = read.fences.flatMap((fence) =>
    'virtual' in fence ? fence.virtual.map(({ file }) => file) : [],
  );
  const closure = [...shown, ...virtual]
    .filter((file) => isTypeScript(file))
    .flatMap((file) => project.compiler.closure(file));
  const folders = new Set(closure.map((file) => path.relative(project.examplesDir, file).split(path.sep)[0]));
  const manifests = project
    .packageFolders()
    .filter((folder) => folders.has(folder))
    .map((folder) => project.absoluteExample(`${folder}/package.json`));
  return [...new Set([...shown, ...closure, ...manifests])].sort();
}
