import 'reflect-metadata';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const load = createRequire(import.meta.url);
// The one that Nest loads in Node.
const original = createRequire(load.resolve('@nestjs/common'))('tslib') as Tslib;
const ours = load('./tslib.cjs') as Tslib;

/** What Nest's compiled code calls. */
interface Tslib {
  readonly __decorate: (
    decorators: readonly unknown[],
    target: object,
    key?: string,
    descriptor?: PropertyDescriptor | null,
  ) => unknown;
  readonly __metadata: (key: string, value: unknown) => unknown;
  readonly __param: (
    index: number,
    decorator: (target: object, key: string | undefined, index: number) => void,
  ) => (target: object, key?: string) => void;
  readonly __exportStar: (from: object, to: object) => void;
}

describe.each([
  ['the original', original],
  ['the stand-in', ours],
])('%s', (_name, { __decorate, __metadata, __param, __exportStar }) => {
  it('decorates a class from the last decorator to the first, and takes the class that one answers', () => {
    const order: string[] = [];
    class Other {}
    const note = (name: string, answer?: object) => (target: object) => {
      order.push(`${name} ${target === Plain ? 'the class' : 'another'}`);
      return answer;
    };
    class Plain {}
    expect(__decorate([note('first'), note('second', Other), note('third')], Plain)).toBe(Other);
    expect(order).toEqual(['third the class', 'second the class', 'first another']);
  });

  it('replaces a method by the descriptor that a decorator answers', () => {
    class Service {
      list(): string {
        return 'list';
      }
    }
    const loud = (_target: object, _key: string, descriptor: PropertyDescriptor): PropertyDescriptor => ({
      ...descriptor,
      value: () => `${(descriptor.value as () => string)()}!`,
    });
    __decorate([loud], Service.prototype, 'list', null);
    expect(new Service().list()).toBe('list!');
  });

  it('leaves a property alone, whose decorators only note something', () => {
    class Model {}
    const seen: unknown[] = [];
    const note = (target: object, key: string, descriptor: unknown): void =>
      void seen.push([target === Model.prototype, key, descriptor]);
    __decorate([note], Model.prototype, 'id', undefined);
    expect(seen).toEqual([[true, 'id', undefined]]);
    expect(Object.getOwnPropertyNames(Model.prototype)).toEqual(['constructor']);
  });

  it('keeps metadata of classes and of members', () => {
    class Service {
      list(): void {}
    }
    __decorate([__metadata('design:paramtypes', [String])], Service);
    __decorate([__metadata('design:returntype', Number)], Service.prototype, 'list', null);
    expect(Reflect.getMetadata('design:paramtypes', Service)).toEqual([String]);
    expect(Reflect.getMetadata('design:returntype', Service.prototype, 'list')).toBe(Number);
  });

  it('tells a decorator which parameter it stands at', () => {
    const seen: unknown[] = [];
    const target = {};
    __param(2, (...args) => void seen.push(args))(target, 'list');
    __param(0, (...args) => void seen.push(args))(target);
    expect(seen).toEqual([
      [target, 'list', 2],
      [target, undefined, 0],
    ]);
  });

  it('exports again what another module exports, as it is by then, without its default', () => {
    const from: Record<string, unknown> = { a: 1, b: 2, default: 3 };
    const to: Record<string, unknown> = { b: 'own' };
    __exportStar(from, to);
    from['a'] = 'later';
    expect(to).toEqual({ a: 'later', b: 'own' });
    expect(Object.keys(to).sort()).toEqual(['a', 'b']);
  });
});
