import path from 'node:path';
import ts from 'typescript';
import { FRAMEWORK, type Framework } from './framework';
import type { FrameworkContents } from './schema';

/**
 * Reads from a version's declarations which framework modules it has, and which methods their services ask for.
 *
 * @throws Error when the version does not export `/modules`
 */
export function readContents({ version, folder, entries }: Framework): FrameworkContents {
  const file = entries[`${FRAMEWORK}/modules`];
  if (file === undefined) throw new Error(`Framework ${version} has no entry point ${FRAMEWORK}/modules.`);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    experimentalDecorators: true,
    skipLibCheck: true,
    types: [],
    paths: Object.fromEntries(Object.entries(entries).map(([name, target]) => [name, [target]])),
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${path.relative(folder, file)} of framework ${version} exports nothing.`);

  const modules: Record<string, string[]> = {};
  const shared: string[] = [];
  for (const alias of checker.getExportsOfModule(symbol)) {
    const methods = readMethods(unalias(alias, checker), checker);
    if (methods) modules[alias.name] = methods;
    else shared.push(alias.name);
  }
  return {
    entries: Object.keys(entries).sort(),
    modules: Object.fromEntries(Object.entries(modules).sort(([a], [b]) => (a < b ? -1 : 1))),
    shared: shared.sort(),
  };
}

/** The abstract methods of a namespace's `Service`; `undefined` for what is no framework module. */
function readMethods(namespace: ts.Symbol, checker: ts.TypeChecker): string[] | undefined {
  if (!(namespace.flags & ts.SymbolFlags.ValueModule)) return undefined;
  const service = checker.getExportsOfModule(namespace).find(({ name }) => name === 'Service');
  if (!service) return undefined;
  const type = checker.getDeclaredTypeOfSymbol(unalias(service, checker));
  return checker
    .getPropertiesOfType(type)
    .filter((member) => member.declarations?.some(isAbstractMethod))
    .map(({ name }) => name)
    .sort();
}

function isAbstractMethod(declaration: ts.Declaration): boolean {
  return (
    ts.isMethodDeclaration(declaration) &&
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0
  );
}

function unalias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
