import { describe, expect, it } from 'vitest';
import { nameOf } from './collect-declarations';

describe('the path of a declaration in the editor', () => {
  it('is its path in the project', () => {
    expect(nameOf('/site', '/site/node_modules/zod/index.d.ts')).toBe('/node_modules/zod/index.d.ts');
    expect(nameOf('/site', '/site/examples/helpdesk/dist/a.d.ts')).toBe('/examples/helpdesk/dist/a.d.ts');
  });

  it('is its package where that is a link out of the project', () => {
    expect(nameOf('/site', '/store/node_modules/zod/index.d.ts')).toBe('/node_modules/zod/index.d.ts');
    expect(nameOf('/site', '/store/node_modules/a/node_modules/b/c.d.ts')).toBe(
      '/node_modules/a/node_modules/b/c.d.ts',
    );
  });

  it('is nowhere for a file outside of both', () => {
    expect(() => nameOf('/site', '/store/zod/index.d.ts')).toThrow('no place for /store/zod/index.d.ts');
  });
});
