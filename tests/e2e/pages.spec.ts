import { expect, listPages, test } from './site';

/** Opened in one tab: what is watched is each page, not the start of a browser. */
test('every page opens without a fault, under a title of its own', async ({ page, faults }) => {
  test.setTimeout(300_000);
  const titles = new Map<string, string>();
  for (const address of listPages()) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(faults, address).toEqual([]);
    await expect(page.locator('h1'), address).toHaveCount(1);
    const title = await page.title();
    expect(titles.get(title), `"${title}" is the title of ${address} and of another page`).toBeUndefined();
    titles.set(title, address);
  }
  expect(titles.size).toBeGreaterThan(20);
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
