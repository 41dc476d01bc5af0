/** Every language of the seed. */
const LANGUAGES = ['en', 'de'] as const;

/** A language of the seed. */
export type Language = (typeof LANGUAGES)[number];

/** Picks the text of a language. */
export type Say = (en: string, de: string) => string;

/** Creates the same content once in each language. */
export function inEachLanguage<T>(make: (say: Say, lang: Language) => readonly T[]): T[] {
    return LANGUAGES.flatMap((lang) => make((en, de) => ({ en, de })[lang], lang));
}
