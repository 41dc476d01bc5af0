import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipDownload, type ZipOrder } from './zip-download';

const ORDER: ZipOrder = {
  package: 'helpdesk',
  files: { 'package.json': '{}\n', 'src/a.ts': 'one', 'local/backend/src/a.ts': 'ü ✓' },
  edits: {},
};

function unzip(order: ZipOrder): Record<string, string> {
  const entries = Object.entries(unzipSync(zipDownload(order)));
  return Object.fromEntries(entries.map(([file, bytes]) => [file, strFromU8(bytes)]));
}

describe('the zip of a download', () => {
  it('has everything in one folder', () => {
    expect(unzip(ORDER)).toEqual({
      'helpdesk/package.json': '{}\n',
      'helpdesk/src/a.ts': 'one',
      'helpdesk/local/backend/src/a.ts': 'ü ✓',
    });
  });

  it('has the edits of the reader', () => {
    const zip = unzip({ ...ORDER, edits: { 'helpdesk/src/a.ts': 'mine' } });
    expect(zip['helpdesk/src/a.ts']).toBe('mine');
    expect(zip['helpdesk/local/backend/src/a.ts']).toBe('ü ✓');
  });

  it.each(['helpdesk/src/b.ts', 'backend/src/a.ts', 'src/a.ts', 'helpdesk/../x.ts', 'helpdesk/__proto__'])(
    'refuses an edit of %s, which it would lose',
    (file) => {
      const edits = Object.fromEntries([[file, 'mine']]);
      expect(() => zipDownload({ ...ORDER, edits })).toThrow(`${file} is no file of the download`);
    },
  );
});
