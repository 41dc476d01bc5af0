import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createEngine, toSourcePath } from '../../src/snippets';

const root = path.resolve(import.meta.dirname, '../..');
const HOME = 'packages/integrations/helpdesk/';

/**
 * A reader's package, made from nothing but the pages "Write a new integration": fences whose title is a path of the
 * package, and the files that the pages show or link to.
 */
describe('the package that the guides lead to', () => {
  const engine = createEngine({ root });
  const snippets = engine.check().snippets.filter(({ page }) => page.startsWith('docs/new-integration/'));
  const typed = snippets.flatMap(({ title, text }) =>
    title?.startsWith(HOME) ? [{ file: title.slice(HOME.length), text }] : [],
  );
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readers-package-'));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const file of copiedFiles()) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      copyFileSync(path.join(root, 'examples/helpdesk', file), path.join(folder, file));
    }
    for (const { file, text } of typed) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Files of the helpdesk that the pages show in part, or whose source pages they link to. */
  function copiedFiles(): string[] {
    const shown = snippets.flatMap(({ file }) => (file?.startsWith('helpdesk/src/') ? [file] : []));
    const pages = [...new Set(snippets.map(({ page }) => page))].map((page) =>
      readFileSync(path.join(root, page), 'utf8'),
    );
    const linked = engine.shownFiles().flatMap(({ path: file }) => {
      const isLinked = pages.some((page) => page.includes(`](${toSourcePath(file)})`));
      return isLinked && file.startsWith('helpdesk/src/') ? [file] : [];
    });
    const typedFiles = typed.map(({ file }) => file);
    return [...new Set([...shown, ...linked])]
      .map((file) => file.slice('helpdesk/'.length))
      .filter((file) => !typedFiles.includes(file) && !file.includes('.spec.'));
  }

  it('is typed or copied completely', () => {
    expect(typed.map(({ file }) => file).sort()).toEqual([
      'package.json',
      'src/integration.ts',
      'src/modules/index.ts',
      'tsconfig.json',
    ]);
  });

  it('asks for the versions that this site was verified with', () => {
    const manifest = z.object({
      dependencies: z.record(z.string(), z.string()),
      peerDependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    });
    const read = (file: string) => manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    const own = read(path.join(folder, 'package.json'));
    const helpdesk = read(path.join(root, 'examples/helpdesk/package.json'));
    expect(helpdesk.dependencies).toMatchObject(own.dependencies);
    expect(helpdesk.peerDependencies).toEqual(own.peerDependencies);
    expect(helpdesk.devDependencies).toMatchObject(own.devDependencies);
  });

  it('builds with its own script, and exports what a host imports', () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'pipe' });
    const script =
      "const { Config, Integration } = require('./dist/integration.js');" +
      'console.log(Config.notifications.name, Config.notifications.service === Integration.Notifications.Service)';
    expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'helpdesk true',
    );
  });
});
