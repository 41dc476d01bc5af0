import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, groupsOfPages, listPages, readPage, test } from './site';

for (const pages of groupsOfPages()) {
  // Opened in one tab: what is watched is each page, not the start of a browser.
  test(`pages open without a fault, from ${pages[0]}`, async ({ page, faults }) => {
    for (const address of pages) {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(faults, address).toEqual([]);
      await expect(page.locator('h1'), address).toHaveCount(1);
    }
  });
}

test('every page has a title of its own', () => {
  const titles = new Map<string, string>();
  for (const address of listPages()) {
    const title = /<title[^>]*>([^<]+)<\/title>/.exec(readPage(address))?.[1] ?? '';
    expect(title, address).not.toBe('');
    expect(titles.get(title), `"${title}" is the title of ${address} and of another page`).toBeUndefined();
    titles.set(title, address);
  }
  expect(titles.size).toBeGreaterThan(200);
});

test('an address that is not there says so and leads on', async ({ request, page, faults }) => {
  const answer = await request.get('/guides/not-there/');
  expect(answer.status()).toBe(404);
  await page.goto('/guides/not-there/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  // The page's own status is what this test asks for.
  expect(faults.splice(0)).toEqual([expect.stringContaining('404'), expect.stringContaining('404')]);
});

test('no file of the site names a folder of the machine that built it', () => {
  const folder = path.resolve('build');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js|css|json|xml|txt|svg)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const naming = files.filter((file) =>
    readFileSync(path.join(folder, file), 'utf8').includes(process.cwd()),
  );
  expect(naming).toEqual([]);
});

// One other character doubles what a text takes in the reader's browser: src/live/node/ascii says why.
test('what is built for the live examples is ASCII', () => {
  const files = ['live', 'live-editor'].flatMap((folder) =>
    readdirSync(path.resolve('build', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|json)$/.test(file))
      .map((file) => path.join('build', folder, file)),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
