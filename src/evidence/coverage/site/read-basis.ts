import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { VerificationBasis } from '../../../shared/coverage';

/** What decides the snippets and their levels. */
const VERIFIED = ['docs', 'examples', 'evidence', 'package-lock.json'];
const HASH_LENGTH = 7;

/**
 * What the site's snippets were verified with. A committed file cannot hold the hash of the commit that it is part
 * of, so the build says it: `REPOSITORY_COMMIT` where that is set, else what Git has checked out. Where Git is not
 * there, or the files are no longer those of the commit, there is no commit to name, and only the version is.
 *
 * @param root absolute folder of the project
 */
export function readBasis(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): VerificationBasis {
  const file = path.join(root, 'node_modules/@o2s/framework/package.json');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const commit = (env['REPOSITORY_COMMIT'] || readCommit(root))?.slice(0, HASH_LENGTH);
  return { framework: version, ...(commit ? { commit } : {}) };
}

function readCommit(root: string): string | undefined {
  const commit = git(root, ['rev-parse', 'HEAD'])?.trim();
  const changes = git(root, ['status', '--porcelain', '--', ...VERIFIED]);
  return commit && changes === '' ? commit : undefined;
}

/** Git's answer; `undefined` without Git, or outside of a repository. */
function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
