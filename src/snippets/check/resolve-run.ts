import type { RecordedRun } from '../../shared/recording';
import { runFile, RUNS_FOLDER, UPDATE_RUNS } from '../../shared/node/recordings/files';
import type { Fence, RunElement } from '../fences';
import { oneOf, suggest, type Place, type Problem } from '../report';
import { findBody, type FenceHead } from './fence-rules';
import { findJsonMistake, locateKeys, offsetPosition } from './json';
import type { Project } from './project';
import { fencePlace, type ResolvedFence, type Snippet, type SnippetPlace } from './snippet';

/** As the examples are formatted, which stand beside such answers. */
const INDENT = 4;

/** Fills a fence that has `run=` with the answer of a recorded run. */
export function resolveRun(project: Project, at: SnippetPlace, fence: Fence, head: FenceHead): ResolvedFence {
  const { page } = at;
  const attribute = head.attributes.get('run');
  if (!attribute) throw new Error('resolveRun needs a fence with run=');
  const ownBody = findBody(page, fence, 'run=', 'the recorded run');
  if (ownBody) return { problems: [ownBody] };
  const { value: name, valueStart } = attribute;
  const place = fencePlace(page, fence, { start: valueStart, length: name.length });
  const found = findRun(project, name, place);
  if ('problem' in found) return { problems: [found.problem] };
  const fault = findTextFault(found.run);
  if (fault) {
    const hint = `show the whole run instead: <Run name="${name}" />`;
    return { problems: [{ name: 'run-not-json', place, message: `the answer of "${name}" ${fault}`, hint }] };
  }
  const title = head.attributes.get('title')?.value;
  const snippet: Snippet = {
    ...at,
    kind: 'run',
    language: head.language.name,
    text: JSON.stringify(found.run.response.body, null, INDENT),
    ...(title === undefined ? {} : { title }),
    meta: head.meta,
    run: found.run,
    fence,
  };
  return { snippet, problems: [] };
}

/** Holds a `<Run>` to the same rules as a fence. */
export function resolveRunElement(project: Project, at: SnippetPlace, element: RunElement): ResolvedFence {
  const { page } = at;
  const tag = { file: page, line: element.line, column: element.column, length: '<Run'.length };
  const expected = 'name="package/name", a recorded run';
  const problems: Problem[] = element.attributes
    .filter(({ name }) => name !== 'name')
    .map(({ name, line, column, length }) => ({
      name: 'attribute-unknown',
      place: { file: page, line, column, length },
      message: name === undefined ? '<Run> takes no spread' : `<Run> has no attribute "${name}"`,
      expected,
    }));
  if (element.isInline) {
    const message = '<Run> is a picture, and stands within a sentence';
    problems.push({ name: 'page-syntax', place: tag, message, hint: 'give it a line of its own' });
  }
  if (element.content) {
    const place = { file: page, ...element.content };
    const message = 'the run has text of its own, though its trace fills it';
    problems.push({ name: 'body-not-empty', place, message, hint: 'write <Run name="…" />' });
  }
  const [attribute, second] = element.attributes.filter(({ name }) => name === 'name');
  if (second) {
    const { line, column, length } = second;
    const place = { file: page, line, column, length };
    problems.push({
      name: 'attribute-conflict',
      place,
      message: '"name" is given twice',
      hint: 'keep one of the two',
    });
  }
  if (!attribute?.value) {
    const { line, column, length } = attribute ?? tag;
    const message = attribute ? '"name" is no plain text' : '<Run> has no name';
    problems.push({
      name: 'attribute-invalid',
      place: { file: page, line, column, length },
      message,
      expected,
    });
    return { problems };
  }
  const { value: name, line, valueColumn } = attribute;
  const found = findRun(project, name, { file: page, line, column: valueColumn, length: name.length });
  if ('problem' in found) problems.push(found.problem);
  if ('problem' in found || problems.length > 0) return { problems };
  const { run } = found;
  const snippet: Snippet = {
    ...at,
    kind: 'trace',
    language: 'text',
    text: run.title,
    meta: '',
    run,
  };
  return { snippet, problems };
}

/** Finds traces that cannot be read, and those that no page shows. */
export function checkRuns(project: Project, used: ReadonlySet<string>): Problem[] {
  return project.listRuns().flatMap((name): Problem[] => {
    const read = project.run(name);
    if (!read?.ok) return [damaged(project, name, read, { file: runFile(name), line: 1, column: 1 })];
    if (used.has(name)) return [];
    return [
      {
        name: 'run-unused',
        place: placeInTrace(project, name, ['name']),
        message: `no page shows the run "${name}"`,
        hint: `show it with run="${name}" or <Run name="${name}" />, or take it out of the plans and run: ${UPDATE_RUNS}`,
      },
    ];
  });
}

function findRun(project: Project, name: string, place: Place): { run: RecordedRun } | { problem: Problem } {
  const read = project.run(name);
  if (read?.ok) return { run: read.run };
  if (read) return { problem: damaged(project, name, read, place) };
  const names = project.listRuns();
  const meant = suggest(name, names) ?? onlySameName(name, names);
  return {
    problem: {
      name: 'run-missing',
      place,
      message: `there is no recorded run "${name}"`,
      expected: names.length > 0 ? oneOf(names) : `a trace below ${RUNS_FOLDER}/, of which there is none`,
      hint: meant
        ? `did you mean run "${meant}"?`
        : `plan it in the examples' tests, and run: ${UPDATE_RUNS}`,
    },
  };
}

/** The one run of another package, or without its package, that is called the same. */
function onlySameName(name: string, names: readonly string[]): string | undefined {
  const last = (path: string) => path.split('/').at(-1);
  const same = names.filter((known) => last(known) === last(name));
  return same.length === 1 ? same[0] : undefined;
}

/** @param place where the trace is asked for; the trace itself, where nothing asks */
function damaged(
  project: Project,
  name: string,
  read: Exclude<ReturnType<Project['run']>, { readonly ok: true }>,
  place: Place,
): Problem {
  const file = runFile(name);
  const { fault, reason } = read ?? { fault: 'run-invalid', reason: 'it is gone' };
  const isChanged = fault === 'run-changed';
  const inTrace = placeInTrace(project, name, read?.at ?? []);
  const isOwn = place.file === file;
  return {
    name: fault,
    place: isOwn ? inTrace : place,
    message: `${file} ${isChanged ? 'is not as it was recorded' : 'is no trace'}: ${reason}`,
    hint: `${isChanged ? 'take the change back, or ' : ''}record it anew: ${UPDATE_RUNS}`,
    ...(isOwn ? {} : { related: [{ place: inTrace, message: reason }] }),
  };
}

/** Where keys lead in the file of a trace; where it does not parse, the mistake. */
function placeInTrace(project: Project, name: string, keys: readonly (string | number)[]): Place {
  const file = runFile(name);
  const text = project.readText(file) ?? '';
  const { offset, length } = findJsonMistake(text) ?? locateKeys(text, keys);
  const { line, column } = offsetPosition(text, offset);
  return { file, line: line + 1, column, length };
}

/** Why an answer cannot be shown as JSON. */
function findTextFault({ response: { body, headers } }: RecordedRun): string | undefined {
  if (body === undefined) return 'has no body';
  if (typeof body === 'string' && !/\bjson\b/.test(headers['content-type'] ?? '')) return 'is text, not JSON';
  return undefined;
}
