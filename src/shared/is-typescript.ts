/** Whether a file is TypeScript by its name, declarations included. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

/** Whether a TypeScript file holds only declarations, by its name. */
export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}
