import { createRequire } from 'node:module';
import path from 'node:path';
import { rspack, type Configuration, type Stats } from '@rspack/core';

const SHIMS = 'src/live/worker/shims';

/** Modules of Node, each with its stand-in. */
const NODE_MODULES: Readonly<Record<string, string>> = {
  async_hooks: 'async-hooks.ts',
  crypto: 'crypto.ts',
  fs: 'fs.ts',
  http: 'http.ts',
  os: 'os.ts',
  path: 'path.ts',
  perf_hooks: 'perf-hooks.ts',
  stream: 'stream.ts',
  'timers/promises': 'timers-promises.ts',
  url: 'url.ts',
  util: 'util.ts',
  repl: 'missing.cjs',
};

/** Packages that Nest or the framework load, and a page does not need. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@nestjs/microservices': 'missing.cjs',
  '@nestjs/microservices/microservices-module': 'missing.cjs',
  '@nestjs/platform-express': 'missing.cjs',
  '@nestjs/websockets/socket-module': 'missing.cjs',
  'class-transformer': 'missing.cjs',
  'class-validator': 'class-validator.cjs',
  dotenv: 'dotenv.ts',
  'dotenv-expand': 'dotenv.ts',
  'file-type': 'empty.cjs',
  'load-esm': 'empty.cjs',
  'lodash/get': 'lodash-get.ts',
  'lodash/has': 'lodash-has.ts',
  'lodash/set': 'lodash-set.ts',
  logform: 'winston.ts',
  'side-channel': 'side-channel.cjs',
  winston: 'winston.ts',
};

/** Files of zod that make it twice as large, and that no example needs. */
const ZOD_FILES: Readonly<Record<string, string>> = {
  'locales/index.cjs': 'zod-locales.cjs',
  'core/compile.cjs': 'zod-json-schema.cjs',
  'core/json-schema-generator.cjs': 'zod-json-schema.cjs',
  'core/json-schema-processors.cjs': 'zod-json-schema.cjs',
  'core/to-json-schema.cjs': 'zod-json-schema.cjs',
  'classic/from-json-schema.cjs': 'zod-json-schema.cjs',
};

/**
 * Bundles programs for workers and frames, apart from the site: none of these stand-ins can reach its pages.
 *
 * @param root absolute folder of the project
 * @param entries by name; the others depend on `runtime` and hold nothing that is in it already
 * @throws Error with the bundler's messages
 */
export async function bundle(
  root: string,
  entries: Readonly<Record<string, string>>,
  outDir: string,
): Promise<void> {
  const stats = await run({
    mode: 'production',
    context: root,
    target: 'webworker',
    devtool: false,
    entry: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [
        name,
        name === 'runtime' || !('runtime' in entries) ? file : { import: file, dependOn: 'runtime' },
      ]),
    ),
    output: { path: outDir, filename: '[name].js', chunkFilename: '[name].js' },
    resolve: {
      extensions: ['.ts', '.js', '.cjs', '.json'],
      // One form of each package: two would be two classes of the same name.
      conditionNames: ['browser', 'require', 'default'],
      mainFields: ['browser', 'main'],
      alias: aliases(root),
    },
    module: {
      rules: [
        { resourceQuery: /raw/, type: 'asset/source' },
        {
          test: /\.ts$/,
          type: 'javascript/auto',
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true },
            },
          },
        },
      ],
    },
    node: { global: false },
    optimization: {
      // Nest tells classes by their names, in messages and in tokens.
      minimizer: [
        new rspack.SwcJsMinimizerRspackPlugin({
          extractComments: false,
          minimizerOptions: {
            mangle: { keep_classnames: true, keep_fnames: false },
            compress: { keep_classnames: true, keep_fnames: false, passes: 2 },
            // A browser keeps a script of ASCII alone in half the memory: `toAsciiJson` says why.
            format: { comments: false, ascii_only: true },
          },
        }),
      ],
    },
    plugins: [new rspack.NormalModuleReplacementPlugin(/^node:/, (request) => stripScheme(request))],
    // Optional packages of Nest that are not there.
    ignoreWarnings: [/Critical dependency|Can't resolve/],
    performance: false,
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

function stripScheme(data: { request: string }): void {
  data.request = data.request.replace(/^node:/, '');
}

function aliases(root: string): Record<string, string> {
  const shim = (file: string) => path.join(root, SHIMS, file);
  const { resolve } = createRequire(path.join(root, 'package.json'));
  const swagger = path.join(path.dirname(resolve('@nestjs/swagger')), 'extra', 'swagger-shim.js');
  return {
    ...Object.fromEntries(
      Object.entries({ ...NODE_MODULES, ...PACKAGES }).map(([name, file]) => [`${name}$`, shim(file)]),
    ),
    '@nestjs/swagger$': swagger,
    axios$: path.join(path.dirname(resolve('axios/package.json')), 'index.js'),
    tslib$: shim('tslib.cjs'),
    // Drizzle asks it for the numbers of types.
    '@electric-sql/pglite$': path.join(root, 'src/live/worker/add-ons/articles/recorded-pglite.ts'),
    express$: path.join(root, 'src/live/worker/mock-backend/express.ts'),
    'reflect-metadata$': path.join(path.dirname(resolve('reflect-metadata')), 'ReflectLite.js'),
    ...Object.fromEntries(
      Object.entries(ZOD_FILES).map(([file, stand]) => [
        path.join(path.dirname(resolve('zod')), 'v4', file),
        shim(stand),
      ]),
    ),
  };
}

function run(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    rspack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats) resolve(stats);
      else reject(new Error('The bundler gave no answer'));
    });
  });
}
