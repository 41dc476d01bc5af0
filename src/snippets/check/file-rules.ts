import type { Place, Problem } from '../report';
import type { CompilerMessage } from '../compile';
import type { ImportSite } from '../compile';
import { packageOfImport } from '../compile';
import type { Project } from './project';

/** Turns a position in a checked text into the place to mend. */
export type ToPlace = (line: number, column: number, length: number) => Place;

/**
 * Finds imports that the package's own package.json does not declare. Hoisting makes them work here and fail at
 * whoever installs the package.
 *
 * @param scope `published` code may use dependencies and peers; `development` code, such as tests, also
 * devDependencies
 */
export function checkImports(
  project: Pick<Project, 'package' | 'examplePlace'>,
  folder: string,
  imports: readonly ImportSite[],
  scope: 'published' | 'development',
  toPlace: ToPlace,
): Problem[] {
  const known = project.package(folder);
  if (typeof known === 'string') return [];
  return imports.flatMap(({ specifier, line, column }): Problem[] => {
    const name = packageOfImport(specifier);
    if (name === undefined || name === known.name || known.dependencies.has(name)) return [];
    const isDevelopment = known.devDependencies.has(name);
    if (isDevelopment && scope === 'development') return [];
    const where = project.examplePlace(`${folder}/package.json`);
    return [
      {
        name: 'import-undeclared',
        place: toPlace(line, column, specifier.length + 2),
        message: isDevelopment
          ? `"${name}" is only a devDependency of ${known.name}, but this code is published`
          : `${known.name} does not declare "${name}"`,
        hint: `add "${name}" to dependencies or peerDependencies in ${where}`,
      },
    ];
  });
}

const SUPPRESSION = /(?:\/\/|\/\*+)\s*(@ts-(?:ignore|nocheck|expect-error))\b/;

/**
 * Finds comments that make TypeScript look away, so that "compiled" would not be true. In a file of its own,
 * `@ts-expect-error` is an assertion that must hold, and stays; on a page `errors=` says the same to the reader.
 */
export function findSuppressions(text: string, kind: 'file' | 'inline', toPlace: ToPlace): Problem[] {
  return text.split(/\r\n|\r|\n/).flatMap((content, index): Problem[] => {
    const match = SUPPRESSION.exec(content);
    const comment = match?.[1];
    if (!match || !comment || (kind === 'file' && comment === '@ts-expect-error')) return [];
    const hint = kind === 'inline' ? 'expect the error with errors="code", or mend it' : 'mend what it hides';
    return [
      {
        name: 'check-suppressed',
        place: toPlace(index + 1, match.index + 1, match[0].length),
        message: `${comment} hides what the compiler would say`,
        hint,
      },
    ];
  });
}

/** Tells where the two compilers do not say the same about a file, absolute. Neither is then believed. */
export function findDispute(
  project: { readonly compiler: Pick<Project['compiler'], 'dispute'> },
  file: string,
  toPlace: ToPlace,
): Problem[] {
  const dispute = project.compiler.dispute(file);
  if (!dispute) return [];
  const { six, seven } = dispute;
  const isIn = (messages: readonly CompilerMessage[], line: number) =>
    messages.some((message) => message.line === line);
  const at = [...six, ...seven].find(({ line }) => !isIn(six, line) || !isIn(seven, line));
  const describe = (messages: readonly CompilerMessage[]) =>
    messages.length === 0
      ? 'no error'
      : messages.map(({ line, code }) => `TS${code} at line ${toPlace(line, 1, 1).line}`).join(', ');
  return [
    {
      name: 'compilers-differ',
      place: toPlace(at?.line ?? 1, at?.column ?? 1, at?.length ?? 1),
      message: `TypeScript 6 finds ${describe(six)}, TypeScript 7 ${describe(seven)}`,
      hint: 'write it so that both agree: readers use either',
    },
  ];
}
