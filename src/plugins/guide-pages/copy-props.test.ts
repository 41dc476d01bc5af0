import { describe, expect, it } from 'vitest';
import { toCopyProps } from './copy-props';

const region = {
  kind: 'region' as const,
  imports: "import { of } from 'rxjs';",
  lines: [{ first: 3, last: 3 }],
};

describe('toCopyProps', () => {
  it('gives a region the imports that it needs', () => {
    expect(toCopyProps(region)).toEqual({ imports: "import { of } from 'rxjs';" });
  });

  it('says of a region in several parts that it is an excerpt', () => {
    const lines = [...region.lines, { first: 5, last: 5 }];
    expect(toCopyProps({ ...region, lines })).toEqual({ imports: region.imports, excerpt: 'true' });
    expect(toCopyProps({ kind: 'region', lines })).toEqual({ excerpt: 'true' });
  });

  it('gives nothing to a region that needs no import', () => {
    expect(toCopyProps({ ...region, imports: '' })).toEqual({});
  });

  it.each(['file', 'pointer', 'inline', 'run', 'trace'] as const)('gives nothing to a %s', (kind) => {
    expect(toCopyProps({ ...region, kind })).toEqual({});
  });

  it('gives nothing where imports and lines are not known', () => {
    expect(toCopyProps({ kind: 'region' })).toEqual({});
  });
});
