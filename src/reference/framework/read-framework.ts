import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import ts from 'typescript';

import {
  declarationKey,
  type FrameworkContract,
  type FrameworkExport,
  type FrameworkMethod,
  type FrameworkModule,
  sourceKey,
} from './types';

const ENTRY = '@o2s/framework/modules';

/**
 * Reads the framework's contract from its declarations.
 *
 * @param program - a program in which some file imports `@o2s/framework/modules`
 * @throws Error when no file of the program imports it
 */
export function readFramework(program: ts.Program): FrameworkContract {
  const entry = findEntry(program);
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(entry);
  if (!symbol) throw new Error(`${ENTRY} exports nothing: ${entry.fileName}`);

  const exported = checker
    .getExportsOfModule(symbol)
    .map((alias) => ({ alias, target: aliased(alias, checker) }));
  const keys = integrationKeys(exported.find(({ alias }) => alias.name === 'ApiConfig')?.target, checker);
  const modules: FrameworkModule[] = [];
  const shared: FrameworkExport[] = [];
  for (const { alias, target } of exported) {
    const module = readModule(alias.name, target, keys, checker);
    if (module) modules.push(module);
    else shared.push(readExport(alias.name, target, checker));
  }

  const folder = entry.fileName.replace(/\/dist\/.*$/, '');
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const version =
    manifest !== null && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '';
  return { version: String(version), publicNames: readPublicNames(exported, checker), modules, shared };
}

/** Names of the HTTP exceptions of Nest that the program knows; doc comments name them in `@throws`. */
export function readExceptions(program: ts.Program): ReadonlySet<string> {
  const entry = program
    .getSourceFiles()
    .find(({ fileName }) => fileName.endsWith('/@nestjs/common/index.d.ts'));
  const symbol = entry && program.getTypeChecker().getSymbolAtLocation(entry);
  const names = symbol
    ? program
        .getTypeChecker()
        .getExportsOfModule(symbol)
        .map(({ name }) => name)
    : [];
  return new Set(names.filter((name) => name.endsWith('Exception')));
}

function findEntry(program: ts.Program): ts.SourceFile {
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile) continue;
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const specifier = statement.moduleSpecifier;
      if (!specifier || !ts.isStringLiteral(specifier) || specifier.text !== ENTRY) continue;
      const mode = ts.getModeForUsageLocation(file, specifier, program.getCompilerOptions());
      const { resolvedModule } = ts.resolveModuleName(
        ENTRY,
        file.fileName,
        program.getCompilerOptions(),
        ts.sys,
        undefined,
        undefined,
        mode,
      );
      const found = resolvedModule && program.getSourceFile(resolvedModule.resolvedFileName);
      if (found) return found;
    }
  }
  throw new Error(`No documented package imports ${ENTRY}, so its contract cannot be read`);
}

function readModule(
  name: string,
  target: ts.Symbol,
  keys: readonly string[],
  checker: ts.TypeChecker,
): FrameworkModule | undefined {
  if (!(target.flags & ts.SymbolFlags.ValueModule)) return undefined;
  const exported = checker.getExportsOfModule(target);
  const service = exported.find((symbol) => symbol.name === 'Service');
  const file = target.declarations?.[0]?.getSourceFile();
  if (!service || !file) return undefined;
  return {
    name,
    key: keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? '',
    folder: dirname(sourceKey(file.fileName)),
    exports: exported.map((alias) => readExport(alias.name, aliased(alias, checker), checker)),
    methods: readMethods(aliased(service, checker)),
  };
}

function readMethods(service: ts.Symbol): FrameworkMethod[] {
  const declaration = service.declarations?.find(ts.isClassDeclaration);
  return [...(declaration?.members ?? [])].filter(ts.isMethodDeclaration).map((method) => ({
    name: `${method.name.getText()}${typeParameters(method)}`,
    parameters: method.parameters.map((parameter) => parameter.getText()),
    returns: method.type?.getText() ?? 'unknown',
  }));
}

function typeParameters({ typeParameters: list }: ts.MethodDeclaration): string {
  return list ? `<${list.map((parameter) => parameter.getText()).join(', ')}>` : '';
}

/** `Notifications.Model.Notification` for each declaration that can be reached through the entry. */
function readPublicNames(
  exported: readonly { readonly alias: ts.Symbol; readonly target: ts.Symbol }[],
  checker: ts.TypeChecker,
): Map<string, string> {
  const names = new Map<string, string>();
  function visit(name: string, target: ts.Symbol, depth: number): void {
    if (target.flags & ts.SymbolFlags.Module) {
      if (depth === 0) return;
      for (const inner of checker.getExportsOfModule(target)) {
        visit(`${name}.${inner.name}`, aliased(inner, checker), depth - 1);
      }
      return;
    }
    const file = target.declarations?.[0]?.getSourceFile().fileName;
    const key = file && declarationKey(file, target.name);
    if (key && !names.has(key)) names.set(key, name);
  }
  for (const { alias, target } of exported) visit(alias.name, target, 4);
  return names;
}

function readExport(name: string, target: ts.Symbol, checker: ts.TypeChecker): FrameworkExport {
  const kind = kindOf(target);
  return {
    name,
    declared: kind === 'namespace' ? name : target.name,
    kind,
    members: kind === 'namespace' ? checker.getExportsOfModule(target).map((member) => member.name) : [],
  };
}

function kindOf({ flags }: ts.Symbol): FrameworkExport['kind'] {
  if (flags & ts.SymbolFlags.Module) return 'namespace';
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Interface) return 'interface';
  if (flags & ts.SymbolFlags.TypeAlias) return 'type';
  return flags & ts.SymbolFlags.Function ? 'function' : 'constant';
}

/** Names of the properties of `ApiConfig['integrations']`. */
function integrationKeys(apiConfig: ts.Symbol | undefined, checker: ts.TypeChecker): string[] {
  const integrations = apiConfig && checker.getDeclaredTypeOfSymbol(apiConfig).getProperty('integrations');
  return integrations
    ? checker
        .getTypeOfSymbol(integrations)
        .getProperties()
        .map(({ name }) => name)
    : [];
}

function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
