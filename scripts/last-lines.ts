/** Keeps the end of a text that comes in pieces. */
export class LastLines {
  private lines: string[] = [''];

  /** @param limit how many lines are kept */
  constructor(private readonly limit: number) {}

  /** Takes the next piece, which may end within a line. */
  add(chunk: string): void {
    const [first = '', ...rest] = chunk.split('\n');
    this.lines = [...this.lines.slice(0, -1), `${this.lines.at(-1) ?? ''}${first}`, ...rest].slice(
      -this.limit - 1,
    );
  }

  /** The lines kept, first to last; what follows the last line break counts when it is not empty. */
  all(): readonly string[] {
    return (this.lines.at(-1) === '' ? this.lines.slice(0, -1) : this.lines).slice(-this.limit);
  }
}
