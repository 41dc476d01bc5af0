// @ts-check
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
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

const NO_NODE = {
  group: ['node:*'],
  message: 'Browser code has no Node. Do this at build time, in a plugin.',
};
const NO_DOCUSAURUS = {
  group: ['@docusaurus/*', '@theme/*', '@generated/*'],
  message: 'This code works without Docusaurus. Use it in src/plugins/ or in a docusaurus/ folder.',
};

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
];

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
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      // Without these the plugin resolves no imports of TypeScript files.
      'import-x/extensions': ['.ts', '.tsx', '.mts', '.cts'],
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
    },
  },
  {
    // Nest reads constructor parameters' types at run time: a type-only import would erase what it injects.
    files: ['examples/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: [...BROWSER, SHARED, SHARED_FILES],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  ...[
    { files: BROWSER, patterns: [NO_NODE] },
    { files: ['src/**/worker/**/*', SHARED, SHARED_FILES], patterns: [NO_NODE, NO_DOCUSAURUS] },
    {
      files: [ENGINES],
      ignores: ['**/{browser,worker,docusaurus}/**', SHARED, SHARED_FILES],
      patterns: [NO_DOCUSAURUS],
    },
  ].map(
    /** @returns {import('eslint').Linter.Config} */ ({ files, ignores = [], patterns }) => ({
      files,
      // Tests run in Node.
      ignores: [...ignores, '**/*.{test,spec}.{ts,tsx}'],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    }),
  ),
  {
    // Tests read JSON and replace modules, so unsafe values are common and harmless. A missing `await` is not: the test would
    // assert nothing.
    files: ['{src,examples,scripts,tests}/**/*.{test,spec,fixture}.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
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
