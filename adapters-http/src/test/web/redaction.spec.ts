import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './service';
import { PICTURE, text, toolResult, toolUse, Trace } from './traces';

const SECRET = 'ghp_' + 'zY8xW6vU4tS2rQ0pO8nM6lK4jI2hG0fE8dC6';

function talk(id: string): Trace {
  return new Trace(id)
    .user(`Log in with ${SECRET}`)
    .assistant(text('I do.'), toolUse('t1', 'Bash', { command: `login --token ${SECRET}` }))
    .user([
      toolResult('t1', 'welcome'),
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PICTURE } },
    ]);
}

test.describe('a transcript as a share sends it', () => {
  test('has a placeholder for each secret, says which rule found it, and never sends it', async ({ page, service }) => {
    const session = await service.imported(talk('5b2d1d6e-0000-4000-8000-000000000600').toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    await expect(page.getByRole('feed')).toContainText(SECRET);

    const bodies: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/transcript')) {
        bodies.push(response.text());
      }
    });
    await page.getByRole('switch', { name: 'Hide what a share hides' }).check();
    const feed = page.getByRole('feed');
    await expect(feed).toContainText('Log in with [SECRET:');
    await expect(page.locator('.redaction')).toContainText('A share hides 1 secret, found in 2 places.');
    await expect(feed.locator('.hiding').first()).toContainText('github');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Log in with [SECRET:');
    await expect(page.locator('body')).not.toContainText(SECRET);
    await page.getByText('Where, and by which rule').click();
    await expect(page.getByRole('group', { name: 'Where secrets were found' })).toContainText('message.content');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    page.removeAllListeners('response');
    expect((await Promise.all(bodies)).join()).not.toContain(SECRET);

    await page.getByRole('switch', { name: 'Hide what a share hides' }).uncheck();
    await expect(feed).toContainText(SECRET);
  });

  test('shows neither rows nor pictures as the agent wrote them, and says why', async ({ page, service }) => {
    const session = await service.imported(talk('5b2d1d6e-0000-4000-8000-000000000601').toString());
    await page.goto(`${service.address}#/sessions/${session}/redacted`);
    const feed = page.getByRole('feed');
    await expect(feed).toContainText('Image image/png');
    await expect(feed.getByRole('img')).toHaveCount(0);
    await expect(
      feed.getByRole('button', { name: 'Show the raw row: it would show what is hidden' }).first(),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  test('is not there where a share would send nothing', async ({ page, service }) => {
    const torn = talk('5b2d1d6e-0000-4000-8000-000000000602').raw('{"type":"user","mess').raw('{}');
    const session = await service.imported(torn.toString());
    await page.goto(`${service.address}#/sessions/${session}/redacted`);
    await expect(page.getByRole('alert')).toContainText('A share would send nothing');
    await expect(page.locator('body')).not.toContainText(SECRET);
  });
});
