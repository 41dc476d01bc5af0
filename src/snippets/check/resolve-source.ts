import type { Fence } from '../fences';
import type { FileFault } from '../files';
import { showFile, showRegion, type RegionFile } from '../regions';
import { listNames, oneOf, suggest, type Place, type Problem } from '../report';
import { findJsonMistake, offsetPosition, selectPointer } from './json';
import { findBody, type FenceHead } from './fence-rules';
import type { Project } from './project';
import { recallImports } from '../copy';
import { fencePlace, type ResolvedFence, type Snippet, type SnippetPlace } from './snippet';

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** Fills a fence that has `source=`: from a region, a whole file, or a part of a JSON file. */
export function resolveSource(
  project: Project,
  at: SnippetPlace,
  fence: Fence,
  head: FenceHead,
): ResolvedFence {
  const { page } = at;
  const attribute = head.attributes.get('source');
  if (!attribute) throw new Error('resolveSource needs a fence with source=');
  const [file = '', part] = splitOnce(attribute.value, '#');
  const filePlace = fencePlace(page, fence, { start: attribute.valueStart, length: file.length });
  const partPlace = fencePlace(page, fence, {
    start: attribute.valueStart + file.length + 1,
    length: part?.length ?? 1,
  });
  const fail = (problem: Problem): ResolvedFence => ({ problems: [problem] });

  const ownBody = findBody(page, fence, 'source=', 'the example');
  if (ownBody) return fail(ownBody);
  const example = project.example(file);
  if (!example.ok) {
    return fail({
      name: example.fault,
      place: filePlace,
      message: example.detail,
      ...fileHint(project, file, example.fault),
      ...moveFix(project, file, part, filePlace),
    });
  }
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const { endings, name: language } = head.language;
  if (endings.length > 0 && !endings.includes(ending)) {
    const place = fencePlace(page, fence, { start: fence.languageStart, length: language.length });
    const message = `a ${language} fence cannot show "${file}"`;
    return fail({
      name: 'language-mismatch',
      place,
      message,
      expected: `a file that ends in ${listNames(endings)}`,
    });
  }

  if (part === '') return fail(unnamedRegion(project, file, example.text, partPlace));

  const base = {
    ...at,
    language,
    meta: head.meta,
    file,
    package: file.split('/')[0] ?? '',
    fence,
  };
  const title = head.attributes.get('title')?.value;
  const common = { ...base, ...(title === undefined ? {} : { title }) };
  if (head.language.proof === 'json') {
    const mistake = findJsonMistake(example.text);
    if (mistake) {
      const { line, column } = offsetPosition(example.text, mistake.offset);
      const place = { file: project.examplePlace(file), line: line + 1, column, length: mistake.length };
      return fail({
        name: 'json-invalid',
        place: filePlace,
        message: `"${file}" is not valid JSON: ${mistake.message}`,
        related: [{ place, message: mistake.message }],
      });
    }
    return part === undefined
      ? {
          snippet: { ...common, kind: 'file', text: example.text.trimEnd().replaceAll('\r\n', '\n') },
          problems: [],
        }
      : resolvePointer(project, example.text, part, partPlace, {
          ...common,
          kind: 'pointer',
          pointer: part,
          text: '',
        });
  }
  const regions = project.regions(file, example.text);
  if (part === undefined) {
    const lines = [{ first: 1, last: regions.lines.length }];
    const { text, lineMap } = showFile(regions);
    return { snippet: { ...common, kind: 'file', text, lines, lineMap }, problems: [] };
  }
  const region = regions.regions.get(part);
  if (!region) return fail(missingRegion(project, file, part, partPlace, regions));
  const broken = regions.problems.find((problem) => problem.region === part);
  if (broken) {
    const place = { file: project.examplePlace(file), line: broken.line, column: 1 };
    const message = `region "${part}" of "${file}" cannot be shown before its markers are mended`;
    return fail({ name: broken.name, place: partPlace, message, related: [{ place, message: broken.name }] });
  }
  const lines = region.parts.map(({ first, last }) => ({ first, last }));
  const { text, lineMap } = showRegion(regions, region.parts);
  const snippet: Snippet = { ...common, kind: 'region', region: part, text, lines, lineMap };
  if (!TYPESCRIPT.test(file)) return { snippet, problems: [] };
  const whole = regions.lines.join('\n');
  // Found when a page asks: only the site copies, and binding the names of a file needs TypeScript 6.
  const getImports = { get: () => recallImports(file, whole, lines), enumerable: false };
  return { snippet: Object.defineProperty(snippet, 'imports', getImports), problems: [] };
}

function resolvePointer(
  project: Project,
  text: string,
  pointer: string,
  place: Place,
  snippet: Snippet,
): ResolvedFence {
  if (!pointer.startsWith('/')) {
    const message = `"${pointer}" is not a JSON Pointer`;
    const expected = 'a path of keys, each after a "/": "#/exports"';
    return { problems: [{ name: 'pointer-invalid', place, message, expected }] };
  }
  const selected = selectPointer(text.replaceAll('\r\n', '\n'), pointer);
  if (selected.ok) return { snippet: { ...snippet, text: selected.text }, problems: [] };
  const meant = suggest(selected.missing, selected.known);
  return {
    problems: [
      {
        name: 'pointer-missing',
        place,
        message: `"${pointer}" selects nothing: there is no "${selected.missing}"`,
        ...(selected.known.length > 0 ? { expected: oneOf(selected.known) } : {}),
        ...(meant ? { hint: `did you mean "${meant}"?` } : {}),
        related: [
          {
            place: { file: project.examplePlace(snippet.file ?? ''), line: 1, column: 1 },
            message: 'the file',
          },
        ],
      },
    ],
  };
}

/** `file.ts#`: the region's name is missing. A file with one region can only mean that one. */
function unnamedRegion(project: Project, file: string, text: string, place: Place): Problem {
  const names = [...project.regions(file, text).regions.keys()];
  const [only] = names;
  return {
    name: 'region-missing',
    place,
    message: `the "#" behind "${file}" names no region`,
    ...(names.length > 0 ? { expected: oneOf(names) } : {}),
    hint: 'name the region, or drop the "#" to show the whole file',
    ...(names.length === 1 && only !== undefined
      ? { fix: { place: { ...place, length: 0 }, text: only } }
      : {}),
  };
}

/** A file that is gone, where one other file has its name, and the region that is asked for. */
function moveFix(
  project: Project,
  file: string,
  part: string | undefined,
  place: Place,
): Pick<Problem, 'fix'> {
  const name = file.split('/').at(-1);
  const sameName = project.listFiles().filter((known) => known.split('/').at(-1) === name);
  const [moved] = sameName;
  if (moved === undefined || sameName.length !== 1) return {};
  const example = project.example(moved);
  if (!example.ok) return {};
  const isThere =
    part === undefined || part.startsWith('/') || project.regions(moved, example.text).regions.has(part);
  return isThere ? { fix: { place: { ...place, length: file.length }, text: moved } } : {};
}

/** A marker of that name that could not be paired is the likelier cause than a wrong name on the page. */
function missingRegion(
  project: Project,
  file: string,
  part: string,
  place: Place,
  regions: RegionFile,
): Problem {
  const names = [...regions.regions.keys()];
  const broken = regions.problems.find(({ region }) => region === part);
  const meant = suggest(part, names);
  const where = project.examplePlace(file);
  if (!regions.style) {
    const message = `"${file}" can have no regions: its format has no comments`;
    return { name: 'region-unsupported', place, message };
  }
  return {
    name: 'region-missing',
    place,
    message: `"${file}" has no region "${part}"`,
    ...(names.length > 0 ? { expected: oneOf(names) } : {}),
    hint: broken
      ? `mend its markers in ${where}:${broken.line}`
      : meant
        ? `did you mean region "${meant}"?`
        : `add "${regions.style.open} #region ${part}" to ${where}`,
    related: [
      { place: { file: where, line: broken?.line ?? 1, column: 1 }, message: broken?.name ?? 'the file' },
    ],
  };
}

function fileHint(project: Project, file: string, fault: FileFault): { hint?: string } {
  if (fault === 'file-binary' || fault === 'file-encoding') return {};
  const files = [
    ...project.listRegionFiles(),
    ...project.packageFolders().map((folder) => `${folder}/package.json`),
  ];
  const sameName = files.filter((known) => known.split('/').at(-1) === file.split('/').at(-1));
  const meant = suggest(file, files) ?? (sameName.length === 1 ? sameName[0] : undefined);
  return meant ? { hint: `did you mean "${meant}"?` } : {};
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
