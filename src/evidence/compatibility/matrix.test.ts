import { describe, expect, it } from 'vitest';
import type { Problem } from '../../snippets';
import { describeOutdated } from './check-all';
import { explainNoEntry, shortenPaths } from './check-framework';
import { findDifferences, findOutdated } from './compare-matrix';
import { findAbsent, findForeignProblems, makeMatrix, ownerOf, type VersionRun } from './make-matrix';
import { formatMatrix, parseMatrix, type FrameworkContents } from './schema';
import { countVersions, describeVersion, outcomeOf } from './summarize';
import type { Unit } from './units';
import { compareVersions } from './versions';

const old: FrameworkContents = {
  entries: ['@o2s/framework/modules'],
  modules: { Tickets: ['getTicket'] },
  shared: ['Models'],
};
const recent: FrameworkContents = {
  entries: ['@o2s/framework/headers', '@o2s/framework/modules'],
  modules: { Carts: ['getCart'], Tickets: ['getTicket'] },
  shared: ['Models', 'createModule'],
};
const HASH = 'aaaaaaaaaaaa';
const service: Unit = { key: 'pack/src/service.ts', hash: HASH, imports: [] };
const host: Unit = { key: 'host/src/host.ts', hash: HASH, imports: ['pack/src/service.ts'] };
const fence: Unit = {
  key: 'docs/a.mdx#bbbbbbbbbbbb',
  hash: HASH,
  imports: [],
  fence: { id: 'docs/a.mdx#snippet-1', page: 'docs/a.mdx', line: 20 },
};
const units = [service, host, fence];

const at = (file: string, line: number) => ({ file, line, column: 1 });
const noModule: Problem = {
  name: 'compile-error',
  place: at('examples/pack/src/service.ts', 3),
  message: `TS2305: Module '"@o2s/framework/modules"' has no exported member 'createModule'.`,
};
const shownAt: Problem = {
  name: 'compile-error',
  place: at('docs/a.mdx', 10),
  message: 'it does not compile',
  related: [{ place: noModule.place, message: noModule.message }],
};
const inFence: Problem = {
  name: 'compile-error',
  place: at('docs/a.mdx', 22),
  snippet: 'docs/a.mdx#snippet-1',
  message: "TS2339: Property 'x' does not exist on type 'Ticket'.\n  Told on a second line.",
};
const runs: VersionRun[] = [
  { version: '1.9.0', contents: old, problems: [shownAt, noModule, inFence] },
  { version: '1.10.0', contents: recent, problems: [] },
];
const matrix = makeMatrix(units, runs, HASH);

describe('makeMatrix', () => {
  it('says of each unit what fails in it, once, or which of its imports do', () => {
    expect(matrix.units).toEqual({
      'pack/src/service.ts': {
        hash: HASH,
        versions: {
          '1.9.0': {
            failures: [
              {
                line: 3,
                code: 'TS2305',
                message: `Module '"@o2s/framework/modules"' has no exported member 'createModule'.`,
                absent: 'createModule',
              },
            ],
          },
          '1.10.0': 'ok',
        },
      },
      'host/src/host.ts': {
        hash: HASH,
        versions: { '1.9.0': { imports: ['pack/src/service.ts'] }, '1.10.0': 'ok' },
      },
      'docs/a.mdx#bbbbbbbbbbbb': {
        hash: HASH,
        versions: {
          '1.9.0': {
            failures: [
              {
                line: 2,
                code: 'TS2339',
                message: "Property 'x' does not exist on type 'Ticket'.\n  Told on a second line.",
              },
            ],
          },
          '1.10.0': 'ok',
        },
      },
    });
  });

  it('refuses a failure of something that does not use the framework', () => {
    const stray: Problem = { ...noModule, place: at('examples/pack/src/other.ts', 7) };
    const run = { version: '1.9.0', contents: old, problems: [stray] };
    expect(() => makeMatrix(units, [run], HASH)).toThrow(
      'examples/pack/src/other.ts:7 fails with framework 1.9.0, but imports none',
    );
  });

  it('survives the way through its file', () => {
    expect(parseMatrix(formatMatrix(matrix))).toEqual(matrix);
    expect(formatMatrix(matrix)).toContain(`\n    "host/src/host.ts": {"hash":"${HASH}"`);
    expect(() => parseMatrix('{"version": 2}')).toThrow(
      /^evidence\/frameworks\.json cannot be read\. Make it/,
    );
    expect(() => parseMatrix('<<<<<<< ours')).toThrow('npm run frameworks:update');
  });
});

describe('ownerOf', () => {
  it('finds the example behind a fence, and the fence around a place', () => {
    expect(ownerOf(units, shownAt)).toBe(service);
    expect(ownerOf(units, inFence)).toBe(fence);
    expect(ownerOf(units, { ...inFence, snippet: 'docs/a.mdx#snippet-2' })).toBeUndefined();
    expect(ownerOf(units, { ...inFence, snippet: undefined })).toBeUndefined();
  });
});

it('findForeignProblems keeps what no version of the framework causes', () => {
  const region: Problem = { ...noModule, name: 'region-missing' };
  expect(findForeignProblems([noModule, region])).toEqual([region]);
});

describe('findAbsent', () => {
  it.each([
    ["Cannot find module '@o2s/framework/headers' or its …", '@o2s/framework/headers'],
    [`Module '"@o2s/framework/modules"' has no exported member 'Carts'.`, 'Carts'],
    [`'"@o2s/framework/modules"' has no exported member named 'Carts'. Did you mean 'Cart'?`, 'Carts'],
    [`Namespace '"@o2s/framework/dist/src/index"' has no exported member 'Carts'.`, 'Carts'],
    [`Property 'Carts' does not exist on type 'typeof import("@o2s/framework/modules")'.`, 'Carts'],
  ])('knows what the version lacks as a whole: %s', (message, name) => {
    expect(findAbsent(message, old)).toBe(name);
    expect(findAbsent(message, recent)).toBeUndefined();
  });

  it('leaves alone what a module that is there lacks, and what comes from elsewhere', () => {
    const part = `Namespace '"@o2s/framework/dist/src/modules/tickets/tickets.model"' has no exported member 'X'.`;
    expect(findAbsent(part, old)).toBeUndefined();
    expect(findAbsent("Cannot find module 'express' or its …", old)).toBeUndefined();
  });
});

describe('findOutdated', () => {
  const versions = ['1.9.0', '1.10.0'];

  it('finds nothing while everything is as it was', () => {
    expect(findOutdated(units, matrix, HASH, versions)).toEqual([]);
  });

  it('asks for a matrix where there is none', () => {
    expect(findOutdated(units, undefined, HASH, versions)).toEqual([
      { key: '', reason: 'there is none yet' },
    ]);
  });

  it('names what is new, changed or gone, and only that', () => {
    const changed = [
      service,
      { ...host, hash: 'cccccccccccc' },
      { ...fence, key: 'docs/b.mdx#bbbbbbbbbbbb' },
    ];
    expect(findOutdated(changed, matrix, HASH, versions)).toEqual([
      {
        key: 'host/src/host.ts',
        reason: 'it, an example that it imports, or a package of its example has changed',
      },
      { key: 'docs/b.mdx#bbbbbbbbbbbb', reason: 'it is new, or its code has changed' },
      { key: 'docs/a.mdx#bbbbbbbbbbbb', reason: 'it is gone, or needs the framework no more' },
    ]);
  });

  it('tells other versions and other dependencies once, for all', () => {
    expect(findOutdated(units, matrix, HASH, ['1.10.0', '1.11.0'])).toEqual([
      { key: '', reason: 'the versions are now 1.10.0, 1.11.0' },
    ]);
    expect(findOutdated(units, matrix, 'dddddddddddd', versions)).toEqual([
      { key: '', reason: 'the compiler, its options or the lockfile of the versions have changed' },
    ]);
  });
});

describe('describeOutdated', () => {
  const passed = makeMatrix(
    units,
    [{ ...(runs[0] as VersionRun), problems: [] }, runs[1] as VersionRun],
    HASH,
  );

  it('has no problem with failures that are recorded', () => {
    expect(findDifferences(matrix, matrix)).toEqual([]);
    expect(describeOutdated([], matrix, matrix, units, runs)).toEqual([]);
  });

  it('tells a new failure at the line of the guide, with its version, and that the matrix is outdated', () => {
    const differences = findDifferences(passed, matrix);
    const problems = describeOutdated(differences, passed, matrix, units, runs);
    expect(
      problems.map(({ name, place, message }) => `${place.file}:${place.line} ${name} ${message}`),
    ).toEqual([
      'docs/a.mdx:10 compile-error with framework 1.9.0: it does not compile',
      `examples/pack/src/service.ts:3 compile-error with framework 1.9.0: ${noModule.message}`,
      `docs/a.mdx:22 compile-error with framework 1.9.0: ${inFence.message}`,
      expect.stringContaining('evidence/frameworks.json:1 matrix-outdated the matrix of framework versions'),
    ]);
    expect(problems.at(-1)?.message).toContain(
      'pack/src/service.ts: framework 1.9.0 now gives another verdict',
    );
    expect(problems.at(-1)?.hint).toContain('npm run frameworks:update');
  });

  it('tells a failure that is no more, and other contents of a version', () => {
    const differences = findDifferences(matrix, {
      ...passed,
      frameworks: { '1.9.0': recent, '1.10.0': recent },
    });
    expect(differences[0]).toEqual({ key: '', reason: 'framework 1.9.0 now has other contents' });
    const problems = describeOutdated(differences, matrix, passed, units, []);
    expect(problems.map(({ name }) => name)).toEqual(['matrix-outdated']);
  });
});

it('counts and describes each version', () => {
  expect(outcomeOf('ok')).toBe('ok');
  expect(countVersions(matrix)).toEqual([
    { version: '1.9.0', ok: 0, absent: 1, failed: 1, imports: 1 },
    { version: '1.10.0', ok: 3, absent: 0, failed: 0, imports: 0 },
  ]);
  expect(countVersions(matrix).map(describeVersion)).toEqual([
    'framework 1.9.0: 0 work, 1 name what it does not have, 1 fail, 1 import what fails',
    'framework 1.10.0: 3 work',
  ]);
});

it('orders versions by number', () => {
  expect(['1.10.0', '1.9.0', '1.9.12'].sort(compareVersions)).toEqual(['1.9.0', '1.9.12', '1.10.0']);
});

it('names no folder of this machine', () => {
  const folder = '/home/me/site/frameworks/node_modules/@o2s/framework-1.9.0';
  const message = `Type 'import("${folder}/dist/src/sdk").Sdk' from /home/me/site/examples/a.ts`;
  expect(shortenPaths(message, '/home/me/site', { folder })).toBe(
    `Type 'import("@o2s/framework/dist/src/sdk").Sdk' from examples/a.ts`,
  );
});

it('says of an entry point that is not there what the compiler would say where only that version is', () => {
  const message = "TS2306: File 'node_modules/.cache/matrix/no-entry.d.ts' is not a module.";
  const line = "import { HeaderName } from '@o2s/framework/headers';";
  expect(explainNoEntry(message, () => line)).toBe(
    "TS2307: Cannot find module '@o2s/framework/headers' or its corresponding type declarations.",
  );
  expect(explainNoEntry('TS2306: File x is not a module.', () => line)).toBe(
    'TS2306: File x is not a module.',
  );
});
