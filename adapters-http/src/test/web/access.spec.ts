import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { expect, Service } from './service';
import { text, Trace } from './traces';

const test = base;

function talk(words: string): string {
  return new Trace('5b2d1d6e-0000-4000-8000-000000000300').user(words).assistant(text('Done.')).toString();
}

test.describe('with tokens', () => {
  const service = new Service();
  const made = () => /fp_\w+/.exec(service.run('token', 'create', '--role', 'write'))![0];
  let token = '';

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    service.run('import', service.file('session.jsonl', talk('Nobody may read this')), '--workspace', 'secret');
    token = made();
    await service.start('--require-token');
  });

  test.afterAll(() => service.stop());

  test('the page asks for one, once, and keeps it out of every address', async ({ page }) => {
    const addresses: string[] = [];
    page.on('request', (sent) => addresses.push(sent.url()));
    await page.goto(service.address);
    await page.getByRole('textbox', { name: 'Token' }).fill(token);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Nobody may read this' }).click();
    await expect(page.getByRole('feed')).toContainText('Done.');
    await page.reload();
    await expect(page.getByRole('feed')).toContainText('Done.');
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
    expect(page.url()).not.toContain(token);
  });

  test('downloads work as well', async ({ page }) => {
    await page.goto(service.address);
    await page.getByRole('textbox', { name: 'Token' }).fill(token);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Download Nobody may read this' }).click();
    await page.getByLabel('Bundle').check();
    await expect(page.locator('.size')).toContainText('to download');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.forkpoint$/);
  });

  test('one that is no longer valid is asked for again, and what was asked for goes on', async ({ page }) => {
    const first = made();
    await page.goto(service.address);
    await page.getByRole('textbox', { name: 'Token' }).fill(first);
    await page.getByRole('button', { name: 'Continue' }).click();
    const session = page.getByRole('link', { name: 'Nobody may read this' });
    await expect(session).toBeVisible();
    service.run('token', 'rm', first.slice(3, 15));
    await session.click();
    await expect(page.getByText('The token is not valid (any more).')).toBeVisible();
    await page.getByRole('textbox', { name: 'Token' }).fill(token);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('feed')).toContainText('Done.');
  });
});

test.describe('without tokens', () => {
  const service = new Service();

  test.beforeAll(() => service.start());
  test.afterAll(() => service.stop());

  test('a store that fails is told in words, and tried again on demand', async ({ page }) => {
    const session = await service.imported(talk('Where has it gone?'), 'lost');
    const store = join(service.home, 'store');
    renameSync(store, `${store}.away`);
    await page.goto(`${service.address}#/sessions/${session}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where has it gone?');
    await expect(page.getByRole('alert')).toContainText('That did not work.');
    renameSync(`${store}.away`, store);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('feed')).toContainText('Done.');
  });

  test('the page works below any path of a proxy', async ({ page }) => {
    const session = await service.imported(talk('Through a proxy'), 'far');
    const proxy = await below('/tools/vault', new URL(service.address));
    const port = (proxy.address() as AddressInfo).port;
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
    await page.goto(`http://127.0.0.1:${port}/tools/vault/`);
    await page.getByRole('link', { name: 'Through a proxy' }).click();
    await expect(page.getByRole('feed')).toContainText('Done.');
    await page.getByRole('button', { name: 'Rename Through a proxy' }).click();
    await page.getByLabel('New title').fill('Renamed through a proxy');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed through a proxy');
    expect(page.url()).toContain(`/tools/vault/#/sessions/${session}`);
    expect(failed.filter((url) => !url.endsWith('/shares'))).toEqual([]);
    proxy.closeAllConnections();
    proxy.close();
  });

  test('a service that is gone is told in words', async ({ page }) => {
    const gone = new Service();
    await gone.start();
    await page.goto(gone.address);
    await expect(page.getByText('No sessions yet.')).toBeVisible();
    gone.stop();
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('anything');
    await expect(page.getByText('The service cannot be reached.').first()).toBeVisible();
  });
});

/** A reverse proxy that hands on what is asked for below a path. */
async function below(path: string, service: URL): Promise<Server> {
  const proxy = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(`${path}/`)) {
      outgoing.writeHead(404).end();
      return;
    }
    const onward = request(
      {
        host: service.hostname,
        port: service.port,
        path: incoming.url.slice(path.length),
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
