export { importLiterals, type ImportSite } from './imports';
export { packageOfImport, parsePackage, type ExamplePackage } from './packages';
export { type Compiler, type CompilerMessage } from './reference-compiler';
export { createGate } from './type-check';
export { typescript } from './typescript';
export type { Decision } from './verdict';
export { virtualPath, type VirtualFile } from './virtual';
