import path from 'node:path';

/** An inline fence's file: it is compiled as if it lay at `path` below the package's `src`. */
export interface VirtualFile {
  /** Absolute folder that its relative imports fall back to: the package's `src`. */
  readonly home: string;
  /** Absolute path of the virtual file; unique to its fence. */
  readonly file: string;
  readonly text: string;
  /** The errors that the fence says its files have. */
  readonly expects?: readonly number[];
}

/** Folder name within a package's `src` under which fences are compiled; nothing is ever written there. */
const VIRTUAL_FOLDER = '.fences';

/** Absolute path for a file of an inline fence. `fence` must be unique within the package. */
export function virtualPath(home: string, fence: string, file: string): string {
  return path.join(home, VIRTUAL_FOLDER, fence, file);
}

/** Absolute folder that holds all files of the fence. */
export function fenceFolder({ home, file }: VirtualFile): string {
  const [fence = ''] = path.relative(path.join(home, VIRTUAL_FOLDER), file).split(path.sep);
  return path.join(home, VIRTUAL_FOLDER, fence);
}

/** Where the file would lie in the package: what the fence does not bring itself is found from there. */
export function placeInPackage(virtual: VirtualFile): string {
  return path.join(virtual.home, path.relative(fenceFolder(virtual), virtual.file));
}

/** Folders that exist only because virtual files lie in them. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = path.dirname(file);
    while (!folders.has(folder) && folder !== path.dirname(folder)) {
      folders.add(folder);
      folder = path.dirname(folder);
    }
  }
  return folders;
}
