import { cpus, totalmem } from 'node:os';

/** What a measurement was made on, for whoever compares it with another. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `Node ${process.version}, ${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, ${date}`;
}

/** Prints a table in Markdown. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const toLine = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([toLine(head), toLine(head.map(() => '---')), ...rows.map(toLine)].join('\n') + '\n');
}
