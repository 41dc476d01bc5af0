import { expect, it } from 'vitest';
import { recallImports } from '.';

it('finds the imports again when the file has changed', () => {
  const text = "import { of } from 'rxjs';\nof(1);";
  const find = (source: string) => recallImports('p/changed.ts', source, [{ first: 2, last: 2 }]);
  expect(find(text)).toBe("import { of } from 'rxjs';");
  expect(find(text.replace("'rxjs'", "'other'"))).toBe("import { of } from 'other';");
  expect(find(text)).toBe("import { of } from 'rxjs';");
});
