import type ts from 'typescript';

const MAP = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;

/**
 * Compiles one file, also one with wrong types: its writer may want to see what it does.
 *
 * @param path - where the language service knows it
 * @param file - what error messages and stacks should call it
 * @returns CommonJS with an inline source map that names `file`
 */
export function emitFile(service: ts.LanguageService, path: string, file: string): string {
  const [output] = service.getEmitOutput(path).outputFiles.filter(({ name }) => name.endsWith('.js'));
  if (!output) throw new Error(`TypeScript made nothing of ${file}`);
  return output.text.replace(MAP, (_, encoded: string) => {
    const map = JSON.parse(decode(encoded)) as Record<string, unknown>;
    const renamed = { ...map, file: file.replace(/\.ts$/, '.js'), sourceRoot: '', sources: [file] };
    return `//# sourceMappingURL=data:application/json;base64,${encode(JSON.stringify(renamed))}`;
  });
}

const decode = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));

/** In parts: the arguments of a call are limited. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
