import { expect, test } from './site';

test('the menu leads from guide to guide', async ({ page }) => {
  await page.goto('/guides/quick-start/');
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  await page
    .getByRole('link', { name: 'Errors and status codes' })
    .or(page.getByRole('link', { name: /mapper/i }))
    .first()
    .click();
  await expect(page).not.toHaveURL(/quick-start/);
  await expect(page.getByRole('article')).toBeVisible();
});

test('the search fills the screen and leads on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const size = await dialog.boundingBox();
  expect(size?.width).toBe(page.viewportSize()?.width);
  await page.getByRole('combobox').fill('getNotificationList');
  await page.getByRole('option').first().tap();
  await expect(page).toHaveURL(/\/api\//);
});
