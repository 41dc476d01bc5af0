import { isToWorker, type FromWorker, type LiveExample, type ToWorker } from '../../shared/protocol';
import { inspectAll } from '../shims/inspect';
import { createMounts, findPackage, listTaps } from './registry';
import { Runner, toFailure } from './runner';

const CONSOLE = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Where messages come from and go to: the worker's own scope. */
interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** Takes an example, then one request to it, from the page: this worker is made for one run. */
export function serve(port: Port, environment: Record<string, string>): void {
  // Code of a reader may replace the global one.
  const post = port.postMessage.bind(port);
  const tell = (message: FromWorker) => post(message);
  let runner: Runner | undefined;

  const load = async (example: LiveExample): Promise<void> => {
    Object.assign(environment, example.env);
    runner = new Runner(example, {
      packages: findPackage,
      mounts: createMounts(),
      taps: listTaps(),
      environment,
    });
    Object.assign(globalThis, { fetch: runner.fetch });
    captureConsole(runner);
    try {
      await runner.prepare();
      tell({ type: 'loaded' });
    } catch (error) {
      tell({ type: 'failure', failure: toFailure(error, 'load', example.files) });
    }
  };

  const run = async ({
    request,
    conditions,
    overrides,
  }: Extract<ToWorker, { type: 'run' }>): Promise<void> => {
    tell({ type: 'running' });
    const result = await runner?.run(request, conditions, overrides, (index, step) =>
      tell({ type: 'step', index, step }),
    );
    if (!result) return;
    tell('failure' in result ? { type: 'failure', ...result } : { type: 'answer', ...result });
  };

  port.addEventListener('message', ({ data }) => {
    if (!isToWorker(data)) return;
    void (data.type === 'load' ? load(data.example) : run(data));
  });
}

function captureConsole(runner: Runner): void {
  for (const level of CONSOLE)
    console[level] = (...values: unknown[]) =>
      runner.print(level === 'info' ? 'log' : level, inspectAll(values));
}
