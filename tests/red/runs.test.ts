import path from 'node:path';
import { x } from 'tinyexec';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const MAPPER = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';
const TRACE = 'evidence/recordings/helpdesk/notification-newest.json';

let scratch: Scratch;
beforeAll(() => {
  scratch = createScratch();
});
afterAll(() => scratch.remove());

/** Compares, or records, one run as `npm test` does all of them. */
async function compare(
  env: NodeJS.ProcessEnv = {},
): Promise<{ exitCode: number | undefined; output: string }> {
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const spec = [
    '--project',
    'examples',
    'src/evidence/recordings/recordings.spec.ts',
    '-t',
    'helpdesk/notification-newest is',
  ];
  const { exitCode, stdout, stderr } = await x('node', [vitest, 'run', ...spec], {
    nodeOptions: {
      cwd: scratch.root,
      env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    },
  });
  return { exitCode, output: `${stdout}\n${stderr}` };
}

const lines = (...text: string[]) => text.join('\n');

it('a recorded value that is no longer true fails, with the file, the lines that differ and the command', async () => {
  scratch.edit(TRACE, '"status": "READ"', '"status": "VIEWED"');
  const { exitCode, output } = await compare();
  expect(exitCode).toBe(1);
  expect(output).toContain(
    lines(
      `The run "helpdesk/notification-newest" is no longer what ${TRACE} says.`,
      '- committed',
      '+ recorded now',
    ),
  );
  expect(output).toMatch(/^- +"status": "VIEWED"\n\+ +"status": "READ"$/m);
  expect(output).toContain('If the new one is right, write it with: npm run runs:update');
  scratch.edit(TRACE, '"status": "VIEWED"', '"status": "READ"');
});

it('so does an example that answers something else, until it is recorded anew', async () => {
  scratch.edit(MAPPER, 'title: alert.headline', 'title: alert.headline.toUpperCase()');
  const { exitCode, output } = await compare();
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^\+ +"title": "A NEW DEVICE SIGNED IN",$/m);

  expect((await compare({ UPDATE_RECORDINGS: '1' })).exitCode).toBe(0);
  expect(scratch.read(TRACE)).toContain('"title": "A NEW DEVICE SIGNED IN"');
  expect((await compare()).exitCode).toBe(0);
});
