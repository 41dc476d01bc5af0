/**
 * Rspack loader that stands before Docusaurus' MDX loader and changes nothing: it declares the files that decide a
 * page, so that neither a warm cache nor a watching server can keep an old block. Loaders are required by path, and
 * so cannot be TypeScript.
 *
 * @type {import('webpack').LoaderDefinitionFunction<{ dependenciesOf(page: string): readonly string[] }>}
 */
module.exports = function declareDependencies(source) {
  for (const file of this.getOptions().dependenciesOf(this.resourcePath)) this.addDependency(file);
  return source;
};
