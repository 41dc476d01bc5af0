import path from 'node:path';
import { suggest, type Engine, type Manifest } from '../snippets';
import { UsageError } from './exit-codes';
import type { Options } from './options';

/**
 * Makes the look that the options ask for: at everything, or at what `--page` and `--example` name. Everything is
 * checked all the same, since a page can be broken by any example; what is not wanted is left out of the result.
 *
 * @throws UsageError, when called and at each look, where a filter names nothing
 */
export function createLook(engine: Engine, { page, example, root }: Options): () => Manifest {
  if (!page && !example) return () => engine.check();
  return () => {
    const isWantedPage = createFilter('--page', page ?? [], engine.listPages(), root, 'docs');
    const examples = engine.listExamples();
    const isWantedExample = createFilter('--example', example ?? [], examples, root, 'examples');
    const result = engine.check();
    const snippets = result.snippets.filter(
      (snippet) =>
        isWantedPage(snippet.page) ||
        (snippet.file !== undefined && isWantedExample(`examples/${snippet.file}`)),
    );
    return {
      ...result,
      problems: result.problems.filter(({ place, related = [] }) =>
        [place, ...related.map((other) => other.place)].some(
          ({ file }) => isWantedPage(file) || isWantedExample(file),
        ),
      ),
      snippets,
      pages: result.pages.filter(({ path: file }) => snippets.some((snippet) => snippet.page === file)),
      files: examples.filter(isWantedExample),
    };
  };
}

/**
 * Reads what a filter was given: whole paths, or beginnings of them, from the root or from the folder that is meant.
 *
 * @param known what there is, from the root
 * @returns whether a file, named from the root, is wanted; nothing is when nothing was given
 * @throws UsageError for a value that fits nothing
 */
function createFilter(
  option: string,
  values: readonly string[],
  known: readonly string[],
  root: string,
  folder: string,
): (file: string) => boolean {
  const wanted = new Set(
    values.flatMap((value) => {
      const plain = path.relative(root, path.resolve(root, value)).split(path.sep).join('/');
      const names = [plain, `${folder}/${plain}`];
      const exact = known.filter((file) => names.includes(file));
      const found =
        exact.length > 0 ? exact : known.filter((file) => names.some((name) => file.startsWith(name)));
      if (found.length > 0 && plain !== '') return found;
      if (plain === '') return [...known];
      const meant = suggest(`${folder}/${plain}`, known) ?? suggest(plain, known) ?? bySameName(plain, known);
      throw new UsageError(
        `filter-unknown: ${option} "${value}" fits no file${meant ? `. Did you mean ${meant}?` : `: they begin with "${folder}/"`}`,
      );
    }),
  );
  return (file) => wanted.has(file);
}

function bySameName(value: string, known: readonly string[]): string | undefined {
  const name = (file: string) =>
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '');
  const found = known.filter((file) => name(file) === name(value));
  return found.length === 1 ? found[0] : undefined;
}
