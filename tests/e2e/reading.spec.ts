import { expect, test } from './site';

test('a guide leads to the API page of the service it explains', async ({ page }) => {
  await page.goto('/guides/new-integration/service/');
  await page.getByRole('article').getByRole('link', { name: 'API reference', exact: true }).click();
  await expect(page).toHaveURL(/\/api\/helpdesk\/notifications\/$/);
  await expect(page.getByRole('heading', { name: /Notifications\.Service/ }).first()).toBeVisible();
});

test('the API reference leads to the source, at the region', async ({ page }) => {
  await page.goto('/api/helpdesk/notifications/');
  await page
    .getByRole('article')
    .getByRole('link', { name: /notifications\.service\.ts/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/source\/helpdesk\/src\/modules\/notifications\/notifications-service-ts\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('notifications.service.ts');
});

test('the start page leads through the guides to the end', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /quick start|first integration/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/guides\/quick-start\/$/);
  const visited = new Set<string>();
  const next = page.getByRole('link', { name: /^Next/ });
  // The address is there before the page is.
  await expect(next).toBeVisible();
  while (await next.count()) {
    visited.add(page.url());
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
  }
  expect(visited.size).toBeGreaterThan(8);
});

test('the colour mode follows the system, and the reader after that', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/guides/quick-start/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const toggle = page.getByRole('button', { name: /Switch between dark and light mode/ });
  await toggle.click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'light');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a guide shows its code and leads to the whole file', async ({ page }) => {
    await page.goto('/guides/new-integration/service/');
    await expect(page.getByRole('figure').first()).toBeVisible();
    await page.getByRole('link', { name: 'Open whole file' }).first().click();
    await expect(page).toHaveURL(/\/source\//);
    await expect(page.locator('pre').first()).toContainText('import');
  });
});
