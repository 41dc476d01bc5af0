import ts from 'typescript';
import type { CompilerMessage } from '../check';
import {
  elidedVariables,
  isElided,
  isElidedWithin,
  isValueElided,
  type ElidedSource,
  type IsIncomplete,
} from './elided-source';
import { FRAME_CLASS } from './frames';
import { namesOf } from './names';

/**
 * What a finding says, from the one that matters most: the code does not fit the library; something that it needs
 * is not on the page; only a strict option of the tsconfig objects; it is not TypeScript at all, or not one module.
 */
export const FINDING_CLASSES = ['drift', 'missing-context', 'strictness', 'syntax'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** A name, a module or a global type that cannot be found; a signature without its body, or with a default value. */
const MISSING_NAME = [
  2304, 2318, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2662, 2663, 2686, 18004,
];
const MISSING_CONTEXT = new Set([
  ...MISSING_NAME,
  2371,
  2390,
  2391,
  2688,
  2732,
  2792,
  2834,
  2835,
  2875,
  7016,
  7026,
]);
const MODULE_NOT_FOUND = 2307;
/** Two versions of one thing in a fence, and other reasons why it is not one module. */
const NOT_ONE_MODULE = new Set([2300, 2323, 2393, 2395, 2440, 2451, 2528, 2567, 17004]);
/** What options such as `strictNullChecks`, `noImplicitAny`, `verbatimModuleSyntax` or `module` add. */
const STRICTNESS = new Set([
  ...[1196, 1259, 1272, 1286, 1287, 1295, 1309, 1343, 1371, 1375, 1378, 1432, 1479, 1484, 1485, 1541, 1542],
  ...[
    2454, 2531, 2532, 2533, 2564, 2683, 2721, 2722, 2723, 2783, 2869, 2871, 4111, 4114, 4115, 4116, 6133,
    6138, 6192, 6196,
  ],
  ...[7005, 7006, 7008, 7010, 7011, 7018, 7019, 7020, 7022, 7023, 7024, 7027, 7028, 7029, 7030, 7031, 7034],
  ...[7041, 7043, 18046, 18047, 18048, 18049],
]);
/** Errors of the checker below 2000 that speak of types, not of grammar. */
const TYPES_BELOW_2000 = new Set([1192, 1238, 1239, 1240, 1241, 1270, 1271, 1329, 1360]);
const LACKS_PROPERTIES = new Set([2322, 2345, 2352, 2416, 2430, 2739, 2740, 2741, 2769, 1360]);
const LACKS_ARGUMENTS = new Set([2554, 2555, 2556]);
const LACKS_MEMBERS = new Set([2420, 2515, 2653, 2654, 2655, 2656, 18052]);
const NO_SUCH_PROPERTY = new Set([2339, 2551]);
const LACKS_RETURN = new Set([2355, 2366, 2378, 7030]);
const LACKS_DEFAULT = new Set([1192, 2613]);
const LACKS_EXPORT = new Set([...LACKS_DEFAULT, 2305, 2459, 2460, 2614, 2724]);
const TYPE_AS_VALUE = 2693;
const NOT_CALLABLE = 2348;
/** Speaks of a name that means a type where a value or a namespace is needed, or of its type parameters. */
const OTHER_MEANING = new Set([2314, 2315, 2693, 2702, 2709, 2749]);
/** Speaks of a constructor in a class that extends another. */
const OF_DERIVED_CLASS = new Set([2376, 2377, 2401, 17009]);
const PRIMITIVE = /'(?:any|bigint|boolean|never|number|object|string|symbol|undefined|unknown|void)'/;

/** Whether a message says that a name cannot be found, and so that an import might mend it. */
export function isMissingName({ code }: CompilerMessage): boolean {
  return MISSING_NAME.includes(code);
}

/** What a message says that a module lacks, both as the code names them; `default` for a default export. */
export function exportLacking(
  { code }: CompilerMessage,
  offset: number,
  { source }: ElidedSource,
): { readonly specifier: string; readonly name: string } | undefined {
  if (!LACKS_EXPORT.has(code)) return undefined;
  const node = innermost(source, offset);
  const statement = ts.findAncestor(
    node,
    (parent) => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent),
  );
  const specifier = statement?.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier)) return undefined;
  return { specifier: specifier.text, name: LACKS_DEFAULT.has(code) ? 'default' : node.getText(source) };
}

/** What the classification asks about the rest of the documentation. */
export interface Surroundings {
  /** Whether a package is installed, so that a module of it that is missing does not exist. */
  readonly isInstalled: (specifier: string) => boolean;
  /** Whether a type or a variable that the page declares was left incomplete; `name()` is what a function gives. */
  readonly isElidedType: IsIncomplete;
  /** Whether a module that the fence imports is another fence that shows a part of it only. */
  readonly isExcerpt: (specifier: string) => boolean;
  /** Whether a name of the fence was supplied: the writer may have meant another thing of that name. */
  readonly isSupplied: (name: string) => boolean;
  /** Whether something was put around the fence's code, whose values are of no type that the writer knew. */
  readonly isFramed: boolean;
}

/** Whether a message is about the class that was put around a fence's code, and not about that code. */
export function isAboutFrame({ code }: CompilerMessage, offset: number, { source }: ElidedSource): boolean {
  if (!OF_DERIVED_CLASS.has(code)) return false;
  const owner = ts.findAncestor(innermost(source, offset), ts.isClassLike);
  return owner?.name?.text === FRAME_CLASS;
}

/** @param offset of the message in the source's text */
export function classify(
  message: CompilerMessage,
  offset: number,
  elided: ElidedSource,
  { isInstalled, isElidedType, isExcerpt, isSupplied, isFramed }: Surroundings,
): FindingClass {
  const { code, text } = message;
  const node = innermost(elided.source, offset);
  if (code === MODULE_NOT_FOUND) {
    // An import in the middle of code that something was put around: the compiler looks for nothing there.
    const isMisplaced = isFramed && node.parent?.parent?.kind !== ts.SyntaxKind.SourceFile;
    return isInstalled(text.split("'")[1] ?? '') && !isMisplaced ? 'drift' : 'missing-context';
  }
  if (MISSING_CONTEXT.has(code)) return 'missing-context';
  if (code === TYPE_AS_VALUE && PRIMITIVE.test(text)) return 'missing-context';
  if (OTHER_MEANING.has(code) && isSupplied(/'([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(text)?.[1] ?? ''))
    return 'missing-context';
  if (code === NOT_CALLABLE && isGlobalDecorator(node, elided)) return 'missing-context';
  const lacking = exportLacking(message, offset, elided);
  if (lacking && isExcerpt(lacking.specifier)) return 'missing-context';
  if (isFramed && isOfNoType(code, text, node)) return 'missing-context';
  if (NOT_ONE_MODULE.has(code) || (code < 2000 && !TYPES_BELOW_2000.has(code) && !STRICTNESS.has(code)))
    return 'syntax';
  if (isLeftOut(code, text, node, elided, isElidedType)) return 'missing-context';
  return STRICTNESS.has(code) ? 'strictness' : 'drift';
}

/** Whether what is missed may be what the writer left out. */
function isLeftOut(
  code: number,
  text: string,
  node: ts.Node,
  elided: ElidedSource,
  isElidedType: IsIncomplete,
): boolean {
  const variables = elidedVariables(elided, isElidedType);
  const isIncomplete = (name: string) => isElidedType(name) || variables.has(name);
  if (LACKS_PROPERTIES.has(code)) {
    if (ts.isMethodDeclaration(node.parent) && isBodyElided(node.parent, elided)) return true;
    if (ts.isIdentifier(node) && isIncomplete(node.text)) return true;
    const value = valueAt(node);
    return (
      isValueElided(elided, value, isIncomplete) || (text.includes('\n') && isElidedWithin(elided, value))
    );
  }
  if (LACKS_ARGUMENTS.has(code)) {
    const call = ts.findAncestor(node, (parent) => ts.isCallExpression(parent) || ts.isNewExpression(parent));
    if (call === undefined) return false;
    const isSpread = call.arguments?.some(
      (each) => ts.isSpreadElement(each) && isValueElided(elided, each.expression, isIncomplete),
    );
    if (isSpread) return true;
    // How a class is made is for its base to say.
    return isElided(elided, call) || (ts.isIdentifier(call.expression) && isElidedType(call.expression.text));
  }
  if (LACKS_MEMBERS.has(code)) {
    const owner = ts.findAncestor(node, ts.isClassLike);
    return owner !== undefined && isElided(elided, owner);
  }
  if (LACKS_RETURN.has(code)) {
    const owner = ts.findAncestor(node, ts.isFunctionLike);
    return owner !== undefined && isBodyElided(owner, elided);
  }
  if (NO_SUCH_PROPERTY.has(code)) {
    const type = /on type '(?:typeof )?([\p{L}\p{N}_$]+)(?:<.*>)?'/u.exec(text)?.[1];
    const object = ownerOfProperty(node);
    return (
      (type !== undefined && isElidedType(type)) ||
      (object !== undefined && isValueElided(elided, object, isIncomplete)) ||
      isOwnMember(node, elided)
    );
  }
  if (OF_DERIVED_CLASS.has(code)) {
    const owner = ts.findAncestor(node, ts.isConstructorDeclaration);
    return owner?.body !== undefined && isElided(elided, owner.body);
  }
  return false;
}

/** The value whose property a name means, in `value.name` or `const { name } = value`. */
function ownerOfProperty({ parent }: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression;
  if (!ts.isBindingElement(parent)) return undefined;
  const declaration = parent.parent.parent;
  return ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** A decorator that the fence does not import, and that is no decorator: a global of the same name, as `Headers`. */
function isGlobalDecorator(node: ts.Node, { source }: ElidedSource): boolean {
  const decorator = ts.findAncestor(node, ts.isDecorator);
  const called =
    decorator && ts.isCallExpression(decorator.expression) ? decorator.expression.expression : node;
  return decorator !== undefined && ts.isIdentifier(called) && !namesOf(source).imported.has(called.text);
}

/** What comes out of calls on the `any` of a frame: their type parameters become `{}` or `unknown`. */
function isOfNoType(code: number, text: string, node: ts.Node): boolean {
  if (NO_SUCH_PROPERTY.has(code)) return /on type '(?:\{\}|unknown)'/.test(text);
  if (code !== 2345 && code !== 2322) return false;
  return /^(?:Type|Argument of type) '(?:\{\}|unknown)'/.test(text) && !ts.isObjectLiteralExpression(node);
}

/** A body without a statement, or with dots in it, returns what its writer left out. */
function isBodyElided(owner: ts.SignatureDeclaration, elided: ElidedSource): boolean {
  const body = 'body' in owner ? owner.body : undefined;
  return body !== undefined && ts.isBlock(body) && (body.statements.length === 0 || isElided(elided, body));
}

/** `this.x` in a class that leaves something out, or that has no base whose members the library decides. */
function isOwnMember(node: ts.Node, elided: ElidedSource): boolean {
  const access = ts.findAncestor(node, ts.isPropertyAccessExpression);
  if (access?.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const owner = ts.findAncestor(access, ts.isClassLike);
  if (!owner) return true;
  const hasBase = owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return !hasBase || isElided(elided, owner);
}

/** The value that a message about missing properties speaks of: what is assigned, passed or returned there. */
function valueAt(node: ts.Node): ts.Node {
  if (ts.isArrayLiteralExpression(node)) return node;
  const argument = argumentAt(node);
  if (argument) return argument;
  const owner = ts.findAncestor(
    node,
    (parent) =>
      ts.isVariableDeclaration(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isReturnStatement(parent) ||
      ts.isObjectLiteralExpression(parent),
  );
  if (!owner) return node;
  if (ts.isReturnStatement(owner)) return owner.expression ?? owner;
  return 'initializer' in owner && owner.initializer ? owner.initializer : owner;
}

/** The argument that begins where a node does: a message about `go(a().b)` stands at `a`. */
function argumentAt(node: ts.Node): ts.Node | undefined {
  const start = node.getStart();
  for (let at = node; !ts.isSourceFile(at) && at.getStart() === start; at = at.parent) {
    const { parent } = at;
    const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
    if (isCall && parent.arguments?.some((argument) => argument === at)) return at;
  }
  return undefined;
}

function innermost(source: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = source;
  const visit = (node: ts.Node): void => {
    if (offset < node.getStart(source) || offset >= node.getEnd()) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}
