/** How a part of a report may look. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Styles a text, or returns it as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string;

/** For files, tests and whoever else wants no colours. */
export const plain: Paint = (_, text) => text;
