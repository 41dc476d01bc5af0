/**
 * Rspack loader that stands before Docusaurus' MDX loader and changes nothing: it declares the files that decide a
 * page, so that neither a warm cache nor a watching server can keep an old block. Loaders are required by path, and
 * so cannot be TypeScript.
 *
 * @this {{ resourcePath: string, addDependency(file: string): void, getOptions(): { dependenciesOf(page: string): readonly string[] } }}
 * @param {string} source
 */
module.exports = function declareDependencies(source) {
  for (const file of this.getOptions().dependenciesOf(this.resourcePath)) this.addDependency(file);
  return source;
};
