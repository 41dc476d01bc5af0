/** Files cannot be sent here. The class exists for `instanceof` and `extends`. */
export class Stream {
  pipe(): never {
    throw new Error('Streams are not possible here');
  }
}

export {
  Stream as Duplex,
  Stream as PassThrough,
  Stream as Readable,
  Stream as Transform,
  Stream as Writable,
};
export const finished = (): void => undefined;
export const pipeline = (): void => undefined;
