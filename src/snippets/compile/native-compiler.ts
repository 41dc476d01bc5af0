import { ChildProcess } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod';
import type ts from 'typescript';
import type { API, Diagnostic, Snapshot } from 'typescript-native/unstable/sync';
import { load } from '../load';
import type { CompilerMessage } from './reference-compiler';

/** The state of the project that the native compiler is to check. */
export interface NativeInput {
  /** Absolute files that the program consists of, virtual ones included. */
  readonly roots: readonly string[];
  /** Every file that may be read, with what changes when its content does. */
  readonly versions: ReadonlyMap<string, string>;
  /** The content of a file; `undefined` for one to be read from disk. */
  readonly readText: (file: string) => string | undefined;
  /** Files and folders that only exist here; looked at only when an import can mean one of them. */
  readonly virtual:
    { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> } | undefined;
}

/** TypeScript 7 in a process of its own, which keeps what it parsed from one check to the next. */
export interface NativeCompiler {
  /** Tells what the project looks like now. */
  update(input: NativeInput): void;
  /** Syntax and type errors of a file of the program. */
  check(file: string, text: string): CompilerMessage[];
  close(): void;
}

/** The heap may grow by this share of what is in use before Go collects it, in percent: half of Go's default. */
const HEAP_GROWTH = '50';

/**
 * Speaks to the compiler through its synchronous API. That API is called unstable: its version is pinned, nothing but
 * this file uses it, and whoever raises the version sees the tests of this file.
 *
 * @param configFile absolute path of the tsconfig that the examples extend
 * @param overrides options that stand above those of the config
 * @throws Error when the compiler cannot be started, for instance as there is none for this platform
 */
export function createNativeCompiler(configFile: string, overrides: ts.CompilerOptions): NativeCompiler {
  const { API: Server } = load('typescript-native/unstable/sync') as { API: typeof API };
  const project = path.join(path.dirname(configFile), `.verify~${path.basename(configFile)}`);
  let current: NativeInput | undefined;
  let config = '';
  let told = new Map<string, string>();
  let server: API | undefined;
  let snapshot: Snapshot | undefined;

  const start = (hasVirtual: boolean): API =>
    withEnvironment({ GOGC: HEAP_GROWTH }, () => {
      const isThere = (kind: 'files' | 'folders') => (name: string) =>
        current?.virtual?.[kind].has(name) ? true : undefined;
      const readFile = (file: string) => (file === project ? config : current?.readText(file));
      // Each callback costs the compiler a question per file or folder: without need there is only one.
      const existence = { fileExists: isThere('files'), directoryExists: isThere('folders') };
      return new Server({
        cwd: path.dirname(configFile),
        fs: { readFile, ...(hasVirtual ? existence : {}) },
      });
    });
  const close = () => {
    // A compiler that broke off cannot be asked to let go of anything, and need not be.
    const closing = server;
    const last = snapshot;
    server = undefined;
    snapshot = undefined;
    try {
      last?.dispose();
    } finally {
      if (closing) silence(closing);
      closing?.close();
    }
  };
  let seesVirtual = false;

  return {
    update(input) {
      const { roots, versions, virtual } = input;
      const before = config;
      current = input;
      config = JSON.stringify({
        extends: `./${path.basename(configFile)}`,
        compilerOptions: overrides,
        files: roots,
      });
      if (virtual && !seesVirtual) close();
      if (!server) {
        seesVirtual = virtual !== undefined;
        server = start(seesVirtual);
        snapshot = server.updateSnapshot({ openProjects: [project] });
      } else {
        const changed = [...versions].filter(([file, version]) => (told.get(file) ?? version) !== version);
        const created = [...versions.keys()].filter((file) => !told.has(file));
        const deleted = [...told.keys()].filter((file) => !versions.has(file));
        const files = changed.map(([file]) => file);
        if (config !== before) files.push(project);
        // A program takes over one changed file within milliseconds, but is made anew for two told at once.
        const isRegrouped = config !== before || created.length + deleted.length > 0;
        for (const step of isRegrouped ? [files] : files.map((file) => [file])) {
          const next = server.updateSnapshot({ fileChanges: { changed: step, created, deleted } });
          snapshot?.dispose();
          snapshot = next;
        }
      }
      told = new Map(versions);
    },
    check(file, text) {
      const program = snapshot?.getProject(project)?.program;
      if (!program) throw new Error('The native compiler lost its project');
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return found.map((diagnostic) => toMessage(diagnostic, text));
    },
    close,
  };
}

function toMessage({ pos, end, code, ...said }: Diagnostic, text: string): CompilerMessage {
  const before = text.slice(0, pos).split(/\r\n|[\n\r\u2028\u2029]/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { line: before.length, column, length: end - pos, code, text: flatten(said, 0).join('\n') };
}

/** A message and the reasons below it, each level indented further, as TypeScript itself prints them. */
function flatten({ text, messageChain }: Pick<Diagnostic, 'text' | 'messageChain'>, depth: number): string[] {
  return ['  '.repeat(depth) + text, ...(messageChain ?? []).flatMap((reason) => flatten(reason, depth + 1))];
}

const privateParts = z.object({
  client: z.object({ channel: z.object({ child: z.instanceof(ChildProcess) }) }),
});

/**
 * The compiler writes nothing that could be left half-done, but answers the signal that `close` sends with a line on
 * standard error. A signal that it cannot answer comes first; without the process at hand the line would be printed.
 */
function silence(server: API): void {
  privateParts.safeParse(server).data?.client.channel.child.kill('SIGKILL');
}

/** Does something while variables of the environment, which a child process gets, have other values. */
function withEnvironment<T>(values: Record<string, string>, act: () => T): T {
  const before = Object.entries(values).map(([name]) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
  try {
    return act();
  } finally {
    for (const [name, value] of before) if (value === undefined) delete process.env[name];
  }
}
