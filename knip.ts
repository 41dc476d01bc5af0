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
        'bench/bench.ts',
        'tests/**/*.{test,spec}.ts',
        // Docusaurus, its router or the bundler load these by path.
        'src/plugins/**/{guides,hover,reference,live-editor,quick-server,hot-page-loader,dependencies-loader}.{ts,cjs}',
        'src/{pages,theme}/**/*.{ts,tsx}',
        'src/components/**/{Source{Page,Index},{Verification,Compatibility,Hot}Page/index}.tsx',
        'src/hover/browser/listen.ts',
        'src/**/*.d.ts',
        // Programs with a process, a worker or a frame of their own.
        'src/**/{cli,run-version,worker,frame}.{ts,mts}',
        'src/evidence/coverage/collect/setup.ts',
        'src/**/*.fixture.ts',
        // The bundle of the live examples replaces packages by these, and compiles what the hosts register.
        'src/live/worker/{shims,compositions}/*.{ts,cjs}',
        'src/live/worker/runtime/pack-*.ts',
        'src/live/worker/mock-backend/express.ts',
        'src/live/worker/add-ons/*/{absent-*,recorded-pglite}.ts',
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
        '@electric-sql/pglite',
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
