// Remembers values by keys of any kind, as `qs` wants it; engines of today have a `Map` for that.
module.exports = function createSideChannel() {
  /** @type {Map<unknown, unknown>} */
  const values = new Map();
  return {
    get: (/** @type {unknown} */ key) => values.get(key),
    set: (/** @type {unknown} */ key, /** @type {unknown} */ value) => void values.set(key, value),
    has: (/** @type {unknown} */ key) => values.has(key),
    delete: (/** @type {unknown} */ key) => values.delete(key),
    assert: () => undefined,
  };
};
