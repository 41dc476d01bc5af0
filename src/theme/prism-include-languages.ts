import includeLanguages from '@theme-original/prism-include-languages';
import type { Prism } from 'prism-react-renderer';

// The original's declaration refers to types of a package that is not installed.
const includeConfigured = includeLanguages as (prism: typeof Prism) => void;

/** Adds to the configured languages a name that Prism lacks: `dotenv` reads like `ini`. */
export default function prismIncludeLanguages(prism: typeof Prism): void {
  includeConfigured(prism);
  const { ini } = prism.languages;
  if (!ini) throw new Error('prism.additionalLanguages must contain ini');
  prism.languages.dotenv = ini;
}
