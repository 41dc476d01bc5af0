import { describe, expect, it } from 'vitest';
import { isolateRegion } from './isolate-region';

const FILE = `import { Injectable, Logger } from '@nestjs/common';
import * as path from 'node:path';
import config from './config';

@Injectable()
export class Service {
    // #region log
    log(path: string) {
        new Logger().log(path);
    }
    // #endregion log
    name = path.join(config, 'x');
    all = { config };
}
`;

describe('isolating a region', () => {
  it('gives the file other names for its imports, wherever they are meant, and the region only the copied ones', () => {
    const copied = 'log(path: string) {\n    new Logger().log(path);\n}';
    const head = "import { Logger } from '@nestjs/common';";
    const { text, imports, spans } = isolateRegion('a.ts', FILE, [{ first: 8, last: 10 }], head, [copied]);
    expect(text).toBe(`import { Logger } from '@nestjs/common';

import { Injectable as Injectable__outside, Logger as Logger__outside } from '@nestjs/common';
import * as path__outside from 'node:path';
import config__outside from './config';

@Injectable__outside()
export class Service {
    // #region log
log(path: string) {
    new Logger().log(path);
}
    // #endregion log
    name = path__outside.join(config__outside, 'x');
    all = { config: config__outside };
}
`);
    expect(imports).toEqual({ first: 1, last: 1 });
    expect(spans).toEqual([
      { first: 1, last: 1, copyLine: 1 },
      { first: 10, last: 12, copyLine: 3 },
    ]);
  });

  it('leaves alone what the region imports itself', () => {
    const file = "import a from 'a';\nimport b from 'b';\na(b);\n";
    const { text } = isolateRegion('a.ts', file, [{ first: 1, last: 1 }], '', ["import a from 'a';"]);
    expect(text).toBe("import a from 'a';\nimport b__outside from 'b';\na(b__outside);\n");
  });

  it('puts each part back into its place, and counts the line that joins them in the copy', () => {
    const file = 'one();\nbetween();\ntwo();\n';
    const parts = [
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ];
    const { text, spans } = isolateRegion('a.ts', file, parts, '', ['ONE();', 'TWO();']);
    expect(text).toBe('ONE();\nbetween();\nTWO();\n');
    expect(spans).toEqual([
      { first: 1, last: 1, copyLine: 1 },
      { first: 3, last: 3, copyLine: 3 },
    ]);
  });
});
