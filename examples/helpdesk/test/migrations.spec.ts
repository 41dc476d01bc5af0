import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

import * as schema from '../src/modules/articles/articles.schema';

const META = resolve(__dirname, '..', 'migrations', 'meta');

async function readJson<T>(file: string): Promise<T> {
    return JSON.parse(await readFile(resolve(META, file), 'utf8')) as T;
}

it('the migrations create the tables of the schema: npm run generate:migrations', async () => {
    const journal = await readJson<{ entries: { idx: number }[] }>('_journal.json');
    const last = String(journal.entries.at(-1)?.idx).padStart(4, '0');
    const migrated = await readJson<{ id: string }>(`${last}_snapshot.json`);
    const wanted: unknown = generateDrizzleJson({ ...schema }, migrated.id, undefined, 'snake_case');
    // drizzle-kit's type of a snapshot requires packages that it does not install.
    expect(await generateMigration(migrated as never, wanted as never)).toEqual([]);
}, 60_000);
