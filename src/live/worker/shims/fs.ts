/** Files that a pack brings along, by their last name. There are no others: the configuration finds no `.env`. */
export const files = new Map<string, string>();

export function existsSync(path: string): boolean {
  return files.has(lastName(path));
}

export function readFileSync(path: string): string {
  const text = files.get(lastName(path));
  if (text === undefined) throw new Error(`There is no file ${path} here`);
  return text;
}

export function writeFileSync(path: string): never {
  throw new Error(`${path} cannot be written: there are no files here`);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
