import path from 'node:path';
import { splitInlineCode, type Snippet } from '../../snippets';
import { isolateRegion } from './isolate-region';
import { COPY_ACTIONS, type Capture, type CopyAction, type Finding, type Origin, type Trial } from './types';

const TYPESCRIPT = /^tsx?$/;
/** The line that joins two parts of a region. */
const JOINT = /^\s*\/\/ …$/;

/** What the trials are made from. */
export interface PlanInput {
  readonly snippets: readonly Snippet[];
  readonly captures: readonly Capture[];
  /** Text of an example file, named below `examples/`. */
  readonly readExample: (file: string) => string;
}

export interface Plan {
  readonly trials: readonly Trial[];
  /** Text of each file that the trials bring: path in the workspace, with `/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Packages that need the files of another one beside their own: new folder, and the folder below `examples/`. */
  readonly copies: ReadonlyMap<string, string>;
  /** What is wrong before anything is compiled. */
  readonly findings: readonly Finding[];
}

/** The actions that the page offers for a snippet: those for TypeScript, none for anything else. */
export function actionsOf({ kind, language }: Pick<Snippet, 'kind' | 'language'>): readonly CopyAction[] {
  if (!TYPESCRIPT.test(language)) return [];
  if (kind === 'region') return ['copy', 'withImports', 'wholeFile', 'fileView'];
  return kind === 'file' ? ['copy', 'fileView'] : ['copy'];
}

/** Puts each copied text where a reader puts it: a whole file and a region in the file's place, a fence in `src`. */
export function planTrials(input: PlanInput): Plan {
  const files = new Map<string, string>();
  const copies = new Map<string, string>();
  const findings: Finding[] = [];
  const trials = new Map<string, Trial>();

  const add = (key: string, origin: Origin, make: () => Omit<Trial, 'origins'>): void => {
    const known = trials.get(key);
    const trial = known ?? { ...make(), origins: [] };
    trials.set(key, { ...trial, origins: [...trial.origins, origin] });
  };

  for (const snippet of input.snippets) {
    const taken = takeCaptures(snippet, input.captures);
    findings.push(...taken.findings);
    const { file, page, line } = snippet;
    for (const { action, text } of taken.captures) {
      const origin = { page, line, action };
      const report = (message: string) =>
        findings.push({ page, line, action: COPY_ACTIONS[action], message });
      if (action === 'copy' && text !== snippet.text) {
        report('the copy is not what the engine checked: is build/ older than the page?');
      } else if (file === undefined) {
        const place = `fence-${trials.size + 1}`;
        add(snippet.id, origin, () => planFence(snippet, text, place, files, copies, report));
      } else if (action === 'wholeFile' || action === 'fileView' || snippet.kind === 'file') {
        const known = files.get(file);
        if (known === undefined) files.set(file, text);
        else if (known !== text) report(`copies of "${file}" differ`);
        const span = { first: 1, last: text.split('\n').length, copyLine: 1 };
        add(file, origin, () => ({ text, files: [file], expects: [], spans: [span], isWhole: true }));
      } else if (action === 'withImports') {
        const parts = snippet.lines ?? [];
        const head = headOf(text, snippet.text);
        const pieces = head === undefined ? [] : splitParts(snippet.text, parts.length);
        if (head === undefined) report('the copy is not the snippet with imports above it');
        else if (pieces.length !== parts.length)
          report(`the copy has ${pieces.length} parts, the region ${parts.length}`);
        else {
          add(`${file}#${snippet.region} ${text}`, origin, () => {
            const { ext, dir, name } = path.posix.parse(file);
            const place = path.posix.join(dir, `${name}.copy-${trials.size + 1}${ext}`);
            const isolated = isolateRegion(file, input.readExample(file), parts, head, pieces);
            files.set(place, isolated.text);
            return { ...isolated, text, files: [place], expects: [], isWhole: false };
          });
        }
      }
    }
  }
  return { trials: [...trials.values()], files, copies, findings };
}

/** The copies of a snippet, and what is missing among them. */
function takeCaptures(
  snippet: Snippet,
  all: readonly Capture[],
): Pick<Plan, 'findings'> & { captures: Capture[] } {
  const { id, page, line } = snippet;
  const wanted = actionsOf(snippet);
  const captures = all.filter((capture) => capture.snippet === id && wanted.includes(capture.action));
  const missing = wanted.filter((action) => !captures.some((capture) => capture.action === action));
  const isExcerpt = (snippet.lines?.length ?? 1) > 1;
  const isLabelled = captures.some((capture) => capture.isExcerpt);
  const findings: Finding[] = missing.map((action) => ({
    page,
    line,
    action: COPY_ACTIONS[action],
    message: 'the page does not offer it',
  }));
  if (captures.length > 0 && isExcerpt !== isLabelled) {
    const message = isExcerpt
      ? 'parts of a file are joined, and the page does not say so'
      : 'one part is called an excerpt';
    findings.push({ page, line, action: 'label', message });
  }
  return { captures, findings };
}

/** What stands above the code; `undefined` where the code is not at the end, or not apart. */
function headOf(text: string, code: string): string | undefined {
  if (text === code) return '';
  return text.endsWith(`\n\n${code}`) ? text.slice(0, -code.length - 2) : undefined;
}

function splitParts(code: string, count: number): string[] {
  if (count === 1) return [code];
  const parts: string[][] = [[]];
  for (const line of code.split('\n')) {
    if (JOINT.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

/** The fence in a package of its own, so that its files may stand in for the package's without touching others. */
function planFence(
  snippet: Snippet,
  text: string,
  place: string,
  files: Map<string, string>,
  copies: Map<string, string>,
  report: (message: string) => void,
): Omit<Trial, 'origins'> {
  const ending = snippet.language === 'tsx' ? 'tsx' : 'ts';
  // What a cut hides is in the body as well.
  const body = (snippet.fence?.body ?? '').split('\n');
  const { shownMap } = splitInlineCode(body.join('\n'), ending);
  const lines = text.split('\n');
  if (lines.length !== shownMap.length)
    report(`the copy has ${lines.length} lines, the fence shows ${shownMap.length}`);
  shownMap.forEach((bodyLine, index) => (body[bodyLine] = lines[index] ?? ''));
  copies.set(place, snippet.package ?? '');
  const inPlace = splitInlineCode(body.join('\n'), ending).files.map((file) => ({
    ...file,
    path: `${place}/src/${file.path}`,
  }));
  for (const file of inPlace) files.set(file.path, file.text);
  return {
    text,
    files: inPlace.map((file) => file.path),
    expects: (snippet.diagnostics ?? []).map(({ code }) => Number(code.replace('TS', ''))),
    spans: [],
    isWhole: false,
  };
}
