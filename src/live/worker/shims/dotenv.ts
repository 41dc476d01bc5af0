/** The configuration has no `.env` to read, and nothing to expand: both packages come with a parser that stays idle. */
export const parse = (): Record<string, string> => ({});
export const expand = <T>(options: T): T => options;
