import { Session, type Debugger, type Profiler } from 'node:inspector';

/** A script of the running process. */
export interface LoadedScript {
  readonly id: string;
  /** For instance `file:///…/notifications.service.ts`. */
  readonly url: string;
  /** What V8 runs, not what stands in the file. */
  readonly text: string;
  /** Its source map as a data URL; the empty string when it has none. */
  readonly mapUrl: string;
}

/**
 * V8's coverage of this process, counted anew after each look. A look takes about 10 ms in a process that has
 * loaded a framework.
 */
export function startCoverage() {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  return {
    /** What was executed since the last look. */
    take(): readonly Profiler.ScriptCoverage[] {
      return answerOf<Profiler.TakePreciseCoverageReturnType>((callback) =>
        session.post('Profiler.takePreciseCoverage', callback),
      ).result;
    },
    /** The scripts whose URL is accepted. */
    readScripts(accepts: (url: string) => boolean): LoadedScript[] {
      const parsed: Debugger.ScriptParsedEventDataType[] = [];
      session.on('Debugger.scriptParsed', ({ params }) => parsed.push(params));
      // Only now, as code runs slower in a process that is debugged: V8 then tells of all scripts it knows.
      session.post('Debugger.enable');
      return parsed
        .filter(({ url }) => accepts(url))
        .map(({ scriptId, url, sourceMapURL = '' }) => {
          const { scriptSource } = answerOf<Debugger.GetScriptSourceReturnType>((callback) =>
            session.post('Debugger.getScriptSource', { scriptId }, callback),
          );
          return { id: scriptId, url, text: scriptSource, mapUrl: sourceMapURL };
        });
    },
    stop(): void {
      session.disconnect();
    },
  };
}

/** The inspector answers within the call, through a callback. */
function answerOf<T>(post: (callback: (error: Error | null, result: T) => void) => void): T {
  const answers: { error: Error | null; result: T }[] = [];
  post((error, result) => answers.push({ error, result }));
  const [answer] = answers;
  if (!answer) throw new Error('The inspector gave no answer.');
  if (answer.error) throw answer.error;
  return answer.result;
}
