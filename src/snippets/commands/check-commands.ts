import { forEachChild, parse, type Command, type SyntaxNode, type Word } from 'unbash';
import { listNames, suggest, type ProblemName } from '../report';

/** What a command on a page may refer to. */
export interface World {
  /** npm scripts of the package in a folder relative to the project's root; `undefined` without a package there. */
  scripts(folder: string): readonly string[] | undefined;
  /** Folder of the workspace package with this name. */
  workspace(name: string): string | undefined;
  /** Whether a file or folder exists, relative to the project's root. */
  exists(path: string): boolean;
  /** Whether an installed package offers this command. */
  hasBin(name: string): boolean;
}

/** A mistake in a bash fence: zero-based offsets into its body. */
export interface CommandMistake {
  readonly name: Extract<ProblemName, `bash-${string}`>;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

/** Programs that any POSIX machine with Git and curl has; everything else must be an npm bin. */
const SYSTEM_COMMANDS = new Set(
  'cat cd chmod cp curl cut date echo env export false find git grep head kill ls mkdir mv printf pwd read rm sed set sleep sort source tail tar tee test touch tr true unset wait wc xargs which'.split(
    ' ',
  ),
);
const NPM_COMMANDS = new Set(
  'ci install i init pack publish exec ls list outdated uninstall update view version config cache audit link'.split(
    ' ',
  ),
);
/** Lifecycle scripts that npm runs without the word `run`. */
const NPM_SHORTHANDS = new Set(['start', 'test', 'stop', 'restart']);

/**
 * Checks the commands of a bash fence without running them: the syntax, and that each npm script, path and
 * program they name exists. `cd` and `mkdir` are followed, so that a path may lie in a folder made above.
 */
export function checkCommands(body: string, world: World): CommandMistake[] {
  const script = parse(body);
  const mistakes: CommandMistake[] = (script.errors ?? []).map(({ message, pos }) => ({
    name: 'bash-syntax' as const,
    message: `bash cannot read this: ${message}`,
    start: Math.min(pos, Math.max(0, body.length - 1)),
    end: Math.min(pos + 1, body.length),
  }));
  if (mistakes.length > 0) return mistakes;
  const state: State = { folder: '', made: new Set(), functions: new Set(), world, mistakes };
  const walk = (node: SyntaxNode) => {
    if (node.type === 'Function') state.functions.add(node.name.text);
    if (node.type === 'Command') checkCommand(node, state);
    forEachChild(node, walk);
  };
  walk(script);
  return mistakes;
}

interface State {
  folder: string;
  readonly made: Set<string>;
  readonly functions: Set<string>;
  readonly world: World;
  readonly mistakes: CommandMistake[];
}

function checkCommand(command: Command, state: State): void {
  const { name } = command;
  if (!name) return;
  const words = command.args.filter((arg): arg is Word => arg.type === 'Word');
  const program = name.value;
  if (program === 'npm') checkNpm(words, name, state);
  else if (program === 'npx') checkNpx(words, state);
  else if (program === 'cd') changeFolder(words[0], state);
  else if (program === 'mkdir')
    operands(words).forEach((word) => state.made.add(resolve(state.folder, word.value)));
  else if (program === 'touch')
    operands(words).forEach((word) => state.made.add(resolve(state.folder, word.value)));
  else if (isPath(program)) checkPath(name, state);
  else if (program !== 'node' && !isKnownProgram(program, state)) {
    report(
      state,
      'bash-command-unknown',
      `there is no command "${program}"`,
      name,
      'install it as a dependency, or mark the fence with norun="why"',
    );
  }
  if (program !== 'mkdir' && program !== 'touch' && program !== 'cd') {
    for (const word of operands(words)) if (isPath(word.value)) checkPath(word, state);
  }
  for (const redirect of command.redirects) {
    if (
      redirect.type === 'Redirect' &&
      redirect.target &&
      ['>', '>>', '>|', '&>', '&>>'].includes(redirect.operator)
    ) {
      state.made.add(resolve(state.folder, redirect.target.value));
    }
  }
}

function isKnownProgram(program: string, { functions, world }: State): boolean {
  return SYSTEM_COMMANDS.has(program) || functions.has(program) || world.hasBin(program);
}

function checkNpm(words: readonly Word[], name: Word, state: State): void {
  const folder = npmFolder(words, state);
  const [command, script] = operands(words, ['-w', '--workspace', '--prefix', '-C']);
  if (!command) return;
  const verb = command.value;
  const scripts = folder === undefined ? undefined : state.world.scripts(folder);
  const wanted =
    verb === 'run' || verb === 'run-script' ? script : NPM_SHORTHANDS.has(verb) ? command : undefined;
  if (!wanted) {
    if (verb !== 'run' && verb !== 'run-script' && !NPM_COMMANDS.has(verb)) {
      const meant = suggest(verb, [...NPM_COMMANDS, ...NPM_SHORTHANDS, 'run']);
      report(
        state,
        'bash-command-unknown',
        `npm has no command "${verb}"`,
        command,
        meant && `did you mean "npm ${meant}"?`,
      );
    }
    return;
  }
  if (!scripts) {
    const message =
      folder === undefined ? 'there is no such workspace' : `there is no package.json in "${folder}"`;
    if (folder === undefined || !state.made.has(folder)) report(state, 'bash-script-unknown', message, name);
    return;
  }
  if (!scripts.includes(wanted.value)) {
    const meant = suggest(wanted.value, scripts);
    report(
      state,
      'bash-script-unknown',
      `package.json has no script "${wanted.value}"`,
      wanted,
      meant ? `did you mean "${meant}"?` : `its scripts: ${listNames(scripts)}`,
    );
  }
}

/** The folder whose package npm acts on; `undefined` when it names a workspace that does not exist. */
function npmFolder(words: readonly Word[], state: State): string | undefined {
  for (const [index, word] of words.entries()) {
    const [, option, glued] = /^(-w|--workspace|--prefix|-C)(?:=(.*))?$/.exec(word.value) ?? [];
    const value = glued ?? words[index + 1]?.value;
    if (!option || value === undefined) continue;
    if (option === '--prefix' || option === '-C') return resolve(state.folder, value);
    return (
      state.world.workspace(value) ??
      (state.world.scripts(resolve('', value)) ? resolve('', value) : undefined)
    );
  }
  return state.folder;
}

function checkNpx(words: readonly Word[], state: State): void {
  const [bin] = operands(words);
  if (bin && !isPath(bin.value) && !state.world.hasBin(bin.value)) {
    report(
      state,
      'bash-command-unknown',
      `no installed package offers "${bin.value}"`,
      bin,
      'add the package, or mark the fence with norun="why"',
    );
  }
}

function changeFolder(word: Word | undefined, state: State): void {
  const target = resolve(state.folder, word?.value ?? '');
  if (word && !state.made.has(target) && !isMadeBelow(target, state) && !state.world.exists(target)) {
    report(state, 'bash-path-missing', `there is no folder "${word.value}"`, word);
  }
  state.folder = target;
}

function checkPath(word: Word, state: State): void {
  const target = resolve(state.folder, word.value);
  if (state.made.has(target) || isMadeBelow(target, state) || state.world.exists(target)) return;
  // A folder that the page itself made holds what the reader puts there.
  if ([...state.made].some((made) => target.startsWith(`${made}/`))) return;
  report(state, 'bash-path-missing', `there is no file or folder "${word.value}"`, word);
}

/** `mkdir -p a/b/c` makes `a/b` as well. */
function isMadeBelow(target: string, { made }: State): boolean {
  return [...made].some((folder) => folder.startsWith(`${target}/`));
}

/** Words that are no options; an option in `taking` also takes the word after it. */
function operands(words: readonly Word[], taking: readonly string[] = []): Word[] {
  return words.filter(
    (word, index) => !word.value.startsWith('-') && !taking.includes(words[index - 1]?.value ?? ''),
  );
}

/** A relative path with a slash; URLs, scoped package names, absolute paths and expansions are something else. */
function isPath(value: string): boolean {
  return /^\.{0,2}[\w.-]*\/[\w./@-]*$/.test(value) && !value.startsWith('/') && !value.startsWith('@');
}

function resolve(folder: string, value: string): string {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of value.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

function report(
  { mistakes }: State,
  name: CommandMistake['name'],
  message: string,
  { pos, end }: Pick<Word, 'pos' | 'end'>,
  hint?: string,
): void {
  mistakes.push({ name, message, start: pos, end, ...(hint ? { hint } : {}) });
}
