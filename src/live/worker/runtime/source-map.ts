import type { CodePlace, CompiledFiles } from '../../shared/protocol';

/** Compiled code is named so, for errors to tell it from the libraries'. */
export const SCHEME = 'example:///';

/** What stands before a file's code on its first line. */
export const WRAPPER = '(function(module,exports,require,__dirname){';

const FRAME = /example:\/\/\/([^\s:]+):(\d+):(\d+)/g;

/** Finds the lines of the example that a stack names, the innermost first. */
export function findPlaces(stack: string, files: CompiledFiles): CodePlace[] {
  return [...stack.matchAll(FRAME)].map(([, file = '', line, column]) =>
    locate(files, file, Number(line), Number(column)),
  );
}

/** Puts lines of the TypeScript in the place of those of the compiled code. */
export function mapStack(stack: string, files: CompiledFiles): string {
  return stack.replace(FRAME, (_, file: string, line: string, column: string) => {
    const place = locate(files, file, Number(line), Number(column));
    return `${place.file}:${place.line}:${place.column}`;
  });
}

function locate(files: CompiledFiles, file: string, line: number, column: number): CodePlace {
  const own = line === 1 ? column - WRAPPER.length : column;
  const mappings = files[file]?.mappings;
  if (mappings === undefined) return { file, line, column: own };
  const segments = decodeMappings(mappings)[line - 1] ?? [];
  const segment = segments.findLast((each) => each.from <= own - 1) ?? segments[0];
  return segment ? { file, line: segment.line + 1, column: segment.column + 1 } : { file, line, column: own };
}

interface Segment {
  /** Column of the compiled line. */
  readonly from: number;
  /** Zero-based, of the source. */
  readonly line: number;
  readonly column: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads the `mappings` of a source map with one source: the segments of each compiled line. */
export function decodeMappings(mappings: string): Segment[][] {
  let line = 0;
  let column = 0;
  return mappings.split(';').map((text) => {
    let from = 0;
    return text.split(',').flatMap((each) => {
      const [fromDelta, , lineDelta, columnDelta] = decodeNumbers(each);
      if (fromDelta === undefined) return [];
      from += fromDelta;
      if (lineDelta === undefined || columnDelta === undefined) return [];
      line += lineDelta;
      column += columnDelta;
      return [{ from, line, column }];
    });
  });
}

/** Base 64 with five bits a digit; the lowest bit of a number is its sign. */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
