import { describe, expect, it } from 'vitest';
import { isDeclaration, isTypeScript } from './is-typescript';

describe('TypeScript files', () => {
  it.each(['a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.spec.ts'])('are recognized by their name: %s', (file) => {
    expect([isTypeScript(file), isDeclaration(file)]).toEqual([true, false]);
  });

  it.each(['a.d.ts', 'a.d.mts', 'a.d.cts'])('may be declarations: %s', (file) => {
    expect([isTypeScript(file), isDeclaration(file)]).toEqual([true, true]);
  });

  it.each(['a.js', 'a.json', 'ats', 'a.ts.txt', 'a.d.js'])('are no other files: %s', (file) => {
    expect([isTypeScript(file), isDeclaration(file)]).toEqual([false, false]);
  });
});
