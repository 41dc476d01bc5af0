import path from 'node:path';
import ts from 'typescript';
import type { Snippet } from '../../../snippets';
import { fenceLine, type Content } from '../content';
import type { ExpectedRed } from '../mutant';
import { isTypeScript } from '../../../shared/is-typescript';

/** The package whose declarations the examples are held to. */
export const FRAMEWORK = '@o2s/framework';

/** An example file that pages show, as the compiler sees it. */
export interface ShownSource {
  readonly source: ts.SourceFile;
  /** The fences that must say that the file does not compile. */
  readonly expected: readonly ExpectedRed[];
}

/** The examples' program, and which of its files pages show. */
export interface Examples {
  readonly checker: ts.TypeChecker;
  readonly shown: readonly ShownSource[];
  /** Path from the root of a declaration's file, when mutants may change that file. */
  readonly mutable: (node: ts.Node) => { file: string; isFramework: boolean } | undefined;
}

const CONFIG = 'examples/tsconfig.json';

/** @throws Error when the examples' own config cannot be read */
export function readExamples({ root, snippets }: Content): Examples {
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(root, CONFIG), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(`${CONFIG}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    },
  });
  if (!parsed) throw new Error(`${CONFIG} cannot be read`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const fences = new Map<string, Snippet[]>();
  for (const snippet of snippets) {
    if (!snippet.file || !isTypeScript(snippet.file)) continue;
    fences.set(snippet.file, [...(fences.get(snippet.file) ?? []), snippet]);
  }
  const framework = ts.sys.realpath?.(path.join(root, 'node_modules', FRAMEWORK)) ?? '';
  return {
    checker: program.getTypeChecker(),
    shown: [...fences].sort().flatMap(([file, own]) => {
      const source = program.getSourceFile(path.join(root, 'examples', file));
      return source ? [{ source, expected: own.map(fenceLine) }] : [];
    }),
    mutable(node) {
      const { fileName } = node.getSourceFile();
      const within = (folder: string) => fileName.startsWith(`${folder}/`);
      if (within(framework)) {
        return { file: `node_modules/${FRAMEWORK}${fileName.slice(framework.length)}`, isFramework: true };
      }
      const isExample = within(path.join(root, 'examples')) && !fileName.includes('/node_modules/');
      return isExample ? { file: path.relative(root, fileName), isFramework: false } : undefined;
    },
  };
}
