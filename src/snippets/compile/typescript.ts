import type ts from 'typescript';
import { load } from '../load';

let loaded: typeof ts | undefined;

/**
 * TypeScript 6, loaded when it is first needed: that takes a good part of a second, and a check whose verdicts are
 * all known needs it for nothing.
 */
export function typescript(): typeof ts {
  loaded ??= load('typescript') as typeof ts;
  return loaded;
}
