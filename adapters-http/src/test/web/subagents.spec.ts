import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from '@playwright/test';
import { expect, Service } from './service';
import { text, toolResult, toolUse, Trace } from './traces';

const service = new Service();
const MAIN = '5b2d1d6e-0000-4000-8000-000000000700';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const folder = dirname(service.file('x', ''));
  const main = new Trace(MAIN)
    .user('Count the spoons')
    .assistant(
      text('I send somebody.'),
      toolUse('t1', 'Task', { description: 'Count', prompt: 'Count all spoons in the drawer' }),
    )
    .user([toolResult('t1', 'There are twelve.')])
    .assistant(text('Twelve.'));
  writeFileSync(join(folder, `${MAIN}.jsonl`), main.toString());
  const beside = join(folder, MAIN, 'subagents');
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, 'agent-a1.jsonl'), counting('a1', 'Count all spoons in the drawer'));
  writeFileSync(join(beside, 'agent-b2.jsonl'), counting('b2', 'Nobody knows who asked for this'));
  service.run('import', join(folder, `${MAIN}.jsonl`), '--workspace', 'kitchen');
  await service.start();
});
test.afterAll(() => service.stop());

function counting(agent: string, task: string): string {
  const trace = new Trace(`${MAIN}-${agent}`, { isSidechain: true, agentId: agent, sessionId: MAIN }).user(task);
  for (let spoon = 1; spoon <= 300; spoon++) {
    trace.assistant(text(`Spoon number ${spoon}.`));
  }
  return trace.toString();
}

test('what a sub-agent said is folded below the call that began it, and long', async ({ page }) => {
  await page.goto(service.address);
  await page.getByRole('link', { name: 'Count the spoons' }).click();
  const fold = page.getByRole('button', { name: 'Sub-agent, 301 messages' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.focus();
  await page.keyboard.press('Enter');
  const inner = page.getByRole('feed', { name: 'Sub-agent a1' });
  await expect(inner).toContainText('Count all spoons in the drawer');
  await expect(inner).toContainText('Spoon number 1.');
  expect(await inner.getByRole('article').count()).toBeLessThan(60);
  await inner.focus();
  await page.keyboard.press('End');
  await expect(inner).toContainText('Spoon number 300.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await fold.click();
  await expect(inner).toHaveCount(0);
  await expect(page.getByRole('feed')).toContainText('Twelve.');
});

test('one that no call is known of is there all the same', async ({ page }) => {
  await page.goto(service.address);
  await page.getByRole('link', { name: 'Count the spoons' }).click();
  await page.getByRole('button', { name: '1 more sub-agent' }).click();
  await expect(page.getByRole('feed', { name: 'Sub-agent b2' })).toContainText('Nobody knows who asked');
});

test('one whose rows stand amid those of the session is folded, too', async ({ page }) => {
  const trace = new Trace('5b2d1d6e-0000-4000-8000-000000000701')
    .user('Count the forks')
    .assistant(toolUse('t1', 'Task', { description: 'Count', prompt: 'Count all forks' }));
  const side = new Trace('5b2d1d6e-0000-4000-8000-000000000701-side', { isSidechain: true })
    .user('Count all forks')
    .assistant(text('I see nine.'));
  side.toString().trim().split('\n').forEach((row) => trace.raw(row));
  trace.user([toolResult('t1', 'Nine.')]).assistant(text('There are nine.'));
  const session = await service.imported(trace.toString(), 'kitchen');
  await page.goto(`${service.address}#/sessions/${session}`);
  const feed = page.getByRole('feed', { name: 'Transcript' });
  await expect(feed).toContainText('There are nine.');
  await expect(feed).not.toContainText('I see nine.');
  await page.getByRole('button', { name: 'Sub-agent, 2 messages' }).click();
  await expect(page.getByRole('feed', { name: 'Sub-agent 1' })).toContainText('I see nine.');
});
