import { describe, expect, it } from 'vitest';
import { toCopyProps } from './copy-props';

const LINES = ["import { map } from 'rxjs';", "import { of } from 'rxjs';", 'of(1);', '', 'map(2);'];
const region = (file = 'p/a.ts', lines = [{ first: 3, last: 3 }]) => ({
  kind: 'region' as const,
  file,
  lines,
});

describe('toCopyProps', () => {
  it('gives a region the imports that it needs', () => {
    expect(toCopyProps(region(), LINES)).toEqual({ imports: "import { of } from 'rxjs';" });
  });

  it('says of a region in several parts that it is an excerpt', () => {
    const parts = [
      { first: 3, last: 3 },
      { first: 5, last: 5 },
    ];
    expect(toCopyProps(region('p/a.ts', parts), LINES)).toEqual({
      imports: "import { map } from 'rxjs';\nimport { of } from 'rxjs';",
      excerpt: 'true',
    });
    expect(toCopyProps(region('p/a.yaml', parts), LINES)).toEqual({ excerpt: 'true' });
  });

  it('gives nothing to a region that needs no import', () => {
    expect(toCopyProps(region('p/a.ts', [{ first: 4, last: 4 }]), LINES)).toEqual({});
  });

  it.each(['p/a.tsx', 'p/a.mts', 'p/a.cts'])('reads %s as TypeScript', (file) => {
    expect(toCopyProps(region(file), LINES)).toHaveProperty('imports');
  });

  it.each(['p/a.js', 'p/a.ts.txt', 'p/a.json'])('reads no imports of %s', (file) => {
    expect(toCopyProps(region(file), LINES)).toEqual({});
  });

  it('reads them anew when the file has changed', () => {
    const file = 'p/changed.ts';
    expect(toCopyProps(region(file), LINES)).toEqual({ imports: "import { of } from 'rxjs';" });
    const changed = LINES.map((line) => line.replace("'rxjs'", "'other'"));
    expect(toCopyProps(region(file), changed)).toEqual({ imports: "import { of } from 'other';" });
    expect(toCopyProps(region(file), LINES)).toEqual({ imports: "import { of } from 'rxjs';" });
  });

  it.each(['file', 'pointer', 'inline', 'run', 'trace'] as const)('gives nothing to a %s', (kind) => {
    expect(toCopyProps({ ...region(), kind }, LINES)).toEqual({});
  });

  it('gives nothing where file or lines are not known', () => {
    const lines = [1, 5].map((line) => ({ first: line, last: line }));
    expect(toCopyProps({ kind: 'region', lines }, LINES)).toEqual({});
    expect(toCopyProps({ kind: 'region', file: 'p/a.ts' }, LINES)).toEqual({});
  });
});
