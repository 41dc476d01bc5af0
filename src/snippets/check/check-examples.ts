import path from 'node:path';
import type { RegionFile } from '../regions';
import { oneOf, type Fix, type Problem } from '../report';
import { checkImports, findDispute, findSuppressions } from './file-rules';
import type { CompilerMessage } from '../compile';
import type { Project } from './project';

/** Files whose imports nobody installs: tests and what helps them. */
const DEVELOPMENT = /(?:\.spec\.[cm]?tsx?$|^[^/]+\/test\/)/;
const INCLUDE_CODE = /\{@includeCode\s+([^\s#}]+)(?:#([^\s}]+))?\s*\}/g;

/** `file#region`, the key under which a use of a region is counted. */
export function regionKey(file: string, region: string): string {
  return `${file}#${region}`;
}

/** One reference from a doc comment to a region. */
interface Inclusion {
  readonly file: string;
  readonly region: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * Checks the examples themselves: markers, references from doc comments, packages, imports and types.
 *
 * @param used keys of the regions that pages show; those that doc comments include are added here
 */
export function checkExamples(project: Project, used: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const folder of project.packageFolders()) {
    const known = project.package(folder);
    if (typeof known !== 'string') continue;
    const place = { file: project.examplePlace(`${folder}/package.json`), line: 1, column: 1 };
    problems.push({ name: 'package-invalid', place, message: `this package.json cannot be used: ${known}` });
  }
  const all = new Set(used);
  const files = project.listRegionFiles();
  for (const file of files) {
    const example = project.example(file);
    if (!example.ok) {
      problems.push({
        name: example.fault,
        place: { file: project.examplePlace(file), line: 1, column: 1 },
        message: example.detail,
      });
      continue;
    }
    for (const inclusion of findInclusions(file, example.text)) {
      if (inclusion.region !== undefined) all.add(regionKey(inclusion.file, inclusion.region));
      problems.push(...checkInclusion(project, file, inclusion));
    }
  }
  for (const file of files) problems.push(...checkRegions(project, file, all));
  for (const file of project.listProgramFiles()) problems.push(...checkTypes(project, file));
  return problems;
}

/** The compile errors of one example file. */
export function compileMessages(project: Project, file: string): readonly CompilerMessage[] {
  return project.compiler.check(project.absoluteExample(file));
}

function checkRegions(project: Project, file: string, used: ReadonlySet<string>): Problem[] {
  const example = project.example(file);
  if (!example.ok) return [];
  const { problems, regions, lines } = project.regions(file, example.text);
  const where = project.examplePlace(file);
  const at = (line: number) => {
    const content = lines[line - 1] ?? '';
    const column = content.length - content.trimStart().length + 1;
    return { file: where, line, column, length: Math.max(1, content.trim().length) };
  };
  const mistakes = problems.map(({ name, region, line, other }): Problem => {
    const related = other === undefined ? {} : { related: [{ place: at(other), message: 'opened here' }] };
    const fix = name === 'region-unnamed' ? nameFix(at(line), line, problems, lines) : undefined;
    const message = REGION_MESSAGES[name](region);
    return { name, place: at(line), message, ...related, ...(fix ? { fix } : {}) };
  });
  const unused = [...regions.values()]
    .filter(({ name }) => !used.has(regionKey(file, name)))
    .map(({ name, parts }): Problem => ({
      name: 'region-unused',
      place: at(parts[0]?.marker ?? 1),
      message: `no page and no doc comment shows region "${name}"`,
      hint: `show it with source="${file}#${name}", or delete its markers`,
    }));
  return [...mistakes, ...unused];
}

/** The name that a marker lacks: that of the only marker which lacks a partner on the right side of it. */
function nameFix(
  place: Fix['place'],
  line: number,
  problems: RegionFile['problems'],
  lines: readonly string[],
): Fix | undefined {
  const marker = /#(end)?region\b/.exec(lines[line - 1] ?? '');
  if (!marker || problems.filter(({ name }) => name === 'region-unnamed').length !== 1) return undefined;
  const partners = problems.filter((problem) =>
    marker[1]
      ? problem.name === 'region-unclosed' && problem.line < line
      : problem.name === 'region-unopened' && problem.line > line,
  );
  const [partner] = partners;
  if (!partner || partners.length !== 1) return undefined;
  const column = marker.index + marker[0].length + 1;
  return { place: { ...place, column, length: 0 }, text: ` ${partner.region}` };
}

const REGION_MESSAGES = {
  'region-unnamed': () => 'this marker names no region',
  'region-reopened': (region: string) => `region "${region}" opens while it is still open`,
  'region-unopened': (region: string) => `region "${region}" closes, but did not open`,
  'region-unclosed': (region: string) => `region "${region}" opens, but does not close`,
  'region-empty': (region: string) => `region "${region}" holds no code`,
} as const;

function findInclusions(file: string, text: string): Inclusion[] {
  return text.split(/\r\n|\r|\n/).flatMap((content, index) =>
    [...content.matchAll(INCLUDE_CODE)].flatMap((match) => {
      const [whole, target = '', regions] = match;
      const included = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      const base = { file: included, line: index + 1, column: match.index + 1, length: whole.length };
      return (regions?.split(',') ?? [undefined]).map((region) => ({ ...base, region }));
    }),
  );
}

function checkInclusion(project: Project, from: string, { file, region, ...span }: Inclusion): Problem[] {
  const place = { file: project.examplePlace(from), ...span };
  const example = project.example(file);
  if (!example.ok) return [{ name: example.fault, place, message: example.detail }];
  if (region === undefined || project.regions(file, example.text).regions.has(region)) return [];
  const names = [...project.regions(file, example.text).regions.keys()];
  const message = `"${file}" has no region "${region}"`;
  return [
    {
      name: 'region-missing',
      place,
      message,
      ...(names.length > 0 ? { expected: oneOf(names) } : {}),
    },
  ];
}

function checkTypes(project: Project, file: string): Problem[] {
  const where = project.examplePlace(file);
  const toPlace = (line: number, column: number, length: number) => ({ file: where, line, column, length });
  const example = project.example(file);
  if (!example.ok) return [];
  const messages = compileMessages(project, file).map(({ line, column, length, code, text }): Problem => ({
    name: 'compile-error',
    place: toPlace(line, column, length),
    message: `TS${code}: ${text}`,
  }));
  const folder = file.split('/')[0] ?? '';
  const scope = DEVELOPMENT.test(file) ? 'development' : 'published';
  const imports = project.compiler.imports(project.absoluteExample(file));
  return [
    ...messages,
    ...findDispute(project, project.absoluteExample(file), toPlace),
    ...checkImports(project, folder, imports, scope, toPlace),
    ...findSuppressions(example.text, 'file', toPlace),
  ];
}
