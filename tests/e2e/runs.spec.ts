import type { Locator, Page } from '@playwright/test';
import pageMiss from '../../evidence/recordings/helpdesk/page-miss.json';
import newest from '../../evidence/recordings/helpdesk/notification-newest.json';
import { expect, test } from './site';

const GUIDE = '/guides/combine/depend/';

/** The picture of a run, by its title. */
const runOf = (page: Page, title: string): Locator => page.getByRole('figure', { name: title });
const miss = (page: Page) => runOf(page, pageMiss.title);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a recorded run is a list of steps, each of which opens to what it carried', async ({ page }) => {
    await page.goto(GUIDE);
    const steps = miss(page).locator('ol > li');
    await expect(steps.locator('b')).toHaveText([
      'Request',
      'Service',
      'Cache',
      'HTTP',
      'Cache',
      'Mapper',
      'Response',
    ]);
    await expect(steps.nth(2)).toContainText('miss');
    const http = steps.nth(3);
    await expect(http.getByText('"page_id"')).toBeHidden();
    await http.locator('summary').click();
    await expect(http.getByText('"page_id"')).toBeVisible();
    await expect(http).toContainText("The integration's own token is sent.");
  });

  test('its level is "matched", and its foot names the test that compares it', async ({ page }) => {
    await page.goto(GUIDE);
    const foot = miss(page).locator('details[data-level]');
    await expect(foot).toHaveAttribute('data-level', 'matched');
    await foot.locator('summary').click();
    await expect(foot).toContainText('Compared by:');
    await expect(foot).toContainText('src/evidence/recordings/recordings.spec.ts');
    await expect(foot).toContainText(`${pageMiss.name} is what a host does`);
  });

  test('an answer shows exactly what was recorded, under its request', async ({ page }) => {
    await page.goto('/guides/quick-start/');
    const frame = page.locator('figure', { hasText: 'GET /notifications?limit=1' }).first();
    await expect(frame.locator('figcaption')).toContainText('answered 200');
    await expect(frame.locator('details[data-level]')).toHaveAttribute('data-level', 'matched');
    const shown = await frame.locator('pre').innerText();
    expect(JSON.parse(shown)).toEqual(newest.response.body);
  });

  test('/verification/ lists the runs as matched, and leads to them', async ({ page }) => {
    await page.goto('/verification/');
    // Two guides show it.
    const row = page.locator('tr[data-level=matched]', { hasText: pageMiss.name }).first();
    await expect(row).toContainText('src/evidence/recordings/recordings.spec.ts');
    await row.getByRole('rowheader').getByRole('link').click();
    const target = page.locator(new URL(page.url()).hash);
    await expect(target).toContainText(pageMiss.title);
    await expect(target).toBeInViewport();
  });
});
