import { expect, test } from './service';
import { everything } from './traces';

test.describe('a transcript', () => {
  let session: string;

  test.beforeAll(async ({ service }) => {
    session = await service.imported(everything('5b2d1d6e-0000-4000-8000-00000000aaaa').toString());
  });

  test('is one click away from the list of sessions', async ({ page, service }) => {
    await page.goto(service.address);
    await page.getByRole('link', { name: 'The greeting is' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The greeting is');
    await expect(page.getByRole('feed')).toContainText('I will look at the file first.');
  });

  test('shows what was said, thought, asked of tools and answered', async ({ page, service }) => {
    await page.goto(`${service.address}#/sessions/${session}`);
    const feed = page.getByRole('feed');
    await expect(feed.locator('strong', { hasText: 'wrong' })).toBeVisible();
    await feed.getByText('Reasoning', { exact: true }).click();
    await expect(feed.getByText('The day is compared with the wrong number.')).toBeVisible();
    await expect(feed.getByText('Result of Read')).toBeVisible();
    await expect(feed.locator('.line.removed')).toContainText('"Hello"');
    await expect(feed.locator('.line.added')).toContainText('"Happy Sunday"');
    await expect(feed.getByText('failed', { exact: true })).toBeVisible();
  });

  test('marks where it was compacted, and rows that are damaged', async ({ page, service }) => {
    await page.goto(`${service.address}#/sessions/${session}`);
    await page.getByRole('button', { name: 'To the end' }).click();
    const feed = page.getByRole('feed');
    await expect(feed.getByText('There is a test now.')).toBeVisible();
    await expect(feed.getByText('The conversation was compacted here')).toBeVisible();
    await expect(feed.getByText('This row could not be read.')).toBeVisible();
    await expect(feed.locator('.hljs-keyword').first()).toHaveText('def');
  });
});
