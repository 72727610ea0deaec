// Where the browser offers no WebGL 2 the CLI works as text in the page, on the same account.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { open_browser } from './support/browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
let browser;
before(async () => {
  browser = await open_browser({ flags: ['--disable-3d-apis'] });
});
after(async () => {
  await browser.close();
});

async function on_page(body) {
  const { page, context, problems } = await browser.new_page();
  try {
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
    await body(page);
    assert.deepEqual(problems.filter((problem) => !/WebGL/i.test(problem)), []);
  } finally {
    await context.close();
  }
}

const line = (page) => page.getByRole('textbox', { name: 'Command line' });
const log = (page) => page.getByRole('log', { name: 'CLI output' });

async function run(page, command) {
  await line(page).fill(command);
  await line(page).press('Enter');
}

test('commands run, and what they print and how they end is read', () =>
  on_page(async (page) => {
    await page.getByText(/offers no WebGL 2/).waitFor();
    assert.equal(await line(page).evaluate((element) => element === document.activeElement), true);
    await run(page, 'aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S ' +
      '--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST');
    await log(page).getByText(/"TableStatus": "CREATING"/).waitFor();
    await run(page, 'aws dynamodb wait table-exists --table-name Music && echo done');
    await log(page).getByText('done', { exact: true }).waitFor();
    await run(page, 'false');
    await log(page).getByText('Exit status 1').waitFor();
    await run(page, 'clear');
    await page.waitForFunction(() => document.getElementById('terminal-log').childElementCount === 0);
    if (process.env.KEYTURN_SHOTS) {
      await run(page, 'aws dynamodb describe-table --table-name Music --query Table.TableStatus; aws dynamodb describe-table --table-name Films');
      await log(page).getByText('Exit status 254').waitFor();
      for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/no-webgl-${scheme}.png` });
      }
    }
  }));

test('help is fetched, lines are recalled and several lines entered', () =>
  on_page(async (page) => {
    await run(page, 'aws sts help | head -n 3');
    await log(page).getByText(/sts/).first().waitFor();
    await line(page).press('ArrowUp');
    assert.equal(await line(page).inputValue(), 'aws sts help | head -n 3');
    await line(page).press('ArrowDown');
    assert.equal(await line(page).inputValue(), '');
    await line(page).fill('echo one');
    await line(page).press('Shift+Enter');
    await line(page).pressSequentially('echo two');
    await line(page).press('Enter');
    await log(page).getByText('two', { exact: true }).waitFor();
  }));

test('Undo takes a change back, and the account is kept', () =>
  on_page(async (page) => {
    await run(page, 'aws kms create-key --query KeyMetadata.Enabled');
    await log(page).getByText('true', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await log(page).getByText(/^Undone/).waitFor();
    await run(page, "aws kms list-keys --query 'length(Keys)'");
    await log(page).getByText('0', { exact: true }).waitFor();
    await run(page, 'aws kms create-key --description kept --query KeyMetadata.Description');
    await log(page).getByText('"kept"').waitFor();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 900)));
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
    await log(page).getByText('"kept"').waitFor();
    await run(page, "aws kms list-keys --query 'length(Keys)'");
    await log(page).getByText('1', { exact: true }).waitFor();
  }));

test('axe-core has nothing to say', () =>
  on_page(async (page) => {
    await run(page, 'aws dynamodb list-tables; false');
    await log(page).getByText('Exit status 1').waitFor();
    await page.evaluate(axe);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    }
  }));
