import { fenceFolder, type VirtualFile } from './virtual';

/** What is judged as one: a file on disk, or all files of an inline fence. */
export interface Unit {
  /** Absolute. */
  readonly files: readonly string[];
  /** Where the fence is compiled; empty for a file on disk, whose path says it. */
  readonly home: string;
  /** The errors that the fence announces. */
  readonly expects: readonly number[];
  /** Under which its verdict is kept; found when it is first needed. */
  key?: string;
}

/** @returns the unit of each file, by the file's absolute path */
export function groupUnits(roots: readonly string[], virtual: Iterable<VirtualFile>): Map<string, Unit> {
  const units = new Map<string, Unit>(roots.map((file) => [file, { files: [file], home: '', expects: [] }]));
  const fences = new Map<string, { files: string[]; home: string; expects: readonly number[] }>();
  for (const entry of virtual) {
    const folder = fenceFolder(entry);
    const fence = fences.get(folder) ?? { files: [], home: entry.home, expects: entry.expects ?? [] };
    fence.files.push(entry.file);
    fences.set(folder, fence);
    units.set(entry.file, fence);
  }
  return units;
}
