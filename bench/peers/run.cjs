'use strict';
// Lets one of the other verifiers check `docs/*.md` of the current folder, and prints a line for each wrong snippet.
const fs = require('node:fs');
const path = require('node:path');

const files = fs.readdirSync('docs').map((name) => path.join('docs', name));

/** @type {Record<string, () => Promise<void>>} */
const tools = {
  async 'typescript-docs-verifier'() {
    const { compileSnippets } = require('typescript-docs-verifier');
    const results = await compileSnippets({ markdownFiles: files, project: 'tsconfig.json' });
    for (const { file, index, error } of results) if (error) tell(file, index, error);
  },
  /** A twoslasher for each snippet, and with it a program: nothing is shared, as when each page is built alone. */
  async twoslash() {
    const { createTwoslasher } = require('twoslash');
    const ts = require('typescript');
    const { compilerOptions } = JSON.parse(fs.readFileSync('tsconfig.json', 'utf8'));
    const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, process.cwd());
    for (const file of files) {
      const fences = [...fs.readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
      for (const [index, [, code = '']] of fences.entries()) {
        const twoslash = createTwoslasher({ compilerOptions: options, tsModule: ts, vfsRoot: process.cwd() });
        try {
          twoslash(code, 'ts');
        } catch (error) {
          tell(file, index + 1, error);
        }
      }
    }
  },
};

/**
 * @param {string} file
 * @param {number} index one-based
 * @param {unknown} error
 */
function tell(file, index, error) {
  console.log(`wrong: ${file} snippet ${index}: ${String(error).replaceAll('\n', ' ')}`);
}

const tool = tools[process.argv[2] ?? ''];
if (!tool) throw new Error(`One of ${Object.keys(tools).join(', ')}`);
void tool();
