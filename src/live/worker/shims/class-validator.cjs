// Decorators that describe rules. Nothing here checks them, as O2S' host registers no ValidationPipe.
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : () => () => undefined) });
