// Remembers values by keys of any kind, as `qs` wants it; engines of today have a `Map` for that.
module.exports = function createSideChannel() {
  const values = new Map();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    has: (key) => values.has(key),
    delete: (key) => values.delete(key),
    assert: () => undefined,
  };
};
