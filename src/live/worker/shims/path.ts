/** Paths are made, and never opened. */
export function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('/').replace(/\/+/g, '/');
}

export function resolve(...parts: readonly string[]): string {
  return join(...parts);
}

export function dirname(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function extname(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? '';
}
