import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './service';
import { everything } from './traces';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const words = violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html} ${node.failureSummary}`));
  expect(words).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`in the ${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('every view can be used by everybody', async ({ page, service }) => {
        const session = await service.imported(everything('5b2d1d6e-0000-4000-8000-00000000acc0').toString(), 'demo');
        if ((await service.checkpoints(session)) === 1) {
          await service.saved(session, { 'greet.py': 'print("hello")\n', 'notes/a.txt': 'a\n' });
          await service.forked(session, { at: 1, title: 'A fork' });
        }
        await page.goto(service.address);
        await expect(page.getByRole('link', { name: 'The greeting is' })).toBeVisible();
        await expectNoViolations(page);
        await expectNoSidewaysScrolling(page);

        await page.goto(`${service.address}#/workspaces/demo/tree`);
        await expect(page.locator('.tree-row').first()).toBeVisible();
        await expectNoViolations(page);

        await page.goto(`${service.address}#/sessions/${session}`);
        await expect(page.getByRole('feed')).toContainText('I will look at the file first.');
        await expectNoViolations(page);
        await expectNoSidewaysScrolling(page);

        await page.getByRole('button', { name: /^Download The greeting/ }).click();
        await expect(page.getByRole('dialog')).toContainText('to download');
        await expectNoViolations(page);
        await page.keyboard.press('Escape');

        await page.goto(`${service.address}#/sessions/${session}/files`);
        await page.getByRole('button', { name: 'greet.py', exact: true }).click();
        await expect(page.locator('.file-panel pre, .file-panel .diff')).toBeVisible();
        await expectNoViolations(page);
        await expectNoSidewaysScrolling(page);
      });
    });
  }
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('a session is found, opened and read with the keyboard alone', async ({ page, service }) => {
  await service.imported(everything('5b2d1d6e-0000-4000-8000-00000000acc1').toString(), 'demo');
  await page.goto(service.address);
  await page.getByRole('searchbox', { name: 'Search sessions' }).focus();
  await page.keyboard.type('greeting');
  const session = page.getByRole('link', { name: 'The greeting is' }).first();
  await expect(session).toBeVisible();
  while (!(await session.evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const feed = page.getByRole('feed');
  await expect(feed).toContainText('I will look at the file first.');
  await feed.focus();
  await page.keyboard.press('End');
  await expect(feed).toContainText('There is a test now.');
});
