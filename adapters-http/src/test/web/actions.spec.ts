import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './service';
import { everything, text, Trace } from './traces';

let number = 100;

function talk(words: string): Trace {
  return new Trace(`5b2d1d6e-0000-4000-8000-000000000${number++}`).user(words).assistant(text('Done.'));
}

test.describe('a session', () => {
  test('is forked at a message, and the files that go along are shown', async ({ page, service }) => {
    const session = await service.imported(everything('5b2d1d6e-0000-4000-8000-0000000000f0').toString());
    await service.saved(session, { 'greet.py': 'print("hello")\n' });
    await page.goto(`${service.address}#/sessions/${session}`);
    const message = page.getByRole('article').filter({ hasText: 'I will look at the file first.' });
    await message.hover();
    await message.getByRole('button', { name: 'Fork here' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fork the session here' });
    await expect(dialog).toContainText('It keeps the first 2 messages of those before compaction 1.');
    await dialog.getByLabel('Title of the fork').fill('another way');
    await dialog.getByRole('button', { name: 'Fork', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('another way');
    await expect(page.locator('.session-head')).toContainText('2 messages');
    await expect(page.locator('.session-head')).toContainText('Forked at message 2 of');
  });

  test('takes the files of its last checkpoint along where it is forked at the end', async ({ page, service }) => {
    const session = await service.imported(talk('with files').toString());
    await service.saved(session, { 'a.txt': 'one\n', 'b.txt': 'two\n' });
    await page.goto(`${service.address}#/sessions/${session}`);
    const message = page.getByRole('article').filter({ hasText: 'Done.' });
    await message.hover();
    await message.getByRole('button', { name: 'Fork here' }).click();
    await expect(page.getByRole('dialog')).toContainText('The files of checkpoint 2 go along: 2 files, 8 B.');
  });

  // from an icon beside the session.
  test('is downloaded in every form, and its size is known before', async ({ page, service }) => {
    const session = await service.imported(talk('Pack my things').toString());
    await service.saved(session, { 'a.txt': 'one\n', '.env': 'SECRET=1\n' });
    await page.goto(`${service.address}#/sessions/${session}`);
    for (const [form, ending] of [
      ['Files as zip', 'zip'],
      ['Files as tar.gz', 'tar.gz'],
      ['Bundle', 'forkpoint'],
      ['Transcript as a web page', 'html'],
    ] as const) {
      await page.getByRole('button', { name: 'Download Pack my things' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(form).check();
      await expect(dialog.locator('.size')).toContainText(/[1-9]\S* k?B to download/);
      if (ending === 'zip') {
        await expect(dialog.locator('.size')).toContainText('1 file,');
        await dialog.getByText('1 left out').click();
        await expect(dialog.locator('.size')).toContainText('.env');
      }
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Download', exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending.replace('.', '\\.')}$`));
      expect(readFileSync(await file.path()).length).toBeGreaterThan(50);
    }
  });

  test('is renamed', async ({ page, service }) => {
    const session = await service.imported(talk('A poor name').toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    await page.getByRole('button', { name: 'Rename A poor name' }).click();
    await page.getByLabel('New title').fill('A good name');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A good name');
  });

  test('is deleted, and back after it was undone', async ({ page, service }) => {
    await service.imported(talk('Throw me away').toString(), 'bin');
    await page.goto(`${service.address}#/workspaces/bin`);
    await page.getByRole('button', { name: 'Delete Throw me away' }).click();
    await expect(page.getByText('No sessions yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: 'Throw me away' })).toBeVisible();
  });

  test('has a link for each of its messages', async ({ page, context, service }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const session = await service.imported(everything('5b2d1d6e-0000-4000-8000-0000000000f1').toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    const message = page.getByRole('article').filter({ hasText: 'Here is what I see:' });
    await message.hover();
    await message.getByRole('button', { name: 'Copy a link to this message' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('.is-target')).toContainText('Here is what I see:');
  });

  test('shows a row as the agent wrote it', async ({ page, service }) => {
    const session = await service.imported(talk('What do you write down?').toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    const message = page.getByRole('article').filter({ hasText: 'What do you write down?' });
    await message.hover();
    await message.getByRole('button', { name: 'Show the raw row' }).click();
    await expect(page.getByRole('dialog')).toContainText('"parentUuid": null');
  });

  test('shows the pictures of the conversation', async ({ page, service }) => {
    await page.setViewportSize({ width: 1000, height: 3000 });
    const session = await service.imported(everything('5b2d1d6e-0000-4000-8000-0000000000f2').toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    const picture = page.getByRole('img', { name: 'Image image/png' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  });
});

test.describe('files', () => {
  test('are imported where they are dropped', async ({ page, service }) => {
    await page.goto(service.address);
    await drop(page, 'dropped.jsonl', talk('I fell from above').toString());
    await page.getByLabel('Into the workspace').fill('drops');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('1 session imported')).toBeVisible();
    await expect(page.getByRole('link', { name: 'I fell from above' })).toBeVisible();
  });

  test('that are no sessions are refused in words', async ({ page, service }) => {
    await page.goto(`${service.address}#/workspaces/demo`);
    await page.getByLabel('Import…').setInputFiles({
      name: 'noise.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([1, 2, 3]),
    });
    await page.getByLabel('Into the workspace').fill('demo');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('The body is no session in a format that is known here.')).toBeVisible();
  });
});

async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words!], file!));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent('.import-zone', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.import-zone', 'drop', { dataTransfer: transfer });
}
