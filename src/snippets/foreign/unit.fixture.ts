import { parsePage } from '../fences';
import { selectFence } from './select-fences';
import { createUnit, type Unit } from './unit';

/** Text of a page with one fence for each code. */
export function pageOf(...codes: readonly string[]): string {
  return codes.map((code) => `\`\`\`ts\n${code}\n\`\`\``).join('\n\n');
}

/** What units are made of: page and folder of the tsconfig are absolute, and nothing is read there. */
export interface UnitSettings {
  readonly page?: string;
  readonly home?: string;
  /** As with `assumeContext`. */
  readonly isLenient?: boolean;
}

/** The units of a page's TypeScript fences. */
export function unitsOf(text: string, settings: UnitSettings = {}): Unit[] {
  const { page = '/root/docs/a.md', home = '/root', isLenient = false } = settings;
  const lines = text.split('\n');
  return parsePage(text, 'markdown').fences.flatMap((fence, index) => {
    const selection = selectFence(fence, (lines[fence.line - 1] ?? '').slice(fence.column - 1));
    if (!selection.isChecked) return [];
    const { head, ending } = selection;
    return [
      createUnit({ page, id: `${page.replaceAll('/', '-')}-${index}`, home }, fence, head, ending, isLenient),
    ];
  });
}

/** The unit of a page with a single fence. */
export function unitOf(text: string, settings?: UnitSettings): Unit {
  const [unit] = unitsOf(text, settings);
  if (!unit) throw new Error('the page has no TypeScript fence');
  return unit;
}
