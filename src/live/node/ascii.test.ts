import { describe, expect, it } from 'vitest';
import { toAsciiJson } from './ascii';

describe('JSON in ASCII', () => {
  it('reads back as what was written', () => {
    const value = { 'ł…': ['über', '😀', 'a\u2028b', '"\\u00e9"'], plain: 'x\n' };
    const text = toAsciiJson(value);
    expect(text).toMatch(/^[ -~]*$/);
    expect(JSON.parse(text)).toEqual(value);
  });

  it('leaves ASCII as it is', () => {
    expect(toAsciiJson({ a: 'b "c"\n' })).toBe(JSON.stringify({ a: 'b "c"\n' }));
  });
});
