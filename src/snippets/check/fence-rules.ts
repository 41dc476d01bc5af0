import { findLanguage, LANGUAGES, type Attribute, type Fence, type Language } from '../fences';
import { oneOf, suggest, type Problem } from '../report';
import { fencePlace } from './snippet';

type AttributeName = 'source' | 'run' | 'in' | 'errors' | 'norun' | 'title' | '{lines}' | 'showLineNumbers';

interface AttributeRule {
  readonly name: AttributeName;
  /** Languages it is meant for; all when absent. */
  readonly proofs?: readonly Language['proof'][];
  readonly conflicts: readonly AttributeName[];
  /** `undefined` accepts a bare word as well. */
  readonly value?: { readonly pattern: RegExp; readonly expected: string };
}

/** Every attribute a fence may carry. Sessions (`session=`) will add their row. */
const ATTRIBUTES: readonly AttributeRule[] = [
  {
    name: 'source',
    conflicts: ['run', 'in', 'errors', 'norun'],
    value: {
      // What a bare "#" meant is for the file to say.
      pattern: /^[^#\s]+(?:#\S*)?$/,
      expected: 'source="package/path/file.ts" with an optional "#region"',
    },
  },
  {
    name: 'run',
    proofs: ['json'],
    conflicts: ['source'],
    value: { pattern: /^\S+$/, expected: 'run="package/name", a recorded run' },
  },
  {
    name: 'in',
    proofs: ['types'],
    conflicts: ['source'],
    value: { pattern: /\S/, expected: 'in="package", a folder below examples/' },
  },
  {
    name: 'errors',
    proofs: ['types'],
    conflicts: ['source'],
    value: {
      pattern: /^\s*\d+(?:[\s,]+\d+)*\s*$/,
      expected: 'errors="2741", compiler codes separated by commas',
    },
  },
  {
    name: 'norun',
    proofs: ['commands'],
    conflicts: ['source'],
    value: { pattern: /\S/, expected: 'norun="why these commands are not run"' },
  },
  { name: 'title', conflicts: [], value: { pattern: /\S/, expected: 'title="Text"' } },
  { name: '{lines}', conflicts: [] },
  { name: 'showLineNumbers', conflicts: [] },
];

/** A fence whose first line is in order. */
export interface FenceHead {
  readonly language: Language;
  readonly attributes: ReadonlyMap<AttributeName, Attribute & { readonly value: string }>;
  /** What Docusaurus' code block gets: line highlights and numbering. */
  readonly meta: string;
}

/**
 * Holds a fence's first line to the tables of languages and attributes.
 *
 * @returns the head when there is nothing to mend, and the problems otherwise
 */
export function readFenceHead(page: string, fence: Fence): { head?: FenceHead; problems: Problem[] } {
  const problems: Problem[] = [];
  const language = readLanguage(page, fence, problems);
  const attributes = new Map<AttributeName, Attribute & { value: string }>();
  for (const { text, start } of fence.errors) {
    problems.push({
      name: 'attribute-invalid',
      place: fencePlace(page, fence, { start, length: text.length }),
      message: `"${text}" is no attribute`,
      expected: 'name="value", {1,3-5} or a bare word',
      hint: 'check the quotes',
    });
  }
  for (const attribute of fence.attributes) {
    const place = fencePlace(page, fence, attribute);
    const rule = ATTRIBUTES.find(({ name }) => name === attribute.name);
    if (!rule) {
      const known = ATTRIBUTES.map(({ name }) => name);
      const meant = suggest(attribute.name, known);
      problems.push({
        name: 'attribute-unknown',
        place,
        message: `there is no attribute "${attribute.name}"`,
        expected: oneOf(known),
        ...(meant ? { hint: `did you mean "${meant}"?` } : {}),
      });
      continue;
    }
    const rival = [...attributes.keys()].find((name) => name === rule.name || rule.conflicts.includes(name));
    if (rival) {
      const message =
        rival === rule.name
          ? `"${rival}" is given twice`
          : `"${rule.name}" and "${rival}" exclude each other`;
      problems.push({ name: 'attribute-conflict', place, message, hint: 'keep one of the two' });
      continue;
    }
    const wrong = checkValue(rule, attribute, language);
    if (wrong) problems.push({ name: 'attribute-invalid', place, ...wrong });
    attributes.set(rule.name, { ...attribute, value: attribute.value ?? '' });
  }
  if (!language || problems.length > 0) return { problems };
  return { head: { language, attributes, meta: toMeta(fence) }, problems };
}

/** Tells that a fence which is filled has code of its own. */
export function findBody(page: string, fence: Fence, attribute: string, from: string): Problem | undefined {
  if (fence.body.trim() === '') return undefined;
  const [first] = fence.bodyLines;
  return {
    name: 'body-not-empty',
    place: { file: page, line: first?.line ?? fence.line, column: (first?.indent ?? 0) + 1 },
    message: `the fence has code of its own, though \`${attribute}\` fills it from ${from}`,
    hint: `empty the fence, or drop \`${attribute}\``,
  };
}

function readLanguage(page: string, fence: Fence, problems: Problem[]): Language | undefined {
  const language = findLanguage(fence.language);
  if (language) return language;
  const names = LANGUAGES.map(({ name }) => name);
  const place = fencePlace(page, fence, { start: fence.languageStart, length: fence.language.length });
  const expected = oneOf(names);
  if (fence.language === '') {
    problems.push({ name: 'language-missing', place, message: 'the fence names no language', expected });
  } else {
    const meant = ALIASES[fence.language] ?? suggest(fence.language, names);
    problems.push({
      name: 'language-unknown',
      place,
      message: `"${fence.language}" is not a language that pages may use`,
      expected,
      ...(meant ? { hint: `did you mean "${meant}"?` } : {}),
    });
  }
  return undefined;
}

/** Names that writers use elsewhere for the same languages. */
const ALIASES: Readonly<Record<string, string>> = {
  typescript: 'ts',
  javascript: 'ts',
  js: 'ts',
  shell: 'bash',
  sh: 'bash',
  console: 'bash',
  yml: 'yaml',
  gql: 'graphql',
  txt: 'text',
};

function checkValue(
  rule: AttributeRule,
  { name, value }: Attribute,
  language: Language | undefined,
): Pick<Problem, 'message' | 'expected'> | undefined {
  if (language && rule.proofs && !rule.proofs.includes(language.proof)) {
    return { message: `"${name}" means nothing on a ${language.name} fence` };
  }
  if (rule.value && !rule.value.pattern.test(value ?? '')) {
    return {
      message: value === undefined ? `"${name}" has no value` : `"${name}" cannot be "${value}"`,
      expected: rule.value.expected,
    };
  }
  return undefined;
}

function toMeta(fence: Fence): string {
  return fence.attributes
    .filter(({ name }) => name === '{lines}' || name === 'showLineNumbers')
    .map(({ name, value }) => (name === '{lines}' ? value : value === undefined ? name : `${name}=${value}`))
    .join(' ');
}
