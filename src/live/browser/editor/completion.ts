import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { renderKnown } from './known';
import type { Session } from './session';

/** What CodeMirror has symbols for, by TypeScript's names. */
const KINDS: Readonly<Record<string, string>> = {
  class: 'class',
  const: 'constant',
  enum: 'enum',
  function: 'function',
  getter: 'property',
  interface: 'interface',
  keyword: 'keyword',
  let: 'variable',
  method: 'method',
  module: 'namespace',
  parameter: 'variable',
  property: 'property',
  string: 'text',
  type: 'type',
  var: 'variable',
};

/** Offers what the language service knows, while a name is typed, after a dot, and on Ctrl+Space. */
export function completion(file: string, session: Session): Extension {
  async function find(context: CompletionContext): Promise<CompletionResult | null> {
    if (!context.explicit && !context.matchBefore(/(?:[\w$]|\.)$/)) return null;
    const found = await session.ask('completions', { file, position: context.pos }).catch(() => null);
    if (!found || found.entries.length === 0) return null;
    const options = found.entries.map(({ name, kind, insert, rank }): Completion => ({
      label: name,
      type: KINDS[kind] ?? 'variable',
      boost: Math.max(-99, 20 - rank),
      ...(insert !== undefined && { apply: insert }),
      info: () => describe(context.pos, name),
    }));
    return { from: found.from, options, validFor: /^[\w$]*$/ };
  }
  async function describe(position: number, name: string): Promise<HTMLElement | null> {
    const details = await session.ask('details', { file, position, name }).catch(() => null);
    return details && renderKnown(details);
  }
  return autocompletion({ override: [find] });
}
