import { describe, expect, it } from 'vitest';
import { declareFile } from './declare-file';

const TEXT = `import type { Row } from './rows';
import { Pool } from 'pg';

/** Reads rows. */
export class Repository {
  private readonly pool = new Pool();

  /** All of them. */
  find(): Promise<Row[]> {
    return this.pool.query('select 1');
  }
}
`;

describe('a file that the editor only declares', () => {
  it('keeps its comments and what its declarations name, and nothing else', () =>
    expect(declareFile('a/src/repository.ts', TEXT)).toEqual({
      file: 'a/src/repository.d.ts',
      text: `import type { Row } from './rows';
/** Reads rows. */
export declare class Repository {
    private readonly pool;
    /** All of them. */
    find(): Promise<Row[]>;
}
`,
    }));

  it('writes each type down: else it is named with its place', () =>
    expect(() => declareFile('a/src/repository.ts', TEXT.replace(': Promise<Row[]>', ''))).toThrow(
      /^examples\/a\/src\/repository\.ts:9:3: Method must have an explicit return type/,
    ));
});
