import path from 'node:path';
import ts from 'typescript';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLanguage, type Files, type Language } from '../../worker/typescript';
import { collectDeclarations } from './collect-declarations';
import { collectSources } from './collect-sources';
import { readRawOptions } from './compiler-options';
import { EDITOR_EXAMPLES } from './examples';

const root = path.resolve(import.meta.dirname, '../../../..');
const MODULE = 'helpdesk/src/modules/notifications/';
const SERVICE = `${MODULE}notifications.service.ts`;
const QUERY = `${MODULE}notifications.query.ts`;

let files: Files;
let language: Language;

/** The position after `before`, which stands in the file once at least. */
function after(file: string, before: string): { readonly file: string; readonly position: number } {
  const at = files[file]?.indexOf(before) ?? -1;
  if (at < 0) throw new Error(`${file} no longer holds "${before}": mend this test`);
  return { file, position: at + before.length };
}
const textAt = ({ file, from, to }: { file: string; from: number; to: number }): string | undefined =>
  files[file]?.slice(from, to);

beforeAll(() => {
  const example = EDITOR_EXAMPLES.find(({ id }) => id === 'helpdesk/notifications');
  if (!example) throw new Error('The notifications can no longer be edited');
  const sources = collectSources(root, example);
  files = sources.files;
  const declared = collectDeclarations(root, example.package, sources.imports);
  language = createLanguage(ts, { options: readRawOptions(root), files: declared });
});
beforeEach(() => void language.open({ files }));

describe('the language service of the editor', () => {
  it('tells a chained message whole, at its line and column', () => {
    const text = `${files[SERVICE]}\nconst alert: { deep: { id: string } } = { deep: { id: 1 } };\n`;
    const wrong = text
      .replace('mapNotification),', 'mapNotification),')
      .replace('map(mapNotification)', 'map(parseId)');
    language.edit({ file: SERVICE, text: wrong });
    const found = language.diagnostics({ file: SERVICE });
    expect(found.map(({ code }) => code)).toContain(2322);
    expect(found.some(({ message }) => message.includes('\n  '))).toBe(true);
    const [first] = found;
    expect(wrong.split('\n')[(first?.line ?? 0) - 1]?.slice((first?.column ?? 0) - 1)).toBe(
      wrong.slice(first?.from, wrong.indexOf('\n', first?.from)),
    );
  });

  it('looks again at what surrounds an edit, once the whole file is known', () => {
    const text = files[SERVICE] ?? '';
    const wrong = text.replace('mapListParams(parse', 'mapListParam(parse');
    language.edit({ file: SERVICE, text: wrong });
    expect(language.recheck({ file: SERVICE })).toBeNull();
    const [found] = language.diagnostics({ file: SERVICE });
    expect(found?.code).toBe(2552);

    const moved = wrong.replace('@Injectable()', 'const n: number = "one";\n@Injectable()');
    language.edit({ file: SERVICE, text: moved });
    const [added, kept] = language.recheck({ file: SERVICE }) ?? [];
    expect(added?.code).toBe(2322);
    expect(moved.split('\n')[(added?.line ?? 0) - 1]).toBe('const n: number = "one";');
    expect(kept).toEqual({
      ...found,
      from: (found?.from ?? 0) + 25,
      to: (found?.to ?? 0) + 25,
      line: (found?.line ?? 0) + 1,
    });

    language.edit({ file: SERVICE, text: '' });
    expect(language.recheck({ file: SERVICE })).toBeNull();
    language.open({ files });
    expect(language.recheck({ file: SERVICE })).toBeNull();
  });

  it('checks a file part by part, however short it is', () => {
    const parts: number[] = [];
    for (let part = 0; language.prepare({ file: SERVICE, part }); part++) parts.push(part);
    expect(parts.length).toBeGreaterThan(3);
    expect(language.prepare({ file: SERVICE, part: 1_000 })).toBe(false);

    language.edit({ file: SERVICE, text: '' });
    expect(language.prepare({ file: SERVICE, part: 0 })).toBe(false);
    expect(() => language.prepare({ file: 'other.ts', part: 0 })).toThrow('The example has no file other.ts');
  });

  it('completes members, and says what they are', () => {
    const { position } = after(SERVICE, 'const url = `/alerts/${encodeURIComponent(parseId(params.id))}`;');
    const text = files[SERVICE] ?? '';
    language.edit({ file: SERVICE, text: `${text.slice(0, position)} this.config.${text.slice(position)}` });
    const place = { file: SERVICE, position: position + ' this.config.'.length };
    expect(language.completions(place)?.entries.map(({ name }) => name)).toEqual([
      'apiToken',
      'apiUrl',
      'timeoutMs',
    ]);
    expect(language.details({ ...place, name: 'timeoutMs' })).toMatchObject({
      signature: '(property) HelpdeskConfig.timeoutMs: number',
      text: 'Time limit of one response, in milliseconds.',
    });
  });

  it('completes the words of a union inside of quotes, replacing what stands there', () => {
    const text =
      "import { Notifications } from '@o2s/framework/modules';\nconst x: Notifications.Model.NotificationPriority = 'L';\n";
    language.edit({ file: QUERY, text });
    const found = language.completions({ file: QUERY, position: text.indexOf("'L'") + 2 });
    expect(found?.entries.map(({ name }) => name)).toEqual(['CRITICAL', 'HIGH', 'LOW', 'MEDIUM']);
    expect(text.slice(found?.from, found?.to)).toBe('L');
  });

  it('tells what a name is, with the words of Nest and O2S', () => {
    expect(language.hover(after(SERVICE, 'import { HttpEx'))).toMatchObject({
      signature: expect.stringContaining('class HttpException') as string,
      text: expect.stringContaining('Defines the base Nest HTTP exception') as string,
    });
    expect(language.hover(after(SERVICE, '\n\n'))).toBeNull();
  });

  it('finds a declaration in the example, and names the package of others', () => {
    const place = language.definition(after(SERVICE, 'mapListParams(parseList'));
    expect(place && 'file' in place && [place.file, textAt(place)]).toEqual([QUERY, 'parseListQuery']);
    expect(language.definition(after(SERVICE, 'import { HttpSer'))).toEqual({ package: '@nestjs/axios' });
    expect(language.definition(after(SERVICE, '\n\n'))).toBeNull();
  });

  it('renames in all files, and refuses what is not the example’s', () => {
    const renaming = language.rename(after(QUERY, 'export function parseList'));
    if ('refused' in renaming) throw new Error(renaming.refused);
    expect(renaming.name).toBe('parseListQuery');
    expect(new Set(renaming.places.map(({ file }) => file))).toEqual(new Set([QUERY, SERVICE]));
    expect(renaming.places.every((place) => textAt(place) === 'parseListQuery')).toBe(true);
    expect(language.rename(after(SERVICE, 'schema.pa'))).toHaveProperty('refused');
    expect(language.rename(after(SERVICE, '\n\n'))).toHaveProperty('refused');
  });

  it('emits CommonJS with what Nest injects by, and a map that names the file', () => {
    const { files: emitted, syntax } = language.emit({ files: [SERVICE] });
    expect(syntax).toEqual([]);
    const code = emitted[SERVICE] ?? '';
    expect(code).toContain('__metadata("design:paramtypes", [axios_1.HttpService,');
    expect(code).toContain('exports.NotificationsService = NotificationsService');
    const encoded = /base64,(\S+)$/.exec(code.trim())?.[1] ?? '';
    const map = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, unknown>;
    expect(map).toMatchObject({ sources: [SERVICE], sourceRoot: '', sourcesContent: [files[SERVICE]] });
  });

  it('emits wrong types, and tells wrong syntax', () => {
    language.edit({ file: QUERY, text: 'export const n: number = "text"; // ü' });
    expect(language.emit({ files: [QUERY] })).toMatchObject({ syntax: [] });
    language.edit({ file: QUERY, text: 'export const = ;' });
    expect(language.emit({ files: [QUERY] }).syntax[0]).toMatchObject({
      file: QUERY,
      line: 1,
      severity: 'error',
    });
  });

  it('knows no other file', () => {
    expect(() => language.diagnostics({ file: '../package.json' })).toThrow('The example has no file');
    expect(() => language.emit({ files: ['__proto__'] })).toThrow('The example has no file');
  });
});
