import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createResolver, isDependency } from './resolve-import';
import { groupUnits } from './units';
import { fenceFolder, foldersOf, placeInPackage, virtualPath, type VirtualFile } from './virtual';

const home = path.resolve('/site/examples/desk/src');
const virtualOf = (fence: string, file: string, text = '', from = home): VirtualFile => ({
  home: from,
  file: virtualPath(from, fence, file),
  text,
});

describe('a file of an inline fence', () => {
  const mapper = virtualOf('docs-page-mdx-7', 'modules/tickets/mapper.ts');

  it('lies in a folder of its fence, which nothing is written to', () => {
    expect(path.relative(home, mapper.file)).toBe(
      path.join('.fences', 'docs-page-mdx-7', 'modules', 'tickets', 'mapper.ts'),
    );
    expect(fenceFolder(mapper)).toBe(path.join(home, '.fences', 'docs-page-mdx-7'));
  });

  it('finds what the fence does not bring from where it would lie', () => {
    expect(placeInPackage(mapper)).toBe(path.join(home, 'modules', 'tickets', 'mapper.ts'));
  });

  it('makes the folders above it', () => {
    const folders = foldersOf([mapper.file, virtualOf('docs-page-mdx-7', 'a.ts').file]);
    expect(folders.has(path.join(home, '.fences', 'docs-page-mdx-7', 'modules'))).toBe(true);
    expect(folders.has(home)).toBe(true);
    expect(folders.has(mapper.file)).toBe(false);
    expect(folders.has(path.parse(home).root)).toBe(false);
    expect(foldersOf([])).toEqual(new Set());
  });
});

describe('what is judged as one', () => {
  it('is each file on disk, and all files of a fence with what it announces', () => {
    const [a, b] = [virtualOf('one', 'a.ts'), virtualOf('one', 'b.ts')];
    const other = { ...virtualOf('two', 'a.ts'), expects: [2322] };
    const disk = path.join(home, 'c.ts');
    const units = groupUnits([disk], [a, other, b]);
    expect(units.get(disk)).toEqual({ files: [disk], home: '', expects: [] });
    expect(units.get(a.file)).toEqual({ files: [a.file, b.file], home, expects: [] });
    expect(units.get(b.file)).toBe(units.get(a.file));
    expect(units.get(other.file)).toEqual({ files: [other.file], home, expects: [2322] });
    expect(units.size).toBe(4);
  });
});

describe('an import', () => {
  it('leads to the fence, then to its package; a package to what is installed', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'resolve-import-'));
    try {
      const src = path.join(root, 'src');
      const installed = path.join(root, 'node_modules/zod/index.d.ts');
      const linked = path.join(root, 'linked/index.d.ts');
      const described = path.join(root, 'node_modules/described/types/main.d.ts');
      for (const file of [
        path.join(src, 'disk.ts'),
        path.join(src, 'both.ts'),
        installed,
        linked,
        described,
      ]) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, 'export {};');
      }
      symlinkSync(path.dirname(linked), path.join(root, 'node_modules/linked'));
      writeFileSync(
        path.join(root, 'node_modules/described/package.json'),
        JSON.stringify({ name: 'described', types: 'types/main.d.ts' }),
      );
      const own = [
        virtualOf('f', 'main.ts', '', src),
        virtualOf('f', 'own.ts', '', src),
        virtualOf('f', 'both.ts', '', src),
      ] as const;
      const resolve = createResolver(
        { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
        new Map(own.map((entry) => [entry.file, entry])),
        root,
      );
      const [main] = own;
      expect(resolve(main.file, './own')).toBe(own[1].file);
      expect(resolve(main.file, './both')).toBe(own[2].file);
      expect(resolve(main.file, './disk')).toBe(path.join(src, 'disk.ts'));
      expect(resolve(main.file, './none')).toBeUndefined();
      expect(resolve(main.file, 'zod')).toBe(installed);
      expect(resolve(main.file, 'described')).toBe(described);
      expect(resolve(main.file, 'linked')).toBe(realpathSync(linked));
      expect(resolve(main.file, 'none')).toBeUndefined();
      expect(resolve(path.join(src, 'disk.ts'), './both')).toBe(path.join(src, 'both.ts'));
      expect(resolve(path.join(src, 'disk.ts'), './own')).toBeUndefined();
      expect(isDependency(installed)).toBe(true);
      expect(isDependency(path.join(src, 'disk.ts'))).toBe(false);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
