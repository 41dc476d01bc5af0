import { describe, expect, it } from 'vitest';
import { link } from '.';

const files = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([path, code]) => [path, { code }]));
const none = () => undefined;

describe('link', () => {
  it('finds files, folders and packages, and runs each file once', () => {
    const linked = link(
      files({
        'src/entry.ts': 'exports.all = [require("./a").n, require("./b").n, require("pkg").n]',
        'src/a.ts': 'exports.n = require("./b").n + 1',
        'src/b/index.ts': 'globalThis.bCount = (globalThis.bCount ?? 0) + 1; exports.n = globalThis.bCount',
      }),
      'src/entry.ts',
      (name) => (name === 'pkg' ? { n: 9 } : undefined),
    );
    expect(linked).toEqual({ all: [2, 1, 9] });
  });

  it('tells a file its folder', () => {
    const linked = link(files({ 'src/a/entry.ts': 'exports.folder = __dirname' }), 'src/a/entry.ts', none);
    expect(linked).toEqual({ folder: '/src/a' });
  });

  it('gives a circle what is there so far', () => {
    const circle = files({
      'a.ts': 'exports.early = 1; exports.seen = require("./b").seen',
      'b.ts': 'exports.seen = require("./a").early',
    });
    expect(link(circle, 'a.ts', none)).toEqual({ early: 1, seen: 1 });
  });

  it('names what is nowhere, and who asked', () => {
    const text = files({ 'a.ts': 'require("left-pad")' });
    expect(() => link(text, 'a.ts', none)).toThrow("Cannot find module 'left-pad', which a.ts imports");
    expect(() => link(files({ 'a.ts': 'require("./b")' }), 'a.ts', none)).toThrow("'./b'");
    expect(() => link(files({ 'a.ts': 'require("__proto__")' }), 'a.ts', none)).toThrow("'__proto__'");
    expect(() => link(files({ 'a.ts': 'require("./__proto__")' }), 'a.ts', none)).toThrow('__proto__');
  });

  it('names the file whose code is none', () => {
    expect(() => link(files({ 'a.ts': 'const = 1' }), 'a.ts', none)).toThrow(/^a\.ts: Unexpected token/);
  });

  it('reaches another example by the name of its package', () => {
    const two = files({
      'examples/x/src/integration.ts': 'exports.name = "x"',
      'a.ts': 'exports.name = require("@o2s/integrations.x/integration").name',
    });
    expect(link(two, 'a.ts', none)).toEqual({ name: 'x' });
  });
});
