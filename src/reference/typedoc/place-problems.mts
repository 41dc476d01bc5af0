import { relative } from 'node:path';

import type { ProjectReflection, Reflection, SourceReference } from 'typedoc';

/**
 * Puts `file:line:column` before messages that name a documented thing without its place.
 *
 * @param problems - messages as TypeDoc words them
 */
export function placeProblems(
  problems: readonly string[],
  project: ProjectReflection,
  siteDir: string,
): string[] {
  const named = Object.values(project.reflections)
    .map((reflection) => ({ name: reflection.getFriendlyFullName(), source: sourceOf(reflection) }))
    .filter(({ name }) => name !== '')
    // The longest name is the most exact one.
    .sort((a, b) => b.name.length - a.name.length);
  return problems.map((problem) => {
    if (/^\S+:\d+:\d+ /.test(problem)) return problem;
    const source = named.find(({ name }) => mentions(problem, name))?.source;
    if (!source) return problem;
    return `${relative(siteDir, source.fullFileName)}:${source.line}:${source.character + 1} ${problem}`;
  });
}

function mentions(problem: string, name: string): boolean {
  const at = problem.indexOf(name);
  return at >= 0 && !/[\w./]/.test(problem[at - 1] ?? '') && !/[\w/]/.test(problem[at + name.length] ?? '');
}

function sourceOf(reflection: Reflection): SourceReference | undefined {
  for (let step: Reflection | undefined = reflection; step; step = step.parent) {
    if ((step.isDeclaration() || step.isSignature()) && step.sources?.[0]) return step.sources[0];
  }
  return undefined;
}
