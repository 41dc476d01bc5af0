import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Left behind: what is generated, and what is linked instead of copied. */
const SKIPPED =
  /^(?:\.git|\.docusaurus|\.generated|build|test-results|(?:.*\/)?(?:node_modules|dist)|(?:examples\/[^/]+\/)?coverage)$/;

/**
 * Copies a project, as it is in the working tree, into a temporary folder. Packages are linked one by one, so that
 * caches below `node_modules` are the copy's own, and the example packages are those of the copy.
 *
 * @param root absolute folder of the project
 * @param owned packages that are copied instead, because somebody will change them
 * @returns the absolute folder of the copy; whoever asked for it removes it
 */
export function copyProject(root: string, owned: readonly string[] = []): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'scratch-site-'));
  cpSync(root, scratch, {
    recursive: true,
    filter: (source) => !SKIPPED.test(path.relative(root, source).split(path.sep).join('/')),
  });
  linkPackages(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'), owned);
  return scratch;
}

function linkPackages(from: string, to: string, owned: readonly string[], scope = ''): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.cache') continue;
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    const name = scope + entry.name;
    // Scopes are made, not linked. A workspace is a relative link: kept as it is, it leads into the copy.
    if (entry.isDirectory() && entry.name.startsWith('@')) linkPackages(source, target, owned, `${name}/`);
    else if (owned.includes(name)) cpSync(source, target, { recursive: true });
    else symlinkSync(entry.isSymbolicLink() ? readlinkSync(source) : source, target);
  }
}
