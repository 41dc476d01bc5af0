import { knownEdits } from '../../live/edits';
import type { Editor } from '../../live/editor';
import type { Files } from '../../live/types';
import type { Overrides } from '.';

/**
 * Compiles the edited files. Wrong types are the reader's to try; code that is not even TypeScript is not run.
 *
 * @param folder - the example's folder below `examples/`
 */
export async function emitOverrides(
  editor: Pick<Editor, 'emit' | 'texts'>,
  originals: Files,
  folder: string,
): Promise<{ readonly overrides: Overrides } | { readonly refused: string }> {
  const edited = Object.keys(knownEdits(editor.texts(), originals));
  try {
    const { files, syntax } = await editor.emit(edited);
    const [first] = syntax;
    if (first) return { refused: `Line ${first.line} of ${first.file} is no TypeScript: ${first.message}` };
    const home = `${folder}/src/`;
    const overrides = Object.entries(files).map(([file, code]) => [file.slice(home.length), code]);
    return { overrides: Object.fromEntries(overrides) as Overrides };
  } catch (error) {
    return {
      refused: `The code could not be compiled: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
