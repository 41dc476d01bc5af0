import type ts from 'typescript';
import { typescript } from '../compile';

/**
 * Whether a name refers to something in scope. The other names belong to what they stand in: `two` in `one.two`, in
 * `{ two: 1 }`, and in `import { two as one }`.
 */
export function isReference(node: ts.Identifier): boolean {
  const ts = typescript();
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isImportTypeNode(parent)) return false;
  if (ts.isExportSpecifier(parent)) {
    return (
      parent.parent.parent.moduleSpecifier === undefined && (parent.propertyName ?? parent.name) === node
    );
  }
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return !/^[a-z]/.test(node.text);
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypePredicateNode(parent)) return parent.parameterName !== node;
  const isNameOfParent = 'name' in parent && parent.name === node;
  const isLabel = 'label' in parent && parent.label === node;
  return !isNameOfParent && !isLabel;
}
