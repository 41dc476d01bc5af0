/** Where the project's files are hosted; the site links there only when it knows both. */
export interface Repository {
  /** For instance `https://host/owner/name`, without a slash at the end. */
  readonly url: string;
  /** A commit, so that a link shows the lines that were verified. */
  readonly commit: string;
}

/**
 * Reads `REPOSITORY_URL` and `REPOSITORY_COMMIT`.
 *
 * @returns `undefined` unless both are set: a link without a commit would soon point at other lines
 * @throws Error when the URL is not an http(s) address or the commit not a hash
 */
export function readRepository(env: Readonly<Record<string, string | undefined>>): Repository | undefined {
  const { REPOSITORY_URL: url, REPOSITORY_COMMIT: commit } = env;
  if (!url || !commit) return undefined;
  if (!/^https?:\/\/[^\s"<>]+$/.test(url))
    throw new Error(`REPOSITORY_URL is not an http(s) address: ${url}`);
  if (!/^[0-9a-f]{7,64}$/.test(commit)) throw new Error(`REPOSITORY_COMMIT is not a commit hash: ${commit}`);
  return { url: url.replace(/\/+$/, ''), commit };
}

/** Link to an example file, as hosts of Git repositories write it. */
export function toRepositoryUrl({ url, commit }: Repository, file: string): string {
  return `${url}/blob/${commit}/${['examples', ...file.split('/')].map(encodeURIComponent).join('/')}`;
}
