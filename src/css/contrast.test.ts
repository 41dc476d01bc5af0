import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8');

/** WCAG 2.2, 1.4.3: text against its background. */
const AA = 4.5;

const light = palette(':root');
const dark = palette("[data-theme='dark']");
const tokens = [...light.keys()].filter((name) => name.startsWith('token-'));
const moods = ['note', 'tip', 'info', 'warning', 'danger'];

const PAIRS: readonly (readonly [text: string, background: string])[] = [
  ...cross([...tokens, 'code-text', 'code-gutter'], ['code-background', 'code-mark']),
  ...cross([...tokens, 'code-text'], ['code-error']),
  ...cross(
    ['text', 'text-quiet', 'accent', 'accent-strong'],
    ['page', 'surface', 'surface-strong', 'accent-wash'],
  ),
  ...moods.flatMap((mood) => cross([mood, 'text'], [`${mood}-wash`])),
  ...cross(['page'], ['accent', 'accent-strong']),
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s palette', (_, colors) => {
  it.each(PAIRS)('%s on %s is readable', (text, background) => {
    expect(contrast(colorOf(colors, text), colorOf(colors, background))).toBeGreaterThanOrEqual(AA);
  });
});

/** The hexadecimal colours of the first rule with that selector, by name without dashes. */
function palette(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
}

function colorOf(colors: Map<string, string>, name: string): string {
  const color = colors.get(name);
  if (!color) throw new Error(`tokens.css has no colour --${name} in this palette`);
  return color;
}

function cross(texts: readonly string[], backgrounds: readonly string[]): [string, string][] {
  return texts.flatMap((text) => backgrounds.map((background): [string, string] => [text, background]));
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
