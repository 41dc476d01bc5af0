import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const SERVICE = 'examples/helpdesk/src/modules/notifications/notifications.service.ts';
const ENTRY = 'examples/helpdesk/src/integration.ts';

/** Breaks one thing, runs the real command, and mends it again. */
describe('npm run verify', () => {
  let scratch: Scratch;
  beforeAll(() => {
    scratch = createScratch();
  });
  afterAll(() => scratch.remove());

  async function verifyWith(file: string, from: string, to: string) {
    const before = scratch.read(file);
    scratch.edit(file, from, to);
    const outcome = await scratch.npm('verify');
    scratch.edit(file, scratch.read(file), before);
    return outcome;
  }

  it('passes on the project as it is', async () => {
    const { exitCode, output } = await scratch.npm('verify');
    expect(output).toContain('all verified');
    expect(exitCode).toBe(0);
  });

  it('fails at the lines of the pages when a method of an example is renamed', async () => {
    const { exitCode, output } = await verifyWith(
      SERVICE,
      '    getNotificationList(',
      '    getNotificationLists(',
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ compile-error$/m);
    expect(output).toMatch(
      /notifications\.service\.ts:\d+:\d+ TS2515: Non-abstract class 'NotificationsService'/,
    );
  });

  it('fails at the lines of the pages when the entry loses the required name', async () => {
    const { exitCode, output } = await verifyWith(ENTRY, "        name: 'helpdesk',\n", '');
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ compile-error$/m);
    expect(output).toMatch(/integration\.ts:\d+:\d+ TS2741: Property 'name' is missing/);
  });

  it('fails at the line of the page when a region is deleted', async () => {
    const before = scratch.read(SERVICE);
    const { exitCode, output } = await verifyWith(
      SERVICE,
      before,
      before.replace(/^ *\/\/ #(?:end)?region list\n/gm, ''),
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ region-missing$/m);
    expect(output).toContain('has no region "list"');
  });

  it('fails at the line of the page when a recorded run is damaged, and at the trace', async () => {
    const trace = 'evidence/recordings/helpdesk/notification-newest.json';
    const { exitCode, output } = await verifyWith(trace, '"status": 200', '"status": "200"');
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^docs\/quick-start\.mdx:\d+:\d+ run-invalid$/m);
    expect(output).toMatch(
      /^ {2}evidence\/recordings\/helpdesk\/notification-newest\.json:\d+:\d+ \/steps\/\d/m,
    );
  });

  it('fails at the line of the page when a recorded value is another one, however likely', async () => {
    const trace = 'evidence/recordings/helpdesk/notification-newest.json';
    const { exitCode, output } = await verifyWith(trace, '"status": "READ"', '"status": "VIEWED"');
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^docs\/quick-start\.mdx:\d+:\d+ run-changed$/m);
    expect(output).toContain('to do: take the change back, or record it anew: npm run runs:update');
  });

  it('fails at the trace when no page shows a recorded run any more', async () => {
    const { exitCode, output } = await verifyWith(
      'docs/combine/custom-module.mdx',
      '<Run name="documents/document-list" />\n',
      '',
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^evidence\/recordings\/documents\/document-list\.json:\d+:\d+ run-unused$/m);
  });

  it('names the exit code of a wrong command line', async () => {
    const { exitCode, output } = await scratch.npm('verify', '--wacth');
    expect(exitCode).toBe(2);
    expect(output).toContain('--watch');
  });
});
