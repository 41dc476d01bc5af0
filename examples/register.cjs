// Runs the examples' TypeScript as it is, without a build: SWC keeps the decorator metadata that Nest injects by,
// and resolves the `paths` of the configuration named here. Use: node -r ./examples/register.cjs <file.ts>
const { join } = require('node:path');

process.env['SWC_NODE_PROJECT'] = join(__dirname, 'tsconfig.base.json');
require('@swc-node/register');
