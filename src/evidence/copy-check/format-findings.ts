import type { Finding } from './types';

/** One finding per paragraph, in the order of the pages; what several compilers say alike is said once. */
export function formatFindings(findings: readonly Finding[]): string {
  const paragraphs = new Map<string, { finding: Finding; compilers: string[] }>();
  for (const finding of findings) {
    const { page, line, action, message, compiler } = finding;
    const key = [page, String(line).padStart(6), action, message].join('\n');
    const paragraph = paragraphs.get(key) ?? { finding, compilers: [] };
    if (compiler !== undefined && !paragraph.compilers.includes(compiler)) paragraph.compilers.push(compiler);
    paragraphs.set(key, paragraph);
  }
  return [...paragraphs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { finding, compilers }]) => {
      const { page, line, action, message, copy } = finding;
      const by = compilers.length > 0 ? `, TypeScript ${compilers.join(' and ')}` : '';
      return [
        `${page}:${line} ${action}${by}`,
        ...message.split('\n').map((text) => `  ${text}`),
        ...(copy ? [`  line ${copy.line} of the copy: ${copy.text}`] : []),
      ].join('\n');
    })
    .join('\n\n');
}
