// @ts-check
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Code that runs in the reader's browser. Everything else of `src/` runs in Node, or in both. */
const BROWSER = [
  'src/components',
  'src/theme',
  'src/pages',
  'src/search/box',
  'src/hover/popup',
  ...['client', 'editor', 'edits', 'frame', 'packs', 'runtime', 'shims', 'upstream', 'zip'].map(
    (room) => `src/live/${room}`,
  ),
];
/** Code that runs in the browser, and in Node under test: neither may need the other's. */
const ISOMORPHIC = [
  'src/doc-comment',
  'src/live/conditions',
  'src/live/early-press',
  'src/live/memory',
  'src/live/text',
  'src/live/types',
];
/** Code that runs in Node only. */
const NODE = [
  'src/snippets',
  'src/runs',
  'src/levels',
  'src/matrix',
  'src/verify',
  'src/process',
  'src/reference',
  'src/scratch',
  'src/selftest',
  'src/clipboard',
  'src/search/build',
  'src/hover/build',
  'src/live/ascii',
  'src/live/build',
  'src/live/declarations',
  'src/live/download',
  'src/live/excerpt',
  'src/plugins',
];
/** Rooms within those that need nothing of Node, and that the browser shares. */
const SHARED = ['src/runs/shared'];
/** Folders with a surface: from outside, only their `index.ts` may be imported. */
const SURFACES = [
  'src/snippets',
  ...['cache', 'check', 'commands', 'copy', 'fences', 'files', 'regions', 'report', 'site'].map(
    (room) => `src/snippets/${room}`,
  ),
  'src/runs',
  'src/levels',
  ...['book', 'budgets', 'collect', 'evidence', 'mapping', 'points'].map((room) => `src/levels/${room}`),
  'src/matrix',
  'src/process',
  'src/reference',
  'src/scratch',
  'src/selftest',
  'src/selftest/rules',
  'src/clipboard',
  'src/doc-comment',
  'src/search/build',
  'src/search/box',
  'src/hover/build',
  ...[
    'adapter',
    'ascii',
    'build',
    'client',
    'conditions',
    'declarations',
    'download',
    'editor',
    'edits',
    'excerpt',
    'memory',
    'packs/articles',
    'packs/base',
    'packs/cms',
    'packs/documents',
    'packs/tickets',
    'protocol',
    'runtime',
    'text',
    'types',
    'upstream',
    'zip',
  ].map((room) => `src/live/${room}`),
];

/** @type {(folder: string) => string} */
const shortName = (folder) => folder.replace(/^src\//, '');

/** @type {(folders: string[], within: string) => string[]} */
const roomsOf = (folders, within) =>
  folders.filter((folder) => folder.startsWith(`${within}/`)).map((folder) => folder.replace(within, '.'));

const borders = [
  ...[...BROWSER, ...ISOMORPHIC].flatMap((target) =>
    NODE.map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      except: roomsOf(SHARED, from),
      message: `Browser code cannot import "${shortName(from)}", which runs in Node. A type that both sides need belongs in src/contract; data comes from the generated files.`,
    })),
  ),
  ...NODE.filter((target) => target !== 'src/plugins').flatMap((target) =>
    [...BROWSER, 'src/plugins'].map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      message: `"${shortName(target)}" is an engine: it knows neither pages nor plugins. Move what it needs into src/contract, or hand it over as an argument.`,
    })),
  ),
  ...SURFACES.map((folder) => ({
    target: `./!(${folder.split('/').join('|')})/**/*`,
    from: `./${folder}`,
    except: ['./index.ts', ...roomsOf(SHARED, folder).map((room) => `${room}/index.ts`)],
    message: `Import from the surface of "${shortName(folder)}" (its index.ts). If something is missing there, export it.`,
  })).flatMap((zone) => outsideOf(zone)),
  {
    target: './src/contract',
    from: './src',
    except: ['./contract'],
    message: 'The contract stands below everything: it imports nothing of the project.',
  },
];

/**
 * A zone names the files it guards; "everything outside this folder" is spelled as the siblings at each level.
 *
 * @param {{ target: string, from: string, except: string[], message: string }} zone
 */
function outsideOf({ from, except, message }) {
  const segments = from.replace('./', '').split('/');
  return segments.map((segment, depth) => {
    const above = ['.', ...segments.slice(0, depth)].join('/');
    return { target: [`${above}/!(${segment}|node_modules)/**/*`, `${above}/*.*`], from, except, message };
  });
}

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'build/',
      '.docusaurus/',
      '.generated/',
      'coverage/',
      '**/fixtures/**/*.txt',
      // Declarations for the examples, not for the site.
      'src/live/declarations/stubs/',
      // Written by gql.tada.
      'examples/helpdesk/src/modules/tickets/helpdesk-graphql.d.ts',
      'test-results/',
      'playwright-report/',
      '.stryker-tmp/',
      'reports/',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      // Without these the plugin reads no imports of TypeScript files, and finds no circle.
      'import-x/extensions': ['.ts', '.tsx', '.mts', '.cts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts', '.cts'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'examples/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: borders }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
    },
  },
  {
    // Nest reads constructor parameters' types at run time: a type-only import would erase what it injects.
    files: ['examples/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: [...BROWSER, ...ISOMORPHIC].map((folder) => `${folder}/**`),
    // Tests run in Node.
    ignores: ['**/*.test.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Browser code has no Node. Do this at build time, in a plugin.' },
          ],
        },
      ],
    },
  },
  {
    // Docusaurus' own modules (`@theme/*`, `@docusaurus/*`) are known to its bundler, not to a resolver.
    files: ['src/plugins/*.ts'],
    rules: {
      'max-lines': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        module: 'writable',
        exports: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { __dirname: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
