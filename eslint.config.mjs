// @ts-check
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/**
 * A file's runtime is the name of its folder: `browser/` and `worker/` may not use Node, `shared/` uses neither. Docusaurus'
 * own folders run in the browser. Everything else in `src/` runs in Node, and so does `node/` inside `shared/`.
 */
const BROWSER = ['src/{components,pages,theme}/**/*', 'src/**/{browser,worker}/**/*'];
const SHARED = 'src/**/shared/!(node)/**/*';
const SHARED_FILES = 'src/**/shared/*';
/** Code that must not know Docusaurus: everything in `src/` but its own folders and the plugins. */
const ENGINES = 'src/!(components|pages|theme|plugins)/**/*';

/** Folders with an `index.ts`: from outside, nothing else in them may be imported. */
const SURFACES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'index.ts')
  .map((file) => path.posix.join('src', path.dirname(file).replaceAll('\\', '/')));

/** @type {(glob: string) => string} */
const inProject = (glob) => `./${glob}`;

const borders = [
  {
    target: [...BROWSER, SHARED, SHARED_FILES].map(inProject),
    from: './src/**/*',
    except: ['**/src/{components,pages,theme,css}/**', '**/{browser,worker,shared}/**'],
    message: 'Code outside node/ cannot import Node code. Move what both sides need into a shared/ folder.',
  },
  {
    target: [...BROWSER, SHARED, SHARED_FILES].map(inProject),
    from: './src/**/node/**',
    message: 'Code outside node/ cannot import Node code. Move what both sides need into a shared/ folder.',
  },
  {
    target: inProject(ENGINES),
    from: './src/plugins/**/*',
    message: 'Only Docusaurus imports plugins. Pass what this code needs as an argument.',
  },
  {
    target: './examples/**/*',
    from: './src/**/*',
    message: 'The examples work without this site. Move code that needs src/ out of examples/.',
  },
  ...SURFACES.map((folder) => ({
    target: `./!(${folder.split('/').join('|')})/**/*`,
    from: `./${folder}`,
    except: ['./index.ts'],
    message: `Import from "${folder}" (its index.ts). If something is missing there, export it.`,
  })).flatMap((zone) => outsideOf(zone)),
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
      '/coverage/',
      '**/fixtures/**/*.txt',
      // Declarations for the examples, not for the site.
      'src/live/node/editor-build/stubs/',
      // Written by gql.tada.
      'examples/helpdesk/src/modules/tickets/helpdesk-graphql.d.ts',
      'test-results/',
      'playwright-report/',
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
    files: [...BROWSER, SHARED, SHARED_FILES],
    // Tests run in Node.
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
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
    files: [ENGINES],
    ignores: ['**/browser/**', '**/docusaurus/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@docusaurus/*', '@theme/*', '@generated/*'],
              message:
                'This code works without Docusaurus. Use it in src/plugins/ or in a docusaurus/ folder.',
            },
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
