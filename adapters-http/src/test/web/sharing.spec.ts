import { AxeBuilder } from '@axe-core/playwright';
import { test, type Page } from '@playwright/test';
import { askHub, HUB, SHARING } from './hub';
import { expect, Service } from './service';
import { text, Trace } from './traces';

const DATASET = 'zoe/forkpoint-sessions';
const SECRET = 'ghp_' + 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5';

test.skip(HUB === undefined, 'there is no Hub to share to');

test.describe.configure({ mode: 'serial' });

const service = new Service(SHARING);
let session: string;

test.beforeAll(async () => {
  await service.start();
  session = await service.imported(
    new Trace('5b2d1d6e-0000-4000-8000-000000000500')
      .user('Push it to the remote')
      .assistant(text(`I use the token ${SECRET} for that.`))
      .toString(),
  );
});
test.afterAll(() => service.stop());

/** The part of the dialog that is about the first destination. */
async function opened(page: Page) {
  await page.goto(`${service.address}#/sessions/${session}`);
  await page.getByRole('button', { name: 'Share Push it to the remote' }).click();
  return page.getByRole('region', { name: 'personal' });
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('what would be sent is shown before anything is, and then it is sent', async ({ page }) => {
  const personal = await opened(page);
  await expect(personal).toContainText('Not shared.');
  await personal.getByRole('button', { name: 'Show what would be sent' }).click();
  await expect(personal).toContainText(`in ${DATASET}.`);
  await expect(personal).toContainText('1 secret would be hidden, found in 1 place');
  await expect(personal.getByRole('group', { name: 'Where secrets were found' })).toContainText('github');
  await expect(page.getByRole('dialog')).not.toContainText(SECRET);
  expect((await askHub('GET', `/api/datasets/${DATASET}`)).status).toBe(404);
  await expectAccessible(page);

  await personal.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(personal).toContainText('Shared.', { timeout: 40_000 });
  await expect(personal.getByRole('link', { name: DATASET }).first()).toHaveAttribute('href', /\/datasets\/zoe\//);
  await page.keyboard.press('Escape');
  await page.goto(service.address);
  await expect(page.getByRole('row', { name: /Push it/ })).toContainText('personal: shared');
});

test('it is paused and resumed', async ({ page }) => {
  const personal = await opened(page);
  await personal.getByRole('button', { name: 'Pause' }).click();
  await expect(personal).toContainText('Paused: what is there stays');
  await personal.getByRole('button', { name: 'Resume' }).click();
  await expect(personal).not.toContainText('Paused');
});

test('once it is deleted here, it is said where it still is', async ({ page }) => {
  await page.goto(service.address);
  await page.getByRole('button', { name: 'Delete Push it to the remote' }).click();
  const told = page.getByText(`It is still in ${DATASET}.`);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Push it/ })).toBeVisible();
});

test('everybody can see it only once everything was looked at and the name was typed', async ({ page }) => {
  const personal = await opened(page);
  await personal.getByRole('button', { name: 'Who can see the dataset?' }).click();
  await expect(personal).toContainText('is private');
  await personal.getByRole('button', { name: 'Make public…' }).click();
  await expect(personal.getByRole('list', { name: 'Files of the dataset' })).toContainText('.jsonl');
  await expect(personal).toContainText('Nothing that looks like a secret was found');
  const go = personal.getByRole('button', { name: 'Make public', exact: true });
  await expect(go).toBeDisabled();
  await expectAccessible(page);
  await personal.getByLabel(`Type ${DATASET}`).fill(DATASET);
  await go.click();
  await expect(personal).toContainText('is public');
  await personal.getByRole('button', { name: 'Make private' }).click();
  await expect(personal).toContainText('is private');
});

test('it stays private until each finding is allowed', async ({ page }) => {
  await committed('leak.txt', `token=${SECRET}\n`);
  const personal = await opened(page);
  await personal.getByRole('button', { name: 'Who can see the dataset?' }).click();
  await personal.getByRole('button', { name: 'Make public…' }).click();
  await expect(personal.getByRole('group', { name: /1 finding/ })).toContainText('leak.txt');
  await expect(personal).not.toContainText(SECRET);
  await personal.getByLabel(`Type ${DATASET}`).fill(DATASET);
  const go = personal.getByRole('button', { name: 'Make public', exact: true });
  await expect(go).toBeDisabled();
  await personal.getByRole('checkbox').check();
  await expect(go).toBeEnabled();
  await personal.getByRole('button', { name: 'Cancel' }).click();
  await expect(personal).toContainText('is private');
});

test('nothing more is sent to a dataset that others made public, which is told in words', async ({ page }) => {
  await askHub('PUT', `/api/datasets/${DATASET}/settings`, { private: false });
  await service.saved(session, {}, new Trace('5b2d1d6e-0000-4000-8000-000000000500').user('Push it to the remote').user('More').toString());
  const personal = await opened(page);
  await expect(personal).toContainText('Stopped: somebody has to do something first.', { timeout: 40_000 });
  await expect(personal).toContainText('you were told that it is private');
  await personal.getByRole('button', { name: 'Try again now' }).click();
  await expect(personal).not.toContainText('Stopped');
  await personal.getByRole('button', { name: 'Who can see the dataset?' }).click();
  await expect(personal).toContainText('You were told that it is private.');
  await personal.getByRole('button', { name: 'Make private' }).click();
  await expect(personal).toContainText('Shared.', { timeout: 40_000 });
});

test('it is withdrawn, and what that cannot do is said', async ({ page }) => {
  const personal = await opened(page);
  await personal.getByRole('button', { name: 'Withdraw…' }).click();
  await expect(personal).toContainText('Whoever has a copy keeps it, and the history of the dataset keeps one');
  await personal.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(personal).toContainText('Withdrawn.');
  const files = (await (await askHub('GET', `/api/datasets/${DATASET}/tree/main?recursive=true`)).json()) as {
    path: string;
  }[];
  expect(files.filter((file) => file.path.endsWith('.jsonl'))).toEqual([]);
});

test('a destination that is off says so', async ({ page }) => {
  await opened(page);
  await expect(page.getByRole('region', { name: 'org' })).toContainText('the setting forkpoint.share.org.enabled is off');
});

/** Commits a file, as somebody else does. */
async function committed(path: string, content: string): Promise<void> {
  const lines = [
    { key: 'header', value: { summary: 'by hand' } },
    { key: 'file', value: { path, content: Buffer.from(content).toString('base64'), encoding: 'base64' } },
  ];
  const answer = await fetch(new URL(`/api/datasets/${DATASET}/commit/main`, HUB), {
    method: 'POST',
    headers: { Authorization: `Bearer ${SHARING['HF_TOKEN']}`, 'Content-Type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n') + '\n',
  });
  expect(answer.ok).toBe(true);
}
