import { expect, test } from './service';
import { PICTURE, text, Trace } from './traces';

let number = 200;

function talk(words: string): Trace {
  return new Trace(`5b2d1d6e-0000-4000-8000-000000000${number++}`).user(words).assistant(text('Done.'));
}

test.describe('the tree', () => {
  test('draws forks below what they were forked from, and folds them', async ({ page, service }) => {
    const root = await service.imported(talk('The oldest').toString(), 'family');
    const child = await service.forked(root, { at: 1, title: 'A child' });
    await service.forked(child, { at: 1, title: 'A grandchild' });
    await page.goto(`${service.address}#/workspaces/family`);
    await page.getByRole('link', { name: 'Tree', exact: true }).click();
    const rows = page.locator('.tree-row');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(2)).toContainText('A grandchild');
    await expect(rows.nth(1)).toContainText('fork at message 1');
    await expect(page.locator('.fork-point')).toHaveCount(2);
    await page.getByRole('button', { name: 'Hide the forks of The oldest' }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('1 hidden');
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await rows.nth(1).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A child');
  });
});

test.describe('the files', () => {
  test('are shown with what changed in them at each checkpoint', async ({ page, service }) => {
    const session = await service.imported(talk('Write a program').toString());
    await service.saved(session, { 'src/main.py': 'print("one")\nprint("two")\n', 'old.txt': 'old\n' });
    await service.saved(session, { 'src/main.py': 'print("one")\nprint("three")\n', 'new.txt': 'new\n' });
    await page.goto(`${service.address}#/sessions/${session}`);
    await page.getByRole('link', { name: 'Files', exact: true }).click();
    const entries = page.locator('.entries li');
    await expect(entries).toHaveText([/new\.txt\s*added/, /old\.txt\s*removed/, /src\/main\.py\s*changed/]);
    await page.getByRole('button', { name: 'src/main.py' }).click();
    await expect(page.locator('.line.removed')).toHaveText('-print("two")');
    await expect(page.locator('.line.added')).toHaveText('+print("three")');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('main.py');
  });

  test('are all there at an earlier checkpoint', async ({ page, service }) => {
    const session = await service.imported(talk('Keep everything').toString());
    await service.saved(session, { 'a.txt': 'a\n' });
    await service.saved(session, { 'b.txt': 'b\n' });
    await page.goto(`${service.address}#/sessions/${session}/files`);
    await page.getByRole('link', { name: 'Checkpoint 2' }).click();
    await page.getByLabel('Only what changed').uncheck();
    await page.getByRole('button', { name: 'a.txt' }).click();
    await expect(page.getByRole('group', { name: 'a.txt' })).toContainText('a');
  });

  test('are shown as pictures where they are', async ({ page, service }) => {
    const session = await service.imported(talk('Draw a square').toString());
    await service.saved(session, { 'square.png': Buffer.from(PICTURE, 'base64'), 'noise.bin': Buffer.from([0, 255]) });
    await page.goto(`${service.address}#/sessions/${session}/files`);
    await page.getByRole('button', { name: 'square.png' }).click();
    const picture = page.getByRole('img', { name: 'After' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.getByRole('button', { name: 'noise.bin' }).click();
    await expect(page.getByText('This file cannot be shown here.')).toBeVisible();
  });

  // BEAT-A15: whoever cannot see the icon hears that it leads nowhere, and why.
  test('cannot be downloaded where there are none, and the button says so to everybody', async ({ page, service }) => {
    const session = await service.imported(talk('Only talk').toString());
    await page.goto(`${service.address}#/sessions/${session}/files`);
    const button = page.getByRole('button', { name: 'Download Checkpoint 1: it has no files' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.focus();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('a transcript', () => {
  test('is searched as a whole, also where the page has not been yet', async ({ page, service }) => {
    const trace = talk('Begin');
    for (let turn = 0; turn < 400; turn++) {
      trace.user(`Question ${turn}`).assistant(text(turn === 321 ? 'The needle is here.' : `Answer ${turn}`));
    }
    const session = await service.imported(trace.toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    await expect(page.getByRole('feed')).toContainText('Question 1');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('NEEDLE');
    await page.keyboard.press('Enter');
    await expect(page.locator('.is-target')).toContainText('The needle is here.');
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('not in there');
    await page.keyboard.press('Enter');
    await expect(page.getByText('not found')).toBeVisible();
  });

  test('follows its session while that goes on', async ({ page, service }) => {
    const trace = talk('The first question');
    const session = await service.imported(trace.toString());
    await page.goto(`${service.address}#/sessions/${session}`);
    await expect(page.getByRole('feed')).toContainText('The first question');
    await service.saved(session, { 'a.txt': 'a\n' }, trace.user('The second question').toString());
    await expect(page.getByRole('feed')).toContainText('The second question');
    await expect(page.getByText('The session has moved on to checkpoint 2.')).toBeVisible();
  });
});
