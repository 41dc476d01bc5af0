/**
 * Rspack loader that comes after all others on a guide of a running server, and lets the guide take its own edits.
 * Loaders are required by path, and so cannot be TypeScript.
 *
 * @this {{ resourcePath: string }}
 * @param {string} source
 */
module.exports = function hotPage(source) {
  const file = JSON.stringify(this.resourcePath);
  return `${source}
import * as hotPageModule from ${file};
import { acceptPage } from '@site/src/components/HotPage';
if (module.hot) acceptPage(${file}, hotPageModule, module.hot);
`;
};
