// The CLI pane as a terminal: searching the history, several lines, long output, what can be pressed in it, and why a command failed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const prompt = (page) => app.by_role(page, 'textbox', 'Command line');
const output = (page) => app.by_role(page, 'log', 'CLI output');
const line = (page) => prompt(page).inputValue();

async function type(page, text) {
  await page.keyboard.type(text);
  await app.wait_until_settled(page);
}

async function choose(page, item) {
  await app.by_role(page, 'menuitem', item).click();
  await app.wait_until_settled(page);
}

async function shot(page, name) {
  if (process.env.KEYTURN_SHOTS) await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/${name}.png` });
}

test('Ctrl+R searches the history, again for older lines, and Escape brings the draft back', () =>
  on_page({}, async (page) => {
    for (const command of ['aws kms list-keys', 'aws dynamodb list-tables', 'aws kms list-aliases']) await app.run(page, command);
    await type(page, 'draft');
    await app.press_key(page, 'Control+R');
    await type(page, 'kms');
    assert.equal(await line(page), 'aws kms list-aliases');
    assert.match(await prompt(page).getAttribute('aria-description'), /Search history: kms/);
    await shot(page, 'search');
    await app.press_key(page, 'Control+R');
    assert.equal(await line(page), 'aws kms list-keys');
    assert.equal((await app.announcements(page)).at(-1), 'aws kms list-keys');
    await app.press_key(page, 'Escape');
    assert.equal(await line(page), 'draft');
    await app.press_key(page, 'Control+L');
    await app.press_key(page, 'Control+R');
    await type(page, 'tables');
    await app.press_key(page, 'Enter');
    assert.equal(await line(page), '');
    assert.equal(await output(page).getByText('$ aws dynamodb list-tables').count(), 1);
  }));

test('Shift+Enter begins a new line, Up and Down go through the lines, and Enter runs them all', () =>
  on_page({}, async (page) => {
    await prompt(page).click();
    await type(page, 'echo one');
    await app.press_key(page, 'Shift+Enter');
    await type(page, 'echo two');
    assert.equal(await line(page), 'echo one\necho two');
    await app.press_key(page, 'ArrowUp');
    await type(page, '!');
    assert.equal(await line(page), 'echo one!\necho two');
    await app.press_key(page, 'Enter');
    await output(page).getByText('one!', { exact: true }).waitFor();
    await output(page).getByText('two', { exact: true }).waitFor();
  }));

test('a line that ends in an open quote or a backslash goes on in the next one', () =>
  on_page({}, async (page) => {
    await prompt(page).click();
    await type(page, "echo 'a");
    await app.press_key(page, 'Enter');
    assert.equal(await line(page), "echo 'a\n");
    await type(page, "b' \\");
    await app.press_key(page, 'Enter');
    await type(page, 'c');
    await app.press_key(page, 'Enter');
    assert.equal(await line(page), '');
    await output(page).getByText('b c', { exact: true }).waitFor();
  }));

test('an ARN or a table in the output leads to its screen, by mouse and by keyboard', () =>
  on_page({ height: 1000 }, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.run(page, 'clear');
    await app.run(page, 'aws dynamodb describe-table --table-name Music --query Table.[TableName,SSEDescription.KMSMasterKeyArn]');
    await shot(page, 'links');
    await output(page).getByRole('link', { name: 'Open table Music' }).click();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/tables\/Music$/);
    const key = output(page).getByRole('link', { name: /^Open key arn:aws:kms/ });
    await key.focus();
    await app.press_key(page, 'Enter');
    assert.match(page.url(), /#\/keys\/[0-9a-f-]{36}$/);
  }));

test('a drag that begins on a link selects text and goes nowhere, a double click takes the ARN', () =>
  on_page({}, async (page) => {
    await app.run(page, app.create_table('Music'));
    await app.run(page, 'clear');
    await app.run(page, 'aws dynamodb describe-table --table-name Music --query Table.TableArn');
    const before = page.url();
    const box = await output(page).getByRole('link', { name: 'Open table Music' }).boundingBox();
    await page.mouse.move(box.x + 2, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await app.wait_until_settled(page);
    assert.equal(page.url(), before);
    await page.mouse.dblclick(box.x + 40, box.y + 8);
    await app.wait_until_settled(page);
    await page.keyboard.press('ControlOrMeta+C');
    await app.wait_until_settled(page);
    assert.equal(await app.clipboard(page), 'arn:aws:dynamodb:us-east-1:123456789012:table/Music');
  }));

test('long output shows its head, says how long it is, and unfolds', () =>
  on_page({ height: 1000 }, async (page) => {
    await app.run(page, 'aws dynamodb list-tables --debug help; aws dynamodb create-table --generate-cli-skeleton');
    const more = output(page).getByRole('button', { name: /^Show all \d+ lines$/ });
    await more.waitFor();
    await shot(page, 'folded');
    await more.click();
    await app.wait_until_settled(page);
    assert.equal(await more.count(), 0);
    const less = output(page).getByRole('button', { name: 'Show the first 30 lines only' });
    const box = await output(page).boundingBox();
    await page.mouse.move(box.x + 200, box.y + 100);
    while ((await less.count()) === 0) {
      await page.mouse.wheel(0, 2000);
      await app.wait_until_settled(page);
    }
    await less.focus();
    await app.press_key(page, 'Enter');
    await more.waitFor();
    await app.run(page, 'echo later');
    await more.waitFor();
  }));

test("a command's menu copies its output, runs it again and opens it as text", () =>
  on_page({}, async (page) => {
    await app.run(page, 'echo hello');
    await app.press(page, 'Actions of echo hello');
    await shot(page, 'menu');
    await choose(page, 'Copy output');
    assert.equal(await app.clipboard(page), 'hello\n');
    await app.press(page, 'Actions of echo hello');
    await choose(page, 'Run again');
    assert.equal(await output(page).getByText('hello', { exact: true }).count(), 2);
    await output(page).getByText('hello', { exact: true }).first().click({ button: 'right' });
    await app.wait_until_settled(page);
    await choose(page, 'Put at the prompt');
    assert.equal(await line(page), 'echo hello');
    assert.equal(await app.focused_name(page), 'Command line');
  }));

test('the output opens as a page of text that the browser selects, finds and prints; Escape closes it', () =>
  on_page({}, async (page) => {
    await app.run(page, 'aws dynamodb create-table help');
    await app.run(page, 'false');
    await app.press(page, 'Open the output as text');
    const view = page.getByRole('dialog', { name: 'CLI output' });
    await view.waitFor();
    const text = await view.locator('pre').innerText();
    assert.match(text, /^\$ aws dynamodb create-table help\n/);
    assert.match(text, /sse-specification/);
    assert.match(text, /\$ false\n\[exit status 1\]/);
    assert.equal(await page.evaluate(() => window.find('attribute-definitions')), true);
    await shot(page, 'as-text');
    await page.keyboard.press('Escape');
    await view.waitFor({ state: 'hidden' });
    await app.wait_until_settled(page);
    await app.run(page, 'echo still here');
    await output(page).getByText('still here', { exact: true }).waitFor();
  }));

test('Why? explains an error and types the command put right, and does not run it', () =>
  on_page({}, async (page) => {
    await app.run(page, app.create_table('Music'));
    await app.run(page, 'aws dynamodb describe-table --table-name Musik');
    const runs = await output(page).getByText(/^\$ /).count();
    await app.press(page, /^Why\? What ResourceNotFoundException means/);
    const card = app.by_role(page, 'dialog', 'Why it failed');
    await card.getByText(/There is no table of this name/).waitFor();
    await app.wait_until_settled(page);
    await shot(page, 'why');
    await app.press(page, 'Type the corrected command');
    assert.equal(await line(page), 'aws dynamodb describe-table --table-name Music');
    assert.equal(await app.focused_name(page), 'Command line');
    assert.equal(await output(page).getByText(/^\$ /).count(), runs);
    await app.press_key(page, 'Enter');
    await output(page).getByText(/"TableStatus"/).waitFor();
  }));

test('the texts of explanations are fetched when somebody asks why, and only those', () =>
  on_page({}, async (page) => {
    await app.run(page, 'aws dynamodb list-tabels');
    const fetched = () => page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname).filter((path) => path.startsWith('/errors/')));
    assert.deepEqual(await fetched(), []);
    await app.press(page, /^Why\?/);
    await app.by_role(page, 'dialog', 'Why it failed').getByText('aws dynamodb list-tables').waitFor();
    assert.deepEqual(await fetched(), ['/errors/ParamValidation.json']);
  }));
