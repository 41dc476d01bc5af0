import ts from 'typescript';

/** How a text is parsed: by its ending. */
export type Ending = 'ts' | 'tsx';

/** Parses a text on its own, without types. */
export function parseSource(text: string, ending: Ending): ts.SourceFile {
  return ts.createSourceFile(`fence.${ending}`, text, ts.ScriptTarget.Latest, true);
}

/** Whether a text has no syntax error. */
export function parses(text: string, ending: Ending): boolean {
  const { diagnostics } = ts.transpileModule(text, {
    fileName: `fence.${ending}`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.Latest },
  });
  return diagnostics?.length === 0;
}

/** Every node of a file, parents first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* walk(child);
}
