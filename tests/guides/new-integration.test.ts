import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
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
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toSourcePath } from '../../src/shared/source-path';
import { createEngine } from '../../src/snippets';

const root = path.resolve(import.meta.dirname, '../..');
const HOME = 'packages/integrations/helpdesk/';

const names = z.record(z.string(), z.string());
const manifest = z.object({
  version: z.string().optional(),
  dependencies: names.optional(),
  peerDependencies: names.optional(),
  devDependencies: names.optional(),
});
const readManifest = (folder: string) =>
  manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));

/**
 * A reader's package, made from nothing but the pages "Write a new integration": fences whose title is a path of the
 * package, and the files that the pages show or link to.
 */
describe('the package that the guides lead to', () => {
  const engine = createEngine({ root });
  const manifest = engine.check();
  const snippets = manifest.snippets.filter(({ page }) => page.startsWith('docs/new-integration/'));
  const typed = snippets.flatMap(({ title, text }) =>
    title?.startsWith(HOME) ? [{ file: title.slice(HOME.length), text }] : [],
  );
  let monorepo: string;
  let folder: string;

  beforeAll(() => {
    monorepo = mkdtempSync(path.join(tmpdir(), 'readers-monorepo-'));
    folder = path.join(monorepo, HOME);
    mkdirSync(folder, { recursive: true });
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
  afterAll(() => rmSync(monorepo, { recursive: true }));
  const processes: ChildProcess[] = [];
  afterEach(() => processes.splice(0).forEach((child) => child.kill()));

  /** What npm does with the dependencies of a package of the monorepo, from what is installed here. */
  function install(at: string): Readonly<Record<string, string>> {
    const { dependencies = {}, devDependencies } = readManifest(at);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const target = name === '@o2s/integrations.helpdesk' ? folder : path.join(root, 'node_modules', name);
      expect(readManifest(target).version, name).toBe(version);
      const link = path.join(at, 'node_modules', name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(target, link);
    }
    mkdirSync(path.join(at, 'node_modules/.bin'));
    symlinkSync(path.join(root, 'node_modules/typescript/bin/tsc'), path.join(at, 'node_modules/.bin/tsc'));
    return dependencies;
  }

  /** Starts a program that says the URLs it listens on. */
  function start(cwd: string, args: readonly string[], variables: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...variables } });
    processes.push(child);
    const output = { text: '' };
    const firstUrls = new Promise<string[]>((resolve, reject) => {
      const take = (chunk: Buffer) => {
        output.text += chunk.toString();
        const urls = [...output.text.matchAll(/listens on (http:\/\/[\d.:]+\d)/g)].map(([, url = '']) => url);
        if (urls.length > 0) resolve(urls);
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.on('exit', (code) => reject(new Error(`It ended with ${code}:\n${output.text}`)));
    });
    return { firstUrls };
  }

  /** The environment without what Vitest tells the tests that it runs: the reader's Vitest would hear it as well. */
  function readerEnv(): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$)/.test(name));
    return { ...Object.fromEntries(own), NO_COLOR: '1' };
  }

  /** Files of the helpdesk that the pages show in part, or whose source pages they link to. */
  function copiedFiles(): string[] {
    const shown = snippets.flatMap(({ file }) => (file?.startsWith('helpdesk/src/') ? [file] : []));
    const pages = [...new Set(snippets.map(({ page }) => page))].map((page) =>
      readFileSync(path.join(root, page), 'utf8'),
    );
    const linked = engine.shownFiles(manifest).flatMap(({ path: file }) => {
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
    const own = readManifest(folder);
    const helpdesk = readManifest(path.join(root, 'examples/helpdesk'));
    expect(helpdesk.dependencies).toMatchObject(own.dependencies ?? {});
    expect(helpdesk.peerDependencies).toEqual(own.peerDependencies);
    expect(helpdesk.devDependencies).toMatchObject(own.devDependencies ?? {});
  });

  it('serves notifications through the host on the page, in a monorepo that was an empty folder', async () => {
    const texts = new Map(snippets.map(({ title, text }) => [title, text]));
    for (const file of ['package.json', 'packages/host/package.json', 'packages/host/src/main.ts']) {
      mkdirSync(path.dirname(path.join(monorepo, file)), { recursive: true });
      writeFileSync(path.join(monorepo, file), texts.get(file) ?? '');
    }
    const host = path.join(monorepo, 'packages/host');
    copyFileSync(path.join(folder, 'tsconfig.json'), path.join(host, 'tsconfig.json'));
    const dependencies = install(host);
    expect(dependencies['@o2s/integrations.helpdesk']).toBe(readManifest(folder).version);
    for (const at of [folder, host]) {
      execFileSync('npm', ['run', '--silent', 'build'], { cwd: at, stdio: 'pipe' });
    }
    const backend = start(root, ['-r', './examples/register.cjs', 'examples/backend/src/main.ts'], {
      BACKEND_PORT: '0',
    });
    const [api] = await backend.firstUrls;
    const server = start(host, ['dist/main.js'], { HELPDESK_API_URL: `${api}/rest/v1`, HOST_PORT: '0' });
    const [url] = await server.firstUrls;
    const response = await fetch(`${url}/notifications/alr-1001`, {
      headers: { authorization: 'Bearer helpdesk-agent-token' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'alr-1001', type: 'TICKET_UPDATE' });
  });

  it('tests itself with its own script, once the tests of the pages are copied beside the code', () => {
    const specs = ['notifications.mapper.spec.ts', 'notifications.service.spec.ts'].map(
      (file) => `src/modules/notifications/${file}`,
    );
    const shown = engine
      .check()
      .snippets.flatMap(({ page, file }) => (page === 'docs/testing/service.mdx' ? [file] : []));
    for (const spec of specs) {
      expect(shown).toContain(`helpdesk/${spec}`);
      copyFileSync(path.join(root, 'examples/helpdesk', spec), path.join(folder, spec));
    }
    const output = execFileSync('npm', ['test'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: readerEnv(),
    });
    expect(output).toMatch(/Test Files +2 passed/);
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
