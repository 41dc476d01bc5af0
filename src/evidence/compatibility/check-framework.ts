import path from 'node:path';
import { createEngine, type Engine, type EngineOptions, type Problem } from '../../snippets';
import { NO_ENTRY, writeCompilerConfig } from './compiler-config';
import { FRAMEWORK, type Framework } from './framework';

/**
 * An engine that checks every page and every example as if a given version of the framework were installed. It does
 * it as always: places are those of the guides and the examples, and what a fence expects to fail must fail here too.
 */
export function openWithFramework(
  root: string,
  framework: Framework,
  options: Partial<Pick<EngineOptions, 'cache' | 'decision'>> = {},
): Engine {
  const engine = createEngine({ ...options, root, compilerConfig: writeCompilerConfig(root, framework) });
  return {
    ...engine,
    check() {
      const result = engine.check();
      const problems = result.problems
        // TypeScript 6 decides. A difference on a version that nobody has installed is nothing to mend in a guide.
        .filter(({ name }) => name !== 'compilers-differ')
        .map((problem) => clarify(problem, root, framework, engine));
      return { ...result, problems };
    },
  };
}

/** Messages without folders of this machine, in the words that a project with only this version would see. */
function clarify(problem: Problem, root: string, framework: Framework, engine: Engine): Problem {
  const { place, message, related } = problem;
  const say = (text: string, at: Problem['place']) =>
    explainNoEntry(shortenPaths(text, root, framework), () => lineOf(engine, at));
  return {
    ...problem,
    message: say(message, place),
    ...(related
      ? { related: related.map((other) => ({ ...other, message: say(other.message, other.place) })) }
      : {}),
  };
}

/** `"/home/me/frameworks/…/dist/src/sdk"` becomes `"@o2s/framework/dist/src/sdk"`. */
export function shortenPaths(message: string, root: string, { folder }: Pick<Framework, 'folder'>): string {
  const slash = (file: string) => file.split(path.sep).join('/');
  return message.replaceAll(slash(folder), FRAMEWORK).replaceAll(`${slash(root)}/`, '');
}

/**
 * An entry point that the version lacks is mapped to a file that is no module. Where only this version is
 * installed, the compiler finds nothing and says TS2307.
 */
export function explainNoEntry(message: string, readLine: () => string): string {
  if (!message.startsWith('TS2306:') || !message.includes(NO_ENTRY)) return message;
  const specifier = /['"](@o2s\/framework\/[^'"]+)['"]/.exec(readLine())?.[1] ?? `${FRAMEWORK}/…`;
  return `TS2307: Cannot find module '${specifier}' or its corresponding type declarations.`;
}

function lineOf(engine: Engine, { file, line }: Problem['place']): string {
  const text = engine.readText(file);
  return text?.split(/\r\n|\r|\n/)[line - 1] ?? '';
}
