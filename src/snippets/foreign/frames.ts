import { ANYTHING } from './elisions';

/** What a fragment may be a part of. */
export interface Frame {
  readonly kind: 'statements' | 'members' | 'properties' | 'expression' | 'decorator' | 'type';
  /** Lines put before and after it. */
  readonly before: string;
  readonly after: string;
  /** Tried only where the fragment looks like this. */
  readonly accepts?: RegExp;
}

/** The class that members and statements are put into. */
export const FRAME_CLASS = `${ANYTHING}Class`;
const CLASS = `class ${FRAME_CLASS} extends (${ANYTHING} as any)`;

/**
 * In the order of trial. A class, an object or a function around a fragment knows nothing of itself: its other
 * members are `any`, so that only what the fragment says about the library is checked.
 */
export const FRAMES: readonly Frame[] = [
  { kind: 'expression', before: 'void (', after: ');', accepts: /^\s*(?:\/\/.*\n\s*)*[{[]/ },
  // The next calls on what another fence began.
  { kind: 'expression', before: `void ${ANYTHING}`, after: ';', accepts: /^\s*(?:\/\/.*\n\s*)*\??\.(?!\.)/ },
  { kind: 'members', before: `${CLASS} {`, after: '}' },
  { kind: 'properties', before: `const ${ANYTHING}Object: any = {`, after: '};' },
  { kind: 'statements', before: `${CLASS} { async ${ANYTHING}(): Promise<any> {`, after: '} }' },
  { kind: 'decorator', before: '', after: `class ${FRAME_CLASS} {}` },
  { kind: 'decorator', before: `${CLASS} {`, after: `${ANYTHING}(): any { return ${ANYTHING}; } }` },
  { kind: 'type', before: `type ${ANYTHING}Type = {`, after: '};' },
];

/** `name: {`, `name: [` or `name: value,`: reads as a property, though a class or a label would parse as well. */
export function isPropertyLike(text: string): boolean {
  return /^\s*(?:\/\/.*\n\s*)*['"]?[\w$.@/-]+['"]?\s*:\s*(?:[[{'"`\d(]|new\b|.*,\s*(?:\n|$))/.test(text);
}
