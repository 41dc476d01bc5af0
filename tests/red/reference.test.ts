import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const ENTRY = 'examples/helpdesk/src/integration.ts';

/**
 * TypeDoc itself exits with 0 in all these cases, and a build would show the pages of the run before. A type error is
 * told by the check of the snippets before TypeDoc can; `src/reference/generate.test.ts` holds TypeDoc to it too.
 */
describe('npm run build, when the API reference cannot be made', () => {
  let scratch: Scratch;
  const earlier = () => path.join(scratch.root, '.generated/api/helpdesk/index.mdx');

  beforeAll(() => {
    scratch = createScratch();
  });
  afterAll(() => scratch.remove());

  async function failedBuild(): Promise<string> {
    mkdirSync(path.dirname(earlier()), { recursive: true });
    writeFileSync(earlier(), '# The page of an earlier run\n');
    const { exitCode, output } = await scratch.npm('build');
    expect(exitCode).toBe(1);
    expect(existsSync(earlier())).toBe(false);
    return output;
  }

  it('fails at the line of a doc comment that links to nothing', async () => {
    scratch.edit(ENTRY, 'export const Config', '/** See {@link Nowhere}. */\nexport const Config');
    expect(await failedBuild()).toMatch(/examples\/helpdesk\/src\/integration\.ts:\d+:\d+ .*"Nowhere"/);
    scratch.edit(ENTRY, '/** See {@link Nowhere}. */\n', '');
  });

  it('names an entry point that does not exist', async () => {
    scratch.edit('docusaurus.config.ts', "entry: 'src/integration.ts'", "entry: 'src/gone.ts'");
    expect(await failedBuild()).toContain('examples/helpdesk/src/gone.ts: no such entry point');
  });
});
