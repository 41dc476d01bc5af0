/** Whether a value is an object with keys, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is texts by name. */
export function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

/**
 * The texts of a stored or shared example that differ from its originals. Names that the example does not have are left
 * out: a later version of the site may have renamed a file, and a link may hold anything.
 */
export function knownEdits(
  texts: Readonly<Record<string, string>>,
  originals: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = Object.entries(texts).filter(
    ([file, text]) => Object.hasOwn(originals, file) && originals[file] !== text,
  );
  return Object.fromEntries(known);
}
