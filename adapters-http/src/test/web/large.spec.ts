import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { expect, test } from './service';
import { long } from './traces';

const MEGABYTES = Number(process.env.FORKPOINT_TRACE_MB ?? 100);

test(`a trace of ${MEGABYTES} MB is there at once, to its end, in little memory`, async ({ page, browser, service }) => {
  test.setTimeout(300_000);
  const session = await service.imported(long('5b2d1d6e-0000-4000-8000-0000000001a0', MEGABYTES * 1_000_000), 'large');
  await page.goto(service.address);
  await expect(page.getByRole('link', { name: 'Question 1:' })).toBeVisible();

  const begun = Date.now();
  await page.getByRole('link', { name: 'Question 1:' }).click();
  const feed = page.getByRole('feed');
  await expect(feed).toContainText('Answer 1.');
  const firstView = Date.now() - begun;

  await expect(page.locator('.transcript-bar')).toContainText(/1 of \d{2,3},\d{3}/, { timeout: 120_000 });
  const counted = Date.now() - begun;

  const end = Date.now();
  await page.getByRole('button', { name: 'To the end' }).click();
  const last = await lastQuestion(service.address, session);
  await expect(feed).toContainText(last);
  const toEnd = Date.now() - end;

  for (let step = 0; step < 40; step++) {
    await feed.evaluate((element, part) => (element.scrollTop = element.scrollHeight * part), 1 - step / 40);
    await expect(feed.getByText('Loading…')).toHaveCount(0);
  }
  await feed.focus();
  await page.keyboard.press('Home');
  await expect(feed).toContainText('Question 1:');

  const protocol = await page.context().newCDPSession(page);
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  const resident = await residentBytes(browser, 'renderer');
  console.log(
    `first view ${firstView} ms, counted after ${counted} ms, to the end ${toEnd} ms, ` +
      `heap ${megabytes(usedSize)}, the page's process ${megabytes(resident)}`,
  );
  expect(firstView).toBeLessThan(5000);
  expect(usedSize).toBeLessThan(300_000_000);
  expect(resident).toBeLessThan(300_000_000);
  expect(await page.locator('.virtual-row').count()).toBeLessThan(200);
});

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** How much memory the largest process of a kind has, as the system counts it; 0 where it does not tell. */
async function residentBytes(browser: Browser, kind: string): Promise<number> {
  const protocol = await browser.newBrowserCDPSession();
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
  return Math.max(0, ...processInfo.filter((one) => one.type === kind).map((one) => resident(one.id)));
}

function resident(process: number): number {
  const status = `/proc/${process}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? 0) * 1024;
}

async function lastQuestion(address: string, session: string): Promise<string> {
  const behind = await fetch(`${address}api/sessions/${session}/transcript?from=2147483647`);
  const count = Number(behind.headers.get('Content-Range')?.split('/')[1]);
  const events = (await (await fetch(`${address}api/sessions/${session}/transcript?from=${count - 20}`)).json()) as {
    event: string;
    role?: string;
    text?: string;
  }[];
  return events.findLast((event) => event.role === 'user' && event.text?.startsWith('Question'))!.text!;
}
