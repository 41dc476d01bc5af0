export { inspect } from './inspect';

/** What libraries ask about values. */
export const types = {
  isPromise: (value: unknown): boolean => value instanceof Promise,
  isProxy: (): boolean => false,
  isTypedArray: (value: unknown): boolean => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isUint8Array: (value: unknown): boolean => value instanceof Uint8Array,
};

type Callback = (error: unknown, value?: unknown) => void;

export function promisify(run: (...args: unknown[]) => void) {
  return (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const done: Callback = (error, value) => (error instanceof Error ? reject(error) : resolve(value));
      run(...args, done);
    });
}

export function inherits(child: { prototype: object }, parent: { prototype: object }): void {
  Object.setPrototypeOf(child.prototype, parent.prototype);
}
