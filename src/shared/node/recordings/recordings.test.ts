import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedRun } from '../../recording';
import { findSecrets, keepHeaders, normalizeRun, toJson } from '../../normalize-recording';
import { compareRun, describeOrphans } from './compare';
import { formatRun, isRunName, parseRun } from './schema';
import { listRuns, readRun, runFile } from './files';

const RUN: RecordedRun = {
  version: 1,
  name: 'helpdesk/one',
  title: 'One alert.',
  composition: 'helpdesk',
  request: { method: 'GET', path: '/alerts/1', query: '', headers: {} },
  steps: [
    { kind: 'call', service: 'AlertsService', method: 'get', arguments: [{ id: '1' }, 'Bearer secret'] },
    {
      kind: 'http',
      credentials: 'caller',
      request: {
        method: 'GET',
        path: '/alerts/1',
        query: '',
        headers: { authorization: 'Bearer secret' },
      },
      response: { status: 200, headers: {}, body: { next: 'http://127.0.0.1:40123/rest/v1/alerts/2' } },
    },
    {
      kind: 'cache',
      command: 'get',
      key: 'helpdesk:cms:0123456789abcdef:/content/pages?lang=en',
      outcome: 'miss',
    },
  ],
  response: { status: 200, headers: { 'content-type': 'application/json' }, body: { id: '1' } },
};
const VOLATILE = { origins: { 'http://127.0.0.1:40123': 'http://127.0.0.1:4100' } };

describe('normalizeRun', () => {
  const normalized = normalizeRun(RUN, VOLATILE);
  const text = formatRun(normalized);

  it('keeps that there was an authorization, and not which', () => {
    expect(normalized.steps[0]).toMatchObject({ arguments: [{ id: '1' }, 'Bearer <redacted>'] });
    expect(normalized.steps[1]).toMatchObject({
      request: { headers: { authorization: 'Bearer <redacted>' } },
    });
    expect(text).not.toContain('secret');
  });

  it('puts the port that readers know in the place of the one that was free', () => {
    expect(normalized.steps[1]).toMatchObject({
      response: { body: { next: 'http://127.0.0.1:4100/rest/v1/alerts/2' } },
    });
  });

  it('takes the hash out of a key of the cache, and nothing else', () => {
    expect(normalized.steps[2]).toMatchObject({ key: 'helpdesk:cms:<source>:/content/pages?lang=en' });
  });

  it('changes nothing the second time, and leaves the recording as it was', () => {
    expect(normalizeRun(normalized, VOLATILE)).toEqual(normalized);
    expect(RUN.steps[0]).toMatchObject({ arguments: [{ id: '1' }, 'Bearer secret'] });
  });

  it('redacts whole texts only: a sentence that speaks of tokens stays', () => {
    const run = { ...RUN, title: 'Bearer tokens are forwarded.' };
    expect(normalizeRun(run, VOLATILE).title).toBe(run.title);
  });
});

describe('what a trace keeps', () => {
  it('of headers are those that decide something, in an order of its own', () => {
    const headers = [
      ['Date', 'today'],
      ['Content-Type', 'application/json'],
      ['Authorization', 'Bearer a'],
      ['ETag', 'x'],
    ] as const;
    expect(Object.entries(keepHeaders(headers))).toEqual([
      ['authorization', 'Bearer a'],
      ['content-type', 'application/json'],
    ]);
  });

  it('of values is what JSON can hold', () => {
    expect(toJson({ at: new Date(0), big: 12n, bytes: new Uint8Array(3), gone: undefined })).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      big: 12,
      bytes: '<3 bytes>',
    });
    expect(toJson([undefined])).toEqual([null]);
    expect(toJson(undefined)).toBeUndefined();
  });

  it('is no secret that the test knows', () => {
    expect(findSecrets('{"a":"Basic abc"}', ['abc', 'other'])).toEqual(['abc']);
  });
});

describe('the file of a trace', () => {
  it('is read as it was written', () => {
    expect(parseRun(RUN.name, formatRun(RUN))).toEqual({ ok: true, run: RUN });
  });

  it('has its keys in one order, and a line break at its end', () => {
    const { version, ...rest } = RUN;
    expect(formatRun({ ...rest, version })).toBe(formatRun(RUN));
    expect(formatRun(RUN)).toMatch(/^\{\n {2}"version": 1,\n[^]*\}\n$/);
  });

  it('is not written when it would not be read', () => {
    expect(() => formatRun({ ...RUN, response: { status: 42, headers: {} } })).toThrow('status');
  });

  it.each([
    ['{', 'it is not JSON', []],
    ['[]', '/: Invalid input: expected object, received array', []],
    [JSON.stringify({ ...RUN, version: 2 }), '/version: Invalid input: expected 1', ['version']],
    [JSON.stringify({ ...RUN, more: 1 }), '/: Unrecognized key: "more"', []],
    [JSON.stringify({ ...RUN, name: 'helpdesk/two' }), '/name: it calls itself "helpdesk/two"', ['name']],
    [JSON.stringify({ ...RUN, steps: [{ kind: 'wish' }] }), /^\/steps\/0\/kind: /, ['steps', 0, 'kind']],
  ])('%# is refused with the place of what is wrong', (text, reason, at) => {
    const read = parseRun(RUN.name, text);
    if (read.ok) return expect.fail('it was taken for a trace');
    expect(read.reason).toMatch(reason);
    expect(read.at).toEqual(at);
  });

  it('is refused when a value in it is another one, however likely, and when it has no digest', () => {
    const swapped = formatRun(RUN).replace('"status": 200', '"status": 201');
    const bare = JSON.stringify(RUN);
    expect([swapped, bare].map((text) => parseRun(RUN.name, text))).toEqual([
      { ok: false, fault: 'run-changed', reason: 'its digest is that of other values', at: ['digest'] },
      { ok: false, fault: 'run-changed', reason: 'it has no digest', at: ['digest'] },
    ]);
  });

  it('may be laid out in another way: its digest is that of what it says', () => {
    expect(parseRun(RUN.name, JSON.stringify(JSON.parse(formatRun(RUN))))).toEqual({ ok: true, run: RUN });
  });

  it.each([
    'one',
    '../one',
    'helpdesk/../one',
    '/helpdesk/one',
    'helpdesk/One',
    'helpdesk\\one',
    'helpdesk/',
  ])('is never called %s', (name) => {
    expect(isRunName(name)).toBe(false);
  });
});

describe('readRun', () => {
  let root: string;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'runs-'));
    write(runFile('helpdesk/one'), formatRun(RUN));
    write('evidence/secret.json', formatRun({ ...RUN, name: 'evidence/secret' }));
    write('evidence/recordings/notes.md', 'No trace.');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('finds what is there, and nothing in a project without traces', () => {
    expect(listRuns(root)).toEqual(['helpdesk/one']);
    expect(readRun(root, 'helpdesk/one')).toEqual({ ok: true, run: RUN });
    expect(listRuns(path.join(root, 'elsewhere'))).toEqual([]);
  });

  it.each([
    '../secret',
    'helpdesk/../../secret',
    'helpdesk/../helpdesk/one',
    'helpdesk/one.json',
    'helpdesk',
  ])('opens nothing for the name %s', (name) => {
    expect(readRun(root, name)).toBeUndefined();
  });

  it('opens no absolute path, and follows no link', () => {
    expect(readRun(root, path.join(root, 'evidence/secret'))).toBeUndefined();
    symlinkSync(path.join(root, 'evidence/secret.json'), path.join(root, runFile('helpdesk/linked')));
    symlinkSync(path.join(root, 'evidence'), path.join(root, 'evidence/recordings/all'));
    expect(listRuns(root)).toEqual(['helpdesk/one']);
    expect(readRun(root, 'helpdesk/linked')).toBeUndefined();
    expect(readRun(root, 'all/secret')).toBeUndefined();
  });

  it('tells of a file that is damaged', () => {
    const text = readFileSync(path.join(root, runFile('helpdesk/one')), 'utf8');
    write(runFile('helpdesk/one'), text.slice(0, -20));
    expect(readRun(root, 'helpdesk/one')).toEqual({
      ok: false,
      fault: 'run-invalid',
      reason: 'it is not JSON',
      at: [],
    });
  });
});

describe('compareRun', () => {
  it('says nothing of what is the same', () => {
    expect(compareRun(RUN.name, formatRun(RUN), formatRun(RUN))).toBeUndefined();
  });

  it('shows what differs with its line, and names the file and the command', () => {
    const changed = { ...RUN, response: { ...RUN.response, body: { id: '2' } } };
    expect(compareRun(RUN.name, formatRun(RUN), formatRun(changed))).toMatchInlineSnapshot(`
      "The run "helpdesk/one" is no longer what evidence/recordings/helpdesk/one.json says.
      - committed
      + recorded now
      @@ line 53 @@
             "content-type": "application/json"
           },
           "body": {
      -      "id": "1"
      +      "id": "2"
           }
         }
       }
      If the new one is right, write it with: npm run runs:update"
    `);
  });

  it('shows the digest when nothing else differs', () => {
    const tampered = formatRun(RUN).replace(/sha256:[0-9a-f]+/, 'sha256:0');
    expect(compareRun(RUN.name, tampered, formatRun(RUN))).toMatch(/^- {2}"digest": "sha256:0"$/m);
  });

  it('shows each difference by itself', () => {
    const changed = { ...RUN, title: 'Another.', response: { ...RUN.response, status: 404 } };
    const message = compareRun(RUN.name, formatRun(RUN), formatRun(changed)) ?? '';
    expect(message.match(/^@@ line \d+ @@$/gm)).toHaveLength(2);
    expect(message).toContain('\n-  "title": "One alert.",\n+  "title": "Another.",\n');
  });

  it('says how to make what is missing', () => {
    expect(compareRun(RUN.name, undefined, formatRun(RUN))).toBe(
      'evidence/recordings/helpdesk/one.json is missing. Record it with: npm run runs:update',
    );
  });
});

describe('describeOrphans', () => {
  it('names the files that no test records', () => {
    expect(describeOrphans(['a/b', 'c/d'], ['a/b', 'c/d', 'e/f'])).toBeUndefined();
    expect(describeOrphans(['a/b', 'c/d'], ['a/b'])).toBe(
      'No test records these any more:\nevidence/recordings/c/d.json\nTake them away with: npm run runs:update',
    );
  });
});
