import path from 'node:path';
import type { SourceRegion } from '../shared/source';
import {
  checkExamples,
  checkRuns,
  createProject,
  findShownCode,
  findShownFiles,
  findShownRuns,
  finishPage,
  readPage,
  shownSnippets,
  regionKey,
  type Decision,
  type ManifestPage,
  type PageContent,
  type ShownCode,
} from './check';
import { languageOfFile } from './fences';
import { createManifest, type Manifest } from './manifest';
import { showFile } from './regions';
import { fileStamp } from '../shared/node/file-stamp';
import { compareProblems, formatReport, type Paint, type Problem } from './report';

/** Where the engine finds what it checks. Relative paths are from `root`. */
export interface EngineOptions {
  /** Absolute path of the project. */
  readonly root: string;
  readonly docs: string;
  readonly examples: string;
  readonly compilerConfig: string;
  /** Scope whose installed declarations decide verdicts by their content. */
  readonly scope: string;
  /** Which compiler's word is taken. */
  readonly decision: Decision;
  /** Whether verdicts are kept on disk, below `node_modules/.cache`, and taken from there. */
  readonly cache: boolean;
  /**
   * Absolute declaration files of packages that may change while the engine runs. All other packages are read once a
   * process.
   */
  readonly live: readonly string[];
}

export const DEFAULT_OPTIONS: Omit<EngineOptions, 'root'> = {
  docs: 'docs',
  examples: 'examples',
  compilerConfig: 'examples/tsconfig.base.json',
  scope: '@o2s',
  decision: 'both',
  cache: true,
  live: [],
};

/** An example file with what its source page needs, apart from where the site puts it. */
export interface ShownFile {
  /** Path below `examples/`. */
  readonly path: string;
  readonly text: string;
  readonly language: string;
  readonly regions: readonly SourceRegion[];
  /** Pages, from the root, that show a part of it. */
  readonly pages: readonly string[];
}

export type Engine = ReturnType<typeof createEngine>;

/**
 * Checks the snippets of a project. One engine serves a whole process: it keeps a program warm, and looks again
 * only at what has changed on disk.
 */
export function createEngine(options: Partial<EngineOptions> & Pick<EngineOptions, 'root'>) {
  const settings = { ...DEFAULT_OPTIONS, ...options };
  const project = createProject(settings);
  const checked = new Map<string, { result: ManifestPage; stamp: string }>();
  let known: readonly string[] = [];

  const nameOf = (file: string) =>
    path.relative(settings.root, path.resolve(settings.root, file)).split(path.sep).join('/');
  const prepare = () => {
    project.nextGeneration();
    project.compiler.setRoots(project.listProgramFiles().map(project.absoluteExample));
  };
  const read = (page: string) => ({ page, content: readPage(project, page) });
  /** Reads all pages, and forgets deleted ones. */
  const readAll = () => {
    prepare();
    const pages = project.listPages();
    const listed = new Set(pages);
    for (const gone of known.filter((page) => !listed.has(page))) {
      project.compiler.setVirtual(gone, []);
      checked.delete(gone);
    }
    known = pages;
    return pages.map(read);
  };
  const remember = (result: ManifestPage) => {
    checked.set(result.path, { result, stamp: stampOf(settings, result) });
    return result;
  };
  const toOutline = (page: string, content: PageContent): ManifestPage => ({
    path: page,
    snippets: shownSnippets(content),
    outline: content.outline,
    problems: [
      ...content.problems,
      ...content.fences.flatMap((fence) => ('problems' in fence ? fence.problems : [])),
    ],
    dependencies: [...new Set(findShownFiles(project, page))].sort(),
  });
  const toManifest = (
    pages: readonly ManifestPage[],
    ofExamples: readonly Problem[],
    notes: readonly string[],
  ): Manifest =>
    createManifest({
      pages,
      recordings: project.listRuns().flatMap((name) => {
        const found = project.run(name);
        return found?.ok ? [found.run] : [];
      }),
      files: project.listProgramFiles(),
      problems: [...pages.flatMap(({ problems }) => problems), ...ofExamples].sort(compareProblems),
      notes,
    });

  return {
    root: settings.root,
    /** Pages from the root, partials included. */
    listPages: (): string[] => project.listPages(),
    /** Files below `examples/`, from the root, in which a problem may stand. */
    listExamples: (): string[] =>
      [...new Set([...project.listRegionFiles(), ...project.listProgramFiles()])].map(project.examplePlace),
    /** Checks every page and every example. */
    check(): Manifest {
      const contents = readAll();
      project.compiler.judge();
      const pages = contents.map(({ page, content }) => remember(finishPage(project, page, content)));
      const ofExamples = [
        ...checkExamples(project, usedRegions(project, known)),
        ...checkRuns(project, new Set(known.flatMap((page) => findShownRuns(project, page)))),
      ];
      project.compiler.rest();
      return toManifest(pages, ofExamples, project.compiler.takeNotes());
    },
    /**
     * Reads every page without checking types: quick enough to do at each change in a running server. Problems are
     * those of the pages that need no types, and the dependencies of a page are the files that it shows.
     */
    outline(): Manifest {
      const pages = readAll().map(({ page, content }) => toOutline(page, content));
      return toManifest(pages, [], []);
    },
    /**
     * Makes ready for an edit, after a check and while nobody waits: without it, the first edit after a check whose
     * verdicts were all known waits until the compiler has read the whole program.
     */
    warm: (): void => project.compiler.warm(),
    /**
     * Checks one page, absolute or from the root. The last answer holds until the page, or a file that it shows or
     * that such a file imports, changes on disk.
     */
    checkPage(file: string): ManifestPage {
      const page = nameOf(file);
      const last = checked.get(page);
      if (last && last.stamp === stampOf(settings, last.result)) return last.result;
      prepare();
      return remember(finishPage(project, page, read(page).content));
    },
    /**
     * Reads one page, absolute or from the root, without checking types: what a running server needs within
     * milliseconds. The files that decide its types are not among its dependencies, only those that it shows.
     */
    outlinePage(file: string): ManifestPage {
      project.nextGeneration();
      const page = nameOf(file);
      return toOutline(page, read(page).content);
    },
    /** Reads every page anew without checking types: the TypeScript that they show, page after page. */
    readShownCode: (): ShownCode[] => readAll().flatMap(({ content }) => findShownCode(project, content)),
    /** What answers an editor's questions about what was last read; its memory is the caller's to end with the process. */
    openService: () => project.compiler.openService(),
    /** The lines of an example file, named below `examples/`, as they are on disk; none when it cannot be shown. */
    linesOf(file: string): readonly string[] {
      const example = project.example(file);
      return example.ok ? project.regions(file, example.text).lines : [];
    },
    /** The example files that have a page of their own: sources of the packages, and the files of snippets. */
    shownFiles({ snippets }: Pick<Manifest, 'snippets'>): ShownFile[] {
      const sources = project
        .listProgramFiles()
        .filter((file) => /\/src\//.test(file) && !/\.spec\./.test(file));
      const files = new Set([...sources, ...snippets.flatMap(({ file }) => (file ? [file] : []))]);
      return [...files].sort().flatMap((file) => {
        const example = project.example(file);
        if (!example.ok) return [];
        const pages = snippets.filter((snippet) => snippet.file === file).map(({ page }) => page);
        return [
          {
            ...describeFile(file, example.text, project.regions(file, example.text)),
            pages: [...new Set(pages)],
          },
        ];
      });
    },
    /** The report on problems, with source lines read from the project. */
    report: (problems: readonly Problem[], paint?: Paint): string =>
      formatReport(problems, project.readText, paint),
    /** The text of a file, named from the root, as the last check read it. */
    readText: project.readText,
  };
}

/** Every region a fence asks for by a valid reference, whether or not the rest of that fence is right. */
function usedRegions(project: ReturnType<typeof createProject>, pages: readonly string[]): Set<string> {
  const used = new Set<string>();
  for (const page of pages) {
    for (const fence of project.page(page)?.fences ?? []) {
      const source = fence.attributes.find(({ name }) => name === 'source')?.value;
      const [file = '', part] = source?.split('#') ?? [];
      if (part) used.add(regionKey(file, part));
    }
  }
  return used;
}

function describeFile(
  file: string,
  text: string,
  parsed: ReturnType<ReturnType<typeof createProject>['regions']>,
): Omit<ShownFile, 'pages'> {
  const shown = parsed.style ? showFile(parsed) : undefined;
  const regions = [...parsed.regions.values()].map(({ name, parts }) => ({
    name,
    spans: parts.flatMap(({ first, last }) => {
      const lines = (shown?.lineMap ?? []).flatMap((line, index) =>
        line >= first && line <= last ? [index + 1] : [],
      );
      const [start] = lines;
      const end = lines.at(-1);
      return start !== undefined && end !== undefined ? [{ first: start, last: end }] : [];
    }),
  }));
  return {
    path: file,
    text: shown?.text ?? text.replaceAll('\r\n', '\n').trimEnd(),
    language: languageOfFile(file),
    regions,
  };
}

/** Changes when the page or a file that decides it changes, as far as packages are watched at all. */
function stampOf({ root, live }: EngineOptions, { path: page, dependencies }: ManifestPage): string {
  return [path.join(root, ...page.split('/')), ...dependencies, ...live]
    .map((file) => fileStamp(file) ?? 'missing')
    .join('|');
}
