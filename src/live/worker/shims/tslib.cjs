// The four helpers that Nest's packages use, of about thirty: the others would be a part of every first Run.

/**
 * @param {(PropertyDecorator | MethodDecorator)[]} decorators
 * @param {object} target
 * @param {string | symbol} key absent for a class
 * @param {PropertyDescriptor | null} [descriptor] null for a method, whose descriptor is looked up
 */
exports.__decorate = (decorators, target, key, descriptor) => {
  const before = descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
  const after = Reflect.decorate(decorators, target, key, before);
  if (key !== undefined && after) Object.defineProperty(target, key, after);
  return after;
};

/**
 * @param {string} key
 * @param {unknown} value
 */
exports.__metadata = (key, value) => Reflect.metadata(key, value);

/**
 * @param {number} index
 * @param {ParameterDecorator} decorator
 */
exports.__param =
  (index, decorator) => (/** @type {object} */ target, /** @type {string | symbol | undefined} */ key) =>
    decorator(target, key, index);

/**
 * @param {Record<string, unknown>} from
 * @param {Record<string, unknown>} to
 */
exports.__exportStar = (from, to) => {
  for (const name of Object.keys(from))
    if (name !== 'default' && !Object.hasOwn(to, name))
      Object.defineProperty(to, name, { enumerable: true, get: () => from[name] });
};
