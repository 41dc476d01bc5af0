import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectDownload } from '.';

const ROOT = path.resolve(__dirname, '../../../..');
const NAMES = ['helpdesk', 'extended-notifications', 'starter'];

describe.each(NAMES)('the download of %s', (name) => {
  const files = collectDownload(ROOT, name);
  const manifest = JSON.parse(files['package.json'] ?? '') as Record<string, Record<string, string>>;

  it('names nothing outside of it', () => {
    for (const [file, text] of Object.entries(files)) {
      expect(file).not.toMatch(/^[./]*\.\.\/|^\/|\\|node_modules/);
      for (const [reference] of text.matchAll(/(?<=['"`])\.\.?\/[^'"`\s]*(?=['"`])/g)) {
        const target = path.posix.join(path.posix.dirname(file), reference);
        expect(target, `${file}: ${reference}`).not.toMatch(/^\.\./);
      }
    }
  });

  it('has the package with its tests, but not those that need the repository', () => {
    expect(files).toHaveProperty(['src/integration.ts'], readExample(`${name}/src/integration.ts`));
    const tests = Object.keys(files).filter((file) => file.endsWith('.spec.ts'));
    expect(tests).toContain('src/modules/notifications/notifications.service.spec.ts');
    expect(tests).not.toContain('test/package.spec.ts');
  });

  it('leads to what comes along for each package of the repository, and to npm for the others', () => {
    const all = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    for (const [dependency, version] of Object.entries(all)) {
      const isOwn = /^@o2s\/(?:integrations|examples)\./.test(dependency);
      expect(version).toMatch(isOwn ? /^file:\.\/local\/[\w-]+$/ : /^\d+\.\d+\.\d+$/);
      if (isOwn) expect(files).toHaveProperty([`${version.replace('file:./', '')}/package.json`]);
    }
  });

  it('says how to run it where it is', () => {
    expect(files['README.md']).toContain('npm install\nnpm test\n');
    expect(files['README.md']).not.toMatch(/root of the repository|npm run host/);
  });
});

it('takes of the backend only what the tests need', () => {
  const along = Object.keys(collectDownload(ROOT, 'helpdesk')).filter((file) => file.startsWith('local/'));
  expect(along).toContain('local/backend/src/seed/content/blocks.ts');
  expect(along).toContain('local/backend/graphql/helpdesk.graphql');
  expect(along.filter((file) => /\.spec\.ts$|express|server/.test(file))).toEqual([]);
});

describe('in another repository', () => {
  let root = '';

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'download-'));
    mkdirSync(path.join(root, 'examples'));
    for (const file of [
      'package.json',
      'LICENSE',
      'examples/tsconfig.base.json',
      'examples/test',
      'examples/starter',
    ])
      cpSync(path.join(ROOT, file), path.join(root, file), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const put = (file: string, text: string): void => writeFileSync(path.join(root, 'examples', file), text);

  it('leaves out what is its owner’s, or made', () => {
    mkdirSync(path.join(root, 'examples/starter/dist'));
    mkdirSync(path.join(root, 'examples/starter/.secrets'));
    put('starter/dist/made.ts', 'made');
    put('starter/.env', 'TOKEN=secret');
    put('starter/.secrets/keys.json', 'secret');
    put('starter/key.pem', 'secret');
    expect(Object.values(collectDownload(root, 'starter')).join('\n')).not.toMatch(/secret|^made$/m);
  });

  it('refuses what leads out of the examples', () => {
    put('starter/src/outside.ts', "export * from '../../../package.json';\n");
    expect(() => collectDownload(root, 'starter')).toThrow(
      'examples/starter/src/outside.ts imports "../../../package.json", which is no file of the examples',
    );
    put('starter/src/outside.ts', "export * from './nothing';\n");
    expect(() => collectDownload(root, 'starter')).toThrow('imports "./nothing"');
    put('starter/src/outside.ts', "export * from '../../backend/index';\n");
    mkdirSync(path.join(root, 'examples/backend'));
    put('backend/index.ts', 'export const one = 1;\n');
    expect(() => collectDownload(root, 'starter')).toThrow(
      'examples/starter/src/outside.ts imports "../../backend/index": name the package, as its users do',
    );
    rmSync(path.join(root, 'examples/starter/src/outside.ts'));
  });

  it('refuses a configuration that names a file outside of the examples', () => {
    const config = path.join(root, 'examples/starter/tsconfig.build.json');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('../tsconfig.base.json', '../../package.json'));
    expect(() => collectDownload(root, 'starter')).toThrow(
      'examples/starter/tsconfig.build.json: it names "../../package.json", which is no file of the examples',
    );
    writeFileSync(config, text);
  });

  it('refuses a script that needs the repository, and a README without the section that it replaces', () => {
    const manifest = path.join(root, 'examples/starter/package.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"vitest run"', '"vitest run --root ../.."'));
    expect(() => collectDownload(root, 'starter')).toThrow(
      'examples/starter/package.json: the script "vitest run --root ../.." needs the repository',
    );
    writeFileSync(manifest, text);
    put('starter/README.md', '# Starter\n');
    expect(() => collectDownload(root, 'starter')).toThrow(
      'examples/starter/README.md: there is no section "Run and test"',
    );
  });
});

function readExample(file: string): string {
  return readFileSync(path.join(ROOT, 'examples', file), 'utf8');
}
