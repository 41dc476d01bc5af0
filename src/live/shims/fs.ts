/** There are no files: the configuration looks for a `.env`, and finds none. */
export const existsSync = (): boolean => false;

export function readFileSync(): never {
  throw new Error('There are no files here');
}

export const writeFileSync = readFileSync;
