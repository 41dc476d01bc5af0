import ts from 'typescript';
import type { Examples, ShownSource } from './program';

/** How a shown file depends on a declaration. */
export type UseKind =
  /** It reads or calls the member. */
  | 'read'
  /** Its class gives a member that the declaration demands. */
  | 'implemented'
  /** Its class gives a member that the base class has already: nothing demands it. */
  | 'overridden'
  /** Its object literal gives the property. */
  | 'given'
  /** A literal that is spread into another one gives it: unknown names are not looked for there. */
  | 'spread'
  /** Its object literal leaves the optional property out. */
  | 'omitted';

export interface Use {
  readonly kind: UseKind;
  readonly node: ts.Node;
  readonly by: ShownSource;
}

/** A declaration of a member: what the rules mutate. */
export type MemberDeclaration =
  ts.PropertySignature | ts.MethodSignature | ts.PropertyDeclaration | ts.MethodDeclaration;

/** Why a use says nothing about a mutant of its declaration. */
export type Unsure = 'several declarations' | 'derived type';

/** What the shown files depend on, as the compiler resolves it. */
export interface Uses {
  readonly known: ReadonlyMap<MemberDeclaration, readonly Use[]>;
  /** Omitted properties whose demand the compiler would not see. */
  readonly unsure: ReadonlyMap<MemberDeclaration, Unsure>;
}

/** Walks the shown files and asks the compiler for the declaration of each member that they name or leave out. */
export function findUses({ checker, shown, mutable }: Examples): Uses {
  const known = new Map<MemberDeclaration, Use[]>();
  const unsure = new Map<MemberDeclaration, Unsure>();
  const add = (symbol: ts.Symbol | undefined, use: Use) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!isMember(declaration) || !mutable(declaration)) continue;
      known.set(declaration, [...(known.get(declaration) ?? []), use]);
      if (symbol?.declarations?.length !== 1) unsure.set(declaration, 'several declarations');
    }
  };

  for (const by of shown) visit(by.source, by);
  return { known, unsure };

  function visit(node: ts.Node, by: ShownSource): void {
    if (ts.isPropertyAccessExpression(node)) {
      add(checker.getSymbolAtLocation(node.name), { kind: 'read', node, by });
    }
    if (ts.isClassLike(node)) readHeritage(node, by);
    if (ts.isObjectLiteralExpression(node)) readLiteral(node, by);
    ts.forEachChild(node, (child) => visit(child, by));
  }

  function readHeritage(node: ts.ClassLikeDeclaration, by: ShownSource): void {
    for (const base of (node.heritageClauses ?? []).flatMap(({ types }) => [...types])) {
      const type = checker.getTypeAtLocation(base);
      for (const member of node.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const symbol = type.getProperty(member.name.text);
        const isAbstract = symbol?.declarations?.some(
          (declaration) =>
            (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0 ||
            ts.isInterfaceDeclaration(declaration.parent),
        );
        add(symbol, { kind: isAbstract ? 'implemented' : 'overridden', node: member, by });
      }
    }
  }

  function readLiteral(node: ts.ObjectLiteralExpression, by: ShownSource): void {
    const type = checker.getContextualType(node);
    if (!type || type.isUnion() || node.properties.some(ts.isSpreadAssignment)) return;
    const given = new Set(
      node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])),
    );
    const user = ts.findAncestor(node.parent, (above) => !isOperand(above));
    const kind = user?.kind === ts.SyntaxKind.SpreadAssignment ? 'spread' : 'given';
    for (const property of type.getProperties()) {
      if (given.has(property.name)) {
        add(property, { kind, node, by });
        continue;
      }
      if (kind === 'spread') continue;
      if ((property.flags & ts.SymbolFlags.Optional) === 0) continue;
      add(property, { kind: 'omitted', node, by });
      const [declaration] = property.declarations ?? [];
      if (!declaration || !isMember(declaration) || !mutable(declaration)) continue;
      // Partial<T> and its like make their own properties: they stay optional whatever T says.
      if (checker.getSymbolAtLocation(declaration.name) !== property) unsure.set(declaration, 'derived type');
    }
  }
}

/** Whether a node hands the value of an operand on: what uses it stands above. */
function isOperand(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) || ts.isBinaryExpression(node) || ts.isConditionalExpression(node)
  );
}

function isMember(node: ts.Node): node is MemberDeclaration {
  return (
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node)
  );
}
