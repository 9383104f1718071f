import { join } from 'node:path';
import { expect, test } from './service';
import { everything, text, toolResult, toolUse, Trace } from './traces';

/** Where the pictures of the documents are; elsewhere unless they are to be made anew. */
const FOLDER = process.env.FORKPOINT_IMAGES ?? 'target/page-tests/images';

/** Looks like one, and opens nothing. */
const TOKEN = 'ghp_' + 'nO7pQ2rS5tU8vW1xY4zA6bC9dE3fG0hJ7kL2';

test.use({ viewport: { width: 1200, height: 760 } });

test('the main views are shown in the documents', async ({ page, service }) => {
  const session = await service.imported(everything('5b2d1d6e-0000-4000-8000-00000000f0f0').toString(), 'greetings');
  await service.saved(session, { 'greet.py': 'def greet(day):\n    return "Hello"\n', 'notes.md': '# Notes\n' });
  await service.saved(session, {
    'greet.py': 'def greet(day):\n    return "Good day" if day != 6 else "Happy Sunday"\n',
    'notes.md': '# Notes\n',
    'test_greet.py': 'def test_sunday():\n    assert greet(6) == "Happy Sunday"\n',
  });
  const fork = await service.forked(session, { at: 2, title: 'Greet by the hour instead' });
  await service.forked(fork, { at: 1, title: 'Ask for the time zone' });
  await service.forked(session, { at: 2, title: 'One table for all days' });
  await service.imported(
    new Trace('5b2d1d6e-0000-4000-8000-00000000f0f1').user('Which shelf holds the paint?').assistant(text('The third.')).toString(),
    'workshop',
  );

  const shown = async (name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.goto(service.address);
  await expect(page.locator('.session-table tbody tr')).toHaveCount(5);
  await expect(page.locator('.session-table')).toContainText('tokens');
  await shown('sessions');

  await page.goto(`${service.address}#/workspaces/greetings/tree`);
  await expect(page.locator('.tree-row')).toHaveCount(4);
  await shown('tree');

  await page.goto(`${service.address}#/sessions/${session}`);
  await expect(page.getByRole('feed')).toContainText('Result of Read');
  await shown('transcript');

  const secret = await service.imported(
    new Trace('5b2d1d6e-0000-4000-8000-00000000f0f2')
      .user(`The shop answers with an error. Its token is ${TOKEN}.`)
      .assistant(text('I ask it myself.'), toolUse('t1', 'Bash', { command: `curl -H "Authorization: Bearer ${TOKEN}" https://shop.example/orders` }))
      .user([toolResult('t1', '401 Unauthorized')])
      .assistant(text('The token is no longer valid.'))
      .toString(),
    'workshop',
  );
  await page.goto(`${service.address}#/sessions/${secret}/redacted`);
  await expect(page.locator('.redaction')).toContainText('A share hides 1 secret');
  await page.getByText('Where, and by which rule').click();
  await shown('redacted');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${service.address}#/sessions/${session}/files`);
  await page.getByRole('button', { name: 'greet.py', exact: true }).click();
  await expect(page.locator('.line.added')).toBeVisible();
  await shown('files');
});
