import type { Page } from '@playwright/test';
import { expect, test } from './service';
import { everything, text, Trace } from './traces';

function talk(number: number, words: string): string {
  return new Trace(`5b2d1d6e-0000-4000-8000-0000000000${number}`).user(words).assistant(text('Done.')).toString();
}

test.describe('the list of sessions', () => {
  test.beforeAll(async ({ service }) => {
    await service.imported(talk(10, 'Paint the fence green'), 'garden');
    await service.imported(talk(11, 'Count the apples'), 'garden');
    await service.imported(talk(12, 'Repair the fence'), 'house');
    await service.imported(everything('5b2d1d6e-0000-4000-8000-000000000013').toString(), 'house');
  });

  const titles = (page: Page) => page.locator('.session-table tbody th a');

  test('finds sessions by the words of their first prompts', async ({ page, service }) => {
    await page.goto(service.address);
    await expect(titles(page)).not.toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('FENCE claude');
    await expect(titles(page)).toHaveText(['Repair the fence', 'Paint the fence green']);
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('no such words');
    await expect(page.getByText('No session fits.')).toBeVisible();
  });

  test('shows one workspace, and sorts', async ({ page, service }) => {
    await page.goto(service.address);
    await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: 'house' }).click();
    await expect(titles(page)).toHaveCount(2);
    await page.getByLabel('Sort by').selectOption('messages');
    await expect(titles(page).first()).toContainText('The greeting is');
  });

  test('says what a session cost', async ({ page, service }) => {
    await page.goto(`${service.address}#/workspaces/garden`);
    await expect(page.getByText('2.2K tokens').first()).toBeVisible();
  });

  test('goes back and forth in the history of the browser', async ({ page, service }) => {
    await page.goto(service.address);
    await titles(page).first().click();
    await expect(page.getByRole('feed')).toBeVisible();
    await page.goBack();
    await expect(titles(page)).not.toHaveCount(0);
    await page.goForward();
    await expect(page.getByRole('feed')).toBeVisible();
  });
});
