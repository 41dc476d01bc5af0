/** Nest binds callbacks to a context of asynchronous calls. Here one run is all there is. */
export class AsyncResource {
  static bind<T>(run: T): T {
    return run;
  }

  bind<T>(run: T): T {
    return run;
  }

  runInAsyncScope<T>(run: (...args: unknown[]) => T, self: unknown, ...args: unknown[]): T {
    return run.apply(self, args);
  }
}

/** Holds one value at a time: whoever runs something within a store sees it until that returns. */
export class AsyncLocalStorage<T> {
  private store: T | undefined;

  run<R>(store: T, run: (...args: unknown[]) => R, ...args: unknown[]): R {
    const before = this.store;
    this.store = store;
    try {
      return run(...args);
    } finally {
      this.store = before;
    }
  }

  getStore(): T | undefined {
    return this.store;
  }

  enterWith(store: T): void {
    this.store = store;
  }
}
