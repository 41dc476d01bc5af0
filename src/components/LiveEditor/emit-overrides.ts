import { knownEdits } from '../../live/browser/edits';
import type { Editor } from '../../live/browser/editor';
import type { CompiledFile } from '../../live/shared/protocol';
import type { Files } from '../../live/worker/typescript';
import type { Compiled } from './types';

const MAP = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;

/** Compiles the edited files. Wrong types are the reader's to try; code that is not even TypeScript is not run. */
export async function emitOverrides(
  editor: Pick<Editor, 'emit' | 'texts'>,
  originals: Files,
): Promise<Compiled> {
  const edited = Object.keys(knownEdits(editor.texts(), originals));
  try {
    const { files, syntax } = await editor.emit(edited);
    const [first] = syntax;
    if (first) return { refused: `Line ${first.line} of ${first.file} is no TypeScript: ${first.message}` };
    const compiled = Object.entries(files).map(([file, text]) => [`examples/${file}`, toCompiled(text)]);
    return { overrides: Object.fromEntries(compiled) as Record<string, CompiledFile> };
  } catch (error) {
    return {
      refused: `The code could not be compiled: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Takes the source map out of the code: the runtime reads its mappings by themselves. */
function toCompiled(text: string): CompiledFile {
  const encoded = MAP.exec(text)?.[1];
  const code = text.replace(MAP, '');
  if (encoded === undefined) return { code };
  const { mappings } = JSON.parse(atob(encoded)) as { readonly mappings: string };
  return { code, mappings };
}
