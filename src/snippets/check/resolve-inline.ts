import type { ShownDiagnostic } from '../../shared/snippet';
import { checkCommands } from '../commands';
import { splitInlineCode, type Attribute, type Fence, type InlineFile } from '../fences';
import { listNames, oneOf, suggest, type Fix, type Place, type Problem } from '../report';
import type { CompilerMessage } from '../compile';
import { checkImports, findDispute, findSuppressions } from './file-rules';
import type { FenceHead } from './fence-rules';
import { findJsonMistake, offsetPosition } from './json';
import type { Project } from './project';
import { fencePlace, type CodeLine, type ResolvedFence, type Snippet, type SnippetPlace } from './snippet';
import { virtualPath, type VirtualFile } from '../compile';

/** An inline TypeScript fence between its two passes: split into files, not yet compiled. */
export interface PendingFence {
  readonly virtual: readonly VirtualFile[];
  /** What it shows, whatever the compiler will say. */
  readonly snippet: Snippet;
  /** Where each shown line is compiled; `undefined` for one that only steers, as `// @filename:` does. */
  readonly shownLines: readonly (CodeLine | undefined)[];
  /** Compiles the files, which must be known to the compiler by now. */
  finish(): ResolvedFence;
}

/** Checks a fence whose code stands on the page and is not TypeScript. */
export function resolveInline(
  project: Project,
  at: SnippetPlace,
  fence: Fence,
  head: FenceHead,
): ResolvedFence {
  const { page } = at;
  const { language } = head;
  if (language.proof === 'by-example') {
    const place = fencePlace(page, fence, { start: fence.languageStart, length: language.name.length });
    const message = `${language.name} code can only be shown from an example, whose tests prove it`;
    return {
      problems: [{ name: 'source-required', place, message, hint: 'add source="package/path/file#region"' }],
    };
  }
  const empty = findEmptyBody(page, fence);
  if (empty) return { problems: [empty] };
  const snippet: Snippet = { ...toSnippet(at, fence, head), kind: 'inline', text: fence.body };
  if (language.proof === 'json') {
    const mistake = findJsonMistake(fence.body);
    if (!mistake) return { snippet, problems: [] };
    const { line, column } = offsetPosition(fence.body, mistake.offset);
    const place = { ...bodyPlace(page, fence, line, column), length: mistake.length };
    return {
      problems: [{ name: 'json-invalid', place, message: `this is not valid JSON: ${mistake.message}` }],
    };
  }
  if (language.proof === 'commands') {
    const mistakes = checkCommands(fence.body, project.world);
    const counted = head.attributes.has('norun')
      ? mistakes.filter(({ name }) => name === 'bash-syntax')
      : mistakes;
    const problems = counted.map(({ name, message, hint, start, end }): Problem => {
      const { line, column } = offsetPosition(fence.body, start);
      const place = { ...bodyPlace(page, fence, line, column), length: Math.max(1, end - start) };
      return { name, place, message, ...(hint ? { hint } : {}) };
    });
    return problems.length > 0 ? { problems } : { snippet, problems };
  }
  return { snippet, problems: [] };
}

/**
 * Prepares an inline TypeScript fence: its files take part in the program of the package that `in=`, the page's
 * front matter, or `fallbackPackage` names.
 */
export function prepareTypes(
  project: Project,
  at: SnippetPlace,
  fence: Fence,
  head: FenceHead,
  fallbackPackage: string,
): ResolvedFence | PendingFence {
  const { page } = at;
  const inAttribute = head.attributes.get('in');
  const folder = inAttribute?.value ?? fallbackPackage;
  const place = inAttribute
    ? fencePlace(page, fence, { start: inAttribute.valueStart, length: folder.length })
    : fencePlace(page, fence, { start: fence.languageStart, length: fence.language.length });
  if (!project.packageFolders().includes(folder)) {
    const meant = suggest(folder, project.packageFolders());
    return {
      problems: [
        {
          name: 'package-unknown',
          place,
          message: `there is no example package "${folder}"`,
          expected: oneOf(project.packageFolders()),
          ...(meant ? { hint: `did you mean "${meant}"?` } : {}),
        },
      ],
    };
  }
  const empty = findEmptyBody(page, fence);
  if (empty) return { problems: [empty] };
  const code = splitInlineCode(fence.body, head.language.name === 'tsx' ? 'tsx' : 'ts');
  if (code.mistakes.length > 0) {
    return {
      problems: code.mistakes.map(({ line, message }) => ({
        name: 'cut-invalid' as const,
        place: bodyPlace(page, fence, line, 1),
        message,
      })),
    };
  }
  const home = project.absoluteExample(`${folder}/src`);
  const id = `${page.replace(/\W+/g, '-')}-${fence.line}`;
  const virtual = code.files.map((file) => ({
    home,
    file: virtualPath(home, id, file.path),
    text: file.text,
    expects: readCodes(head.attributes.get('errors')?.value ?? ''),
  }));

  const snippet: Snippet = {
    ...toSnippet(at, fence, head),
    kind: 'inline',
    text: code.shown,
    package: folder,
    lineMap: code.shownMap.map((bodyLine) => fence.bodyLines[bodyLine]?.line ?? 0),
  };
  return {
    virtual,
    snippet,
    shownLines: code.shownMap.map((bodyLine) => {
      const index = code.files.findIndex(({ lineMap }) => lineMap.includes(bodyLine));
      const file = virtual[index]?.file;
      const line = (code.files[index]?.lineMap.indexOf(bodyLine) ?? -1) + 1;
      return file === undefined ? undefined : { file, line };
    }),
    finish() {
      const found: { message: CompilerMessage; bodyLine: number }[] = [];
      const problems: Problem[] = [];
      code.files.forEach((file, index) => {
        const absolute = virtual[index]?.file ?? '';
        const toPlace = inFile(page, fence, file);
        for (const message of project.compiler.check(absolute)) {
          found.push({ message, bodyLine: file.lineMap[message.line - 1] ?? 0 });
        }
        problems.push(
          ...checkImports(project, folder, project.compiler.imports(absolute), 'development', toPlace),
        );
        problems.push(...findSuppressions(file.text, 'inline', toPlace));
        problems.push(...findDispute(project, absolute, toPlace));
      });
      const expected = head.attributes.get('errors');
      if (!expected) {
        problems.push(...found.map(({ message, bodyLine }) => toProblem(page, fence, message, bodyLine)));
      } else {
        const span = fencePlace(page, fence, { start: expected.valueStart, length: expected.value.length });
        const isShown = found.every(({ bodyLine }) => code.shownMap.includes(bodyLine));
        const fix = isShown ? expectationFix(page, fence, expected, found) : undefined;
        problems.push(...compareErrors(page, fence, expected.value, span, found, fix));
      }
      if (problems.length > 0) return { problems };
      const diagnostics = found.map(({ message, bodyLine }): ShownDiagnostic => {
        const { column, code: number, text } = message;
        return { line: code.shownMap.indexOf(bodyLine) + 1, column, code: `TS${number}`, message: text };
      });
      const hidden = diagnostics.find(({ line }) => line === 0);
      if (hidden && expected) {
        const span = fencePlace(page, fence, { start: expected.valueStart, length: expected.value.length });
        const message = `${hidden.code} is expected, but its line is hidden by a cut`;
        return {
          problems: [{ name: 'errors-unexpected', place: span, message, hint: 'show the line that fails' }],
        };
      }
      return { snippet: diagnostics.length > 0 ? { ...snippet, diagnostics } : snippet, problems };
    },
  };
}

/** Each expected code must come as often as it is named, and nothing else may come. */
function compareErrors(
  page: string,
  fence: Fence,
  expectation: string,
  place: Place,
  found: readonly { message: CompilerMessage; bodyLine: number }[],
  fix: Fix | undefined,
): Problem[] {
  const open = readCodes(expectation);
  const surplus = found.filter(({ message }) => {
    const at = open.indexOf(message.code);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  const stale = open.map((code): Problem => ({
    name: 'errors-stale',
    place,
    message: `TS${code} is expected, but the code gives ${describe(found)}`,
    hint: 'correct `errors=`, or drop it when the code compiles now',
    ...(fix ? { fix } : {}),
  }));
  return [
    ...stale,
    ...surplus.map(({ message, bodyLine }) => ({
      ...toProblem(page, fence, message, bodyLine),
      name: 'errors-unexpected' as const,
      expected: `only ${expectation}`,
    })),
  ];
}

/** The codes that come, in place of the stale ones; no `errors=` at all where none comes any more. */
function expectationFix(
  page: string,
  fence: Fence,
  { start, length, value, valueStart }: Attribute,
  found: readonly { message: CompilerMessage }[],
): Fix {
  if (found.length === 0) {
    // With the space before it.
    const place = {
      ...fencePlace(page, fence, { start: start - 1, length: length + 1 }),
      length: length + 1,
    };
    return { place, text: '' };
  }
  const width = value?.length ?? 0;
  const place = { ...fencePlace(page, fence, { start: valueStart, length: width }), length: width };
  return { place, text: found.map(({ message }) => message.code).join(',') };
}

/** The codes that an `errors=` names, each as often as it is named. */
function readCodes(expectation: string): number[] {
  return expectation
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
}

function describe(found: readonly { message: CompilerMessage }[]): string {
  if (found.length === 0) return 'no error';
  return listNames(found.map(({ message }) => `TS${message.code}`));
}

function toProblem(page: string, fence: Fence, message: CompilerMessage, bodyLine: number): Problem {
  const place = { ...bodyPlace(page, fence, bodyLine, message.column), length: message.length };
  return { name: 'compile-error', place, message: `TS${message.code}: ${message.text}` };
}

/** Turns positions of a fence's file into places on the page. */
function inFile(page: string, fence: Fence, file: InlineFile) {
  return (line: number, column: number, length: number): Place => ({
    ...bodyPlace(page, fence, file.lineMap[line - 1] ?? 0, column),
    length,
  });
}

/** @param bodyLine zero-based line of the body; @param column one-based within that line's text */
function bodyPlace(page: string, fence: Fence, bodyLine: number, column: number): Place {
  const at = fence.bodyLines[bodyLine];
  return { file: page, line: at?.line ?? fence.line, column: (at?.indent ?? 0) + column };
}

function findEmptyBody(page: string, fence: Fence): Problem | undefined {
  if (fence.body.trim() !== '') return undefined;
  const place = fencePlace(page, fence, { start: 0, length: fence.languageStart + fence.language.length });
  return {
    name: 'body-empty',
    place,
    message: 'the fence shows nothing',
    hint: 'add source="package/path/file#region", or code',
  };
}

function toSnippet(at: SnippetPlace, fence: Fence, head: FenceHead): Omit<Snippet, 'kind' | 'text'> {
  const title = head.attributes.get('title')?.value;
  const norun = head.attributes.get('norun')?.value;
  return {
    ...at,
    language: head.language.name,
    meta: head.meta,
    fence,
    ...(title === undefined ? {} : { title }),
    ...(norun === undefined ? {} : { norun }),
  };
}
