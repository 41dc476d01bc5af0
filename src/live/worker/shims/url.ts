export const { URL, URLSearchParams } = globalThis;
export const pathToFileURL = (path: string): URL => new globalThis.URL(`file://${path}`);
