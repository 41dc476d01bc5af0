import { readFileSync } from 'node:fs';
import path from 'node:path';

const examples = path.resolve(__dirname, '../../examples');

const isOpening = (line: string, region: string) => line.trim() === `// #region ${region}`;

const linesOf = (file: string) => readFileSync(path.join(examples, file), 'utf8').split('\n');

/** Whether a region has one pair of markers: only then {@link readRegion} can read it. */
export function isOnePair(file: string, region: string): boolean {
  return linesOf(file).filter((line) => isOpening(line, region)).length === 1;
}

/** Reads a region anew, without the engine: the lines between its markers, by hand; pairs one after another. */
export function readRegion(file: string, region: string): string {
  const lines = linesOf(file);
  const first = lines.findIndex((line) => isOpening(line, region)) + 1;
  const last = lines.findIndex((line) => line.trim() === `// #endregion ${region}`);
  const indent = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0;
  return lines
    .slice(first, last)
    .filter((line) => !/^\s*\/\/ #(?:end)?region /.test(line))
    .map((line) => line.slice(indent))
    .join('\n');
}
