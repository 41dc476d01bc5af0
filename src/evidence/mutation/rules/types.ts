import ts from 'typescript';
import type { Content } from '../content';
import {
  joinCrops,
  lineAt,
  type Crop,
  type Edit,
  type ExpectedRed,
  type Mutant,
  type RuleName,
} from '../mutant';
import { readExamples, type Examples } from './program';
import { findUses, type MemberDeclaration, type Unsure, type Use, type UseKind } from './uses';

/** A declaration that some shown file depends on. */
interface Target {
  readonly declaration: MemberDeclaration;
  readonly name: string;
  readonly file: string;
  readonly isFramework: boolean;
  readonly uses: readonly Use[];
  readonly unsure: Unsure | undefined;
}

/** What a rule says of one target: a change, why there is none, or nothing when the rule is not about it. */
type Verdict =
  | { readonly edit: Edit; readonly what: string; readonly seenBy: readonly Use[] }
  | { readonly excluded: string }
  | undefined;

const UNSURE: Record<Unsure, string> = {
  'several declarations': 'the member is declared several times: another declaration keeps its meaning',
  'derived type': 'the type is derived (Partial and its like): its properties stay optional',
};

/** Mutates the declarations that shown examples depend on: the framework's, and the examples' own. */
export function mutateTypes(content: Content): Crop {
  const examples = readExamples(content);
  const targets = findTargets(examples);
  return joinCrops([
    apply(targets, 'framework-rename', rename),
    apply(targets, 'framework-require', require),
    apply(targets, 'framework-return', (target) => changeReturn(target)),
    apply(targets, 'example-delete', deleteProperty),
  ]);
}

function findTargets(examples: Examples): Target[] {
  const { known, unsure } = findUses(examples);
  return [...known].flatMap(([declaration, uses]) => {
    const where = examples.mutable(declaration);
    if (!where || !ts.isIdentifier(declaration.name)) return [];
    return [{ ...where, declaration, name: declaration.name.text, uses, unsure: unsure.get(declaration) }];
  });
}

function apply(targets: readonly Target[], rule: RuleName, judge: (target: Target) => Verdict): Crop {
  return joinCrops(
    targets.map((target) => {
      const verdict = judge(target);
      if (!verdict) return { mutants: [], exclusions: [] };
      if ('excluded' in verdict) return { mutants: [], exclusions: [{ rule, reason: verdict.excluded }] };
      const line = lineAt(target.declaration.getSourceFile().text, verdict.edit.start);
      const mutant: Mutant = {
        rule,
        file: target.file,
        line,
        what: verdict.what,
        edits: [verdict.edit],
        expected: expectedBy(verdict.seenBy),
      };
      return { mutants: [mutant], exclusions: [] };
    }),
  );
}

function rename({ isFramework, uses, unsure, name, declaration }: Target): Verdict {
  const seenBy = usesOf(uses, 'read', 'implemented', 'given');
  if (!isFramework) return undefined;
  if (seenBy.length === 0) {
    if (usesOf(uses, 'spread').length > 0)
      return { excluded: 'it is given in a spread, where any name is allowed' };
    return usesOf(uses, 'overridden').length > 0
      ? { excluded: 'the base class gives the member itself: nothing demands the override' }
      : undefined;
  }
  if (unsure) return { excluded: UNSURE[unsure] };
  if (hasIndex(declaration)) return { excluded: 'the type takes any name: it has an index signature' };
  const end = declaration.name.getEnd();
  return { edit: { start: end, end, text: 'Renamed' }, what: `"${name}" becomes "${name}Renamed"`, seenBy };
}

function require({ isFramework, uses, unsure, name, declaration }: Target): Verdict {
  const seenBy = usesOf(uses, 'omitted');
  const question = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
  if (!isFramework || seenBy.length === 0 || !question || !declaration.questionToken) return undefined;
  if (unsure) return { excluded: UNSURE[unsure] };
  const start = declaration.questionToken.getStart();
  return { edit: { start, end: start + 1, text: '' }, what: `"${name}" becomes required`, seenBy };
}

function changeReturn({ isFramework, uses, unsure, name, declaration }: Target): Verdict {
  const isMethod = ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration);
  if (!isFramework || !isMethod || !declaration.type) return undefined;
  const seenBy = [...usesOf(uses, 'implemented', 'overridden'), ...usesOf(uses, 'read').filter(isResultRead)];
  if (seenBy.length === 0) {
    const isCalled = usesOf(uses, 'read').length > 0;
    return isCalled ? { excluded: 'the call drops what the method returns' } : undefined;
  }
  if (unsure) return { excluded: UNSURE[unsure] };
  const { type } = declaration;
  const what = `"${name}" returns a symbol`;
  return { edit: { start: type.getStart(), end: type.getEnd(), text: 'symbol' }, what, seenBy };
}

function deleteProperty({ isFramework, uses, unsure, name, declaration }: Target): Verdict {
  const seenBy = usesOf(uses, 'read');
  if (isFramework || !ts.isPropertySignature(declaration) || seenBy.length === 0) return undefined;
  if (unsure) return { excluded: UNSURE[unsure] };
  if (hasIndex(declaration)) return { excluded: 'the type takes any name: it has an index signature' };
  const edit = { start: declaration.getStart(), end: declaration.getEnd(), text: '' };
  return { edit, what: `"${name}" is deleted`, seenBy };
}

function usesOf(uses: readonly Use[], ...kinds: readonly UseKind[]): Use[] {
  return uses.filter(({ kind }) => kinds.includes(kind));
}

/** Whether something is done with what a call gives. */
function isResultRead({ node }: Use): boolean {
  const call = node.parent;
  return ts.isCallExpression(call) && call.expression === node && !ts.isExpressionStatement(call.parent);
}

function hasIndex({ parent }: MemberDeclaration): boolean {
  return 'members' in parent && parent.members.some((member) => ts.isIndexSignatureDeclaration(member));
}

function expectedBy(uses: readonly Use[]): ExpectedRed[] {
  const all = uses.flatMap(({ by }) => by.expected);
  return [...new Map(all.map((red) => [`${red.page}:${red.first}`, red])).values()];
}
