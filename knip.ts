import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // A surface exports the types of its functions, whether or not a caller has named them yet.
  rules: { types: 'off' },
  workspaces: {
    '.': {
      entry: [
        'docusaurus.config.ts',
        'sidebars.ts',
        'scripts/*.{ts,mjs}',
        'src/reference/cli.mts',
        // Named by path: the bundler, the router and Docusaurus load them.
        'src/plugins/{guides,hover,reference,live-editor,quick-server}.ts',
        'src/plugins/dev-server/hot-page-loader.cjs',
        'src/hover/browser/listen.ts',
        'src/components/HotPage/index.tsx',
        'src/live/worker/typescript/worker.ts',
        'src/plugins/guides/dependencies-loader.cjs',
        'src/components/{SourcePage,SourceIndex,VerificationPage,FrameworksPage}/index.tsx',
        'src/evidence/coverage/collect/setup.ts',
        'src/cli/coverage.ts',
        // Started in processes of their own.
        'src/evidence/compatibility/run-version.ts',
        'src/hover/node/cli.ts',
        'src/pages/**/*.tsx',
        'src/theme/**/*.{ts,tsx}',
        'src/**/*.d.ts',
        'bench/bench.ts',
        'tests/**/*.{test,spec}.ts',
        // Programs of workers and frames, what stands in for Node's modules in them, and what the hosts of the live examples mount.
        'src/live/{runtime/worker,runtime/pack-*,frame/frame,upstream/express}.ts',
        'src/live/worker/shims/*.{ts,cjs}',
        // Given to examples in the place of packages, whole.
        'src/live/worker/add-ons/*/{absent-*,recorded-pglite}.ts',
        'src/live/worker/compositions/*.ts',
        // Programs that tests start as processes of their own.
        'src/**/*.fixture.ts',
      ],
      project: ['src/**/*.{ts,tsx,mts,cjs}', 'scripts/**/*.{ts,mjs}', 'bench/**/*.ts', 'tests/**/*.ts'],
      // Docusaurus' own module names: its bundler knows them, npm does not. And
      // `@types/express` is hoisted from here: the server that serves the site brings an older one.
      ignoreDependencies: [
        '@types/express',
        /^@theme/,
        /^@generated/,
        /^@docusaurus\/(?:BrowserOnly|Link|router|use|Head|Translate)/,
        // The tests that take several examples together use what those bring.
        // So do the live examples.
        /^@nestjs\//,
        '@o2s/framework',
        'axios',
        'drizzle-orm',
        'flatted',
        'graphql',
        'graphql-request',
        'gql.tada',
        'keyv',
        'reflect-metadata',
        'rxjs',
        // Node has a module of this name; the bundle takes the package.
        'buffer',
        'pg',
      ],
      // `docusaurus.config.ts` needs the context that only Docusaurus gives.
      docusaurus: false,
    },
    'examples/*': {
      entry: ['src/{index,main,integration}.ts', '{src,test}/**/*.spec.ts', 'vitest.config.mts'],
      project: ['{src,test}/**/*.ts'],
      // The framework's declarations name these; nothing here imports them.
      ignoreDependencies: ['@types/express', '@types/jsonwebtoken'],
    },
  },
};

export default config;
