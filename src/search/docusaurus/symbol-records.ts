import type { SearchRecord } from '../../shared/search';

/** What search needs to know of an exported name; the API reference has it. */
export interface SymbolEntry {
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: string;
  readonly package: string;
  readonly url: string;
  readonly summary: string;
  readonly members: readonly string[];
}

/** A method carries its class's name, and would outdo the class. */
const METHOD_WEIGHT = 0.5;
/** The framework has many of the packages' names; readers look for the packages first. */
const FRAMEWORK_WEIGHT = 0.5;

/** The record of an exported name or a method. */
export function symbolRecord(symbol: SymbolEntry): SearchRecord {
  return {
    url: symbol.url,
    kind: 'symbol',
    symbolKind: symbol.kind,
    title: symbol.name,
    names: symbol.names,
    trail: symbol.package,
    text: symbol.summary,
    ...weightField(symbol),
    ...(symbol.members.length > 0 && { code: symbol.members.join(' ') }),
  };
}

function weightField(symbol: SymbolEntry): Pick<SearchRecord, 'weight'> {
  if (symbol.package === '@o2s/framework') return { weight: FRAMEWORK_WEIGHT };
  return symbol.kind === 'method' ? { weight: METHOD_WEIGHT } : {};
}
