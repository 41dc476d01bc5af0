import type ts from 'typescript';
import { readTags, readWords } from '../../../shared/doc-comment';

/** A doc comment as plain text: its words, then its tags, a line each. */
export const docsOf = (
  documentation: readonly ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] | undefined,
): string => [readWords(documentation), readTags(tags).join('\n')].filter(Boolean).join('\n\n');
