import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const SERVICE = 'examples/helpdesk/src/modules/notifications/notifications.service.ts';
const PAGE = 'docs/quick-start.mdx';

/** The steps build on each other: what is tested is the build after a build. */
describe('npm run build', () => {
  let scratch: Scratch;
  beforeAll(() => {
    scratch = createScratch();
    scratch.edit(
      PAGE,
      '\n## ',
      `\n\`\`\`ts source="${SERVICE.replace('examples/', '')}#list"\n\`\`\`\n\n## `,
    );
  });
  afterAll(() => scratch.remove());

  const built = () => {
    const html = readFileSync(path.join(scratch.root, 'build/guides/quick-start/index.html'), 'utf8');
    return html.replace(/<[^>]+>/g, '');
  };

  it('shows the example, cold', async () => {
    const { exitCode, output } = await scratch.npm('build');
    expect(output).toContain('snippets verified');
    expect(exitCode).toBe(0);
    expect(built()).toContain('mapListParams(parseListQuery(query))');
  });

  it('shows an edit of the example, warm', async () => {
    scratch.edit(SERVICE, 'const params = mapListParams', 'const wanted = mapListParams');
    scratch.edit(SERVICE, "url: '/alerts', params }", "url: '/alerts', params: wanted }");
    const { exitCode } = await scratch.npm('build');
    expect(exitCode).toBe(0);
    expect(built()).toContain('const wanted = mapListParams');
    expect(built()).not.toContain('const params = mapListParams');
  });

  it('fails at the line of the page when an edit breaks the example, warm', async () => {
    scratch.edit(SERVICE, 'mapListParams(parseListQuery(query))', 'mapListParams(query)');
    const { exitCode, output } = await scratch.npm('build');
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/docs\/quick-start\.mdx:\d+:\d+ compile-error/);
    scratch.edit(SERVICE, 'mapListParams(query)', 'mapListParams(parseListQuery(query))');
  });

  it.each(['/guides/nowhere/', '/guides/quick-start/#nowhere'])('fails on the link %s', async (link) => {
    const before = scratch.read(PAGE);
    scratch.edit(PAGE, '\n## ', `\n[broken](${link})\n\n## `);
    const { exitCode, output } = await scratch.npm('build');
    scratch.edit(PAGE, scratch.read(PAGE), before);
    expect(exitCode).not.toBe(0);
    expect(output).toContain(link);
  });
});
