import { realpathSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runNode } from './run-node';

const evaluate = (code: string, options?: Parameters<typeof runNode>[1]) => runNode(['-e', code], options);

describe('a Node program', () => {
  it('tells what it printed, errors before all else', async () => {
    expect(await evaluate('console.log(" done "); ')).toBe('done');
    expect(await evaluate('console.log("done"); console.error("a warning")')).toBe('a warning');
    expect(await evaluate('')).toBe('');
  });

  it('gets its arguments as they are', async () => {
    const odd = '$(exit 1); "quoted" \n and more';
    expect(await runNode(['-e', 'console.log(JSON.stringify(process.argv.at(-1)))', odd])).toBe(
      JSON.stringify(odd),
    );
  });

  it('fails with what it printed', async () => {
    await expect(
      evaluate('console.log("so far"); console.error("broken"); process.exitCode = 3'),
    ).rejects.toThrow(/^broken$/);
    await expect(evaluate('console.log("so far"); process.exitCode = 3')).rejects.toThrow(/^so far$/);
    await expect(evaluate('process.exitCode = 3')).rejects.toThrow('The process ended with 3');
    await expect(evaluate('process.kill(process.pid, "SIGKILL")')).rejects.toThrow(
      'The process ended with no exit code',
    );
  });

  it('runs where, with what and how eagerly it is told', async () => {
    const cwd = realpathSync(tmpdir());
    expect(await evaluate('console.log(process.cwd())', { cwd })).toBe(cwd);
    const env = { ...process.env, SOME: 'thing', NODE_ENV: undefined };
    expect(await evaluate('console.log(process.env.SOME, "NODE_ENV" in process.env)', { env })).toBe(
      'thing false',
    );
    const priority = Math.min(getPriority() + 3, 19);
    // It may begin before it has been told.
    const look = 'setTimeout(() => console.log(require("node:os").getPriority()), 500)';
    expect(await evaluate(look, { priority })).toBe(String(priority));
  });

  it('leaves nothing behind that waits for the end of this process', async () => {
    const before = process.listenerCount('exit');
    await evaluate('');
    await expect(evaluate('process.exitCode = 1')).rejects.toThrow();
    expect(process.listenerCount('exit')).toBe(before);
  });
});
