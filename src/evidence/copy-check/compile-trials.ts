import path from 'node:path';
import type ts from 'typescript';
import { COPY_ACTIONS, type Finding, type Trial } from './types';

export type TypeScript = typeof ts;

/** A folder with packages, made as the guide says. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  /** Absolute path of a `tsconfig.json` of it; all of them are the same. */
  readonly config: string;
  /** The fence that shows that file. */
  readonly configPlace: { readonly page: string; readonly line: number };
  /** What `import` finds for packages of the workspace: a specifier, and the absolute path of its source. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Compiles all trials in one program: each is a file of its own beside the one that it stands for, so that the
 * framework's declarations are read and bound once.
 *
 * @param compiler any TypeScript that has the compiler API of version 5 or 6
 */
export function compileTrials(
  compiler: TypeScript,
  workspace: Workspace,
  trials: readonly Trial[],
): Finding[] {
  const { options, findings } = readOptions(compiler, workspace);
  const absolute = (file: string) => path.join(workspace.root, ...file.split('/'));
  const program = compiler.createProgram(
    trials.flatMap(({ files }) => files.map(absolute)),
    options,
  );
  const diagnose = (file: ts.SourceFile, isWhole: boolean) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(isWhole ? program.getDeclarationDiagnostics(file) : []),
  ];
  findings.push(
    ...[...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()].map((diagnostic) => ({
      ...workspace.configPlace,
      action: 'tsconfig.json',
      compiler: compiler.version,
      message: toMessage(compiler, diagnostic),
    })),
  );

  const own = new Set<string>();
  for (const trial of trials) {
    const found = trial.files.flatMap((file) => {
      const source = program.getSourceFile(absolute(file));
      if (!source) throw new Error(`The program of TypeScript ${compiler.version} lacks ${file}`);
      own.add(source.fileName);
      return diagnose(source, trial.isWhole);
    });
    findings.push(...judge(compiler, trial, found));
  }
  const isOwn = (file: string) => file.startsWith(`${workspace.root.split(path.sep).join('/')}/`);
  for (const source of program.getSourceFiles()) {
    if (!isOwn(source.fileName) || own.has(source.fileName) || source.isDeclarationFile) continue;
    // It came with a copy that imports it by a relative path: the reader copies it as well.
    const file = path.relative(workspace.root, source.fileName).split(path.sep).join('/');
    for (const diagnostic of diagnose(source, false).filter((one) => !one.reportsUnnecessary)) {
      const message = toMessage(compiler, diagnostic);
      findings.push({
        page: `examples/${file}`,
        line: lineOf(diagnostic),
        action: 'imported by a copy',
        compiler: compiler.version,
        message,
      });
    }
  }
  return findings;
}

function readOptions(compiler: TypeScript, { root, config, configPlace, links }: Workspace) {
  const read = compiler.readConfigFile(config, (file) => compiler.sys.readFile(file));
  const json: unknown = read.config;
  const parsed = compiler.parseJsonConfigFileContent(json, compiler.sys, path.dirname(config), {}, config);
  const findings: Finding[] = [...(read.error ? [read.error] : []), ...parsed.errors].map((diagnostic) => ({
    ...configPlace,
    action: 'tsconfig.json',
    compiler: compiler.version,
    message: toMessage(compiler, diagnostic),
  }));
  const options: ts.CompilerOptions = {
    ...parsed.options,
    // One program holds all packages. In the reader's monorepo each is built before the next one needs it.
    rootDir: root,
    paths: Object.fromEntries([...links].map(([specifier, file]) => [specifier, [file]])),
    // Says which imports of a copy nothing needs; elsewhere its messages are not looked at.
    noUnusedLocals: true,
  };
  return { options, findings };
}

function judge(compiler: TypeScript, trial: Trial, found: readonly ts.Diagnostic[]): Finding[] {
  const open = [...trial.expects];
  const wrong = found.filter((diagnostic) => {
    const line = lineOf(diagnostic);
    const { imports } = trial;
    if (diagnostic.reportsUnnecessary) return imports && line >= imports.first && line <= imports.last;
    const at = open.indexOf(diagnostic.code);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  const told = wrong.map((diagnostic) => ({
    message: toMessage(compiler, diagnostic),
    ...copyLineOf(trial, diagnostic),
  }));
  const absent = open.map((code) => ({ message: `TS${code} is expected, and does not come` }));
  return trial.origins.flatMap(({ page, line, action }) =>
    [...told, ...absent].map((what) => ({
      page,
      line,
      action: COPY_ACTIONS[action],
      compiler: compiler.version,
      ...what,
    })),
  );
}

function copyLineOf({ spans, text }: Trial, diagnostic: ts.Diagnostic): Pick<Finding, 'copy'> {
  const line = lineOf(diagnostic);
  const span = spans.find(({ first, last }) => line >= first && line <= last);
  if (!span) return {};
  const copyLine = line - span.first + span.copyLine;
  return { copy: { line: copyLine, text: (text.split('\n')[copyLine - 1] ?? '').trim() } };
}

function lineOf({ file, start = 0 }: ts.Diagnostic): number {
  return file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
}

function toMessage(compiler: TypeScript, { code, messageText }: ts.Diagnostic): string {
  return `TS${code}: ${compiler.flattenDiagnosticMessageText(messageText, '\n')}`;
}
