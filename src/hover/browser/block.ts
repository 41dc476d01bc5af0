/** A TypeScript block of a guide, in the frame that has its snippet's anchor. */
export const BLOCK = 'figure[id^="snippet-"] pre:is(.language-ts, .language-tsx)';
