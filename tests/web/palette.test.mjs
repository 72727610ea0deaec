// The command palette and the sheet of shortcuts: everything of the page by a few letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const palette = (page) => app.by_role(page, 'dialog', 'Go to or do');
const results = (page) => palette(page).getByRole('option');

async function ask(page, words) {
  await app.press_key(page, 'Control+K');
  await palette(page).waitFor();
  await page.keyboard.type(words);
  await app.wait_until_settled(page);
}

async function shot(page, name) {
  if (process.env.KEYTURN_SHOTS) await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/${name}.png` });
}

test('Ctrl+K goes to a table by a part of its name', () =>
  on_page({}, async (page) => {
    for (const name of ['Music', 'Films', 'Museum']) await app.run(page, app.create_table(name));
    await ask(page, 'mus');
    assert.deepEqual((await results(page).allTextContents()).slice(0, 2), ['Museum, Table', 'Music, Table']);
    await shot(page, 'palette');
    await app.press_key(page, 'ArrowDown');
    assert.equal((await app.announcements(page)).at(-1), 'Music, Table');
    assert.equal(await palette(page).getByRole('option', { selected: true }).textContent(), 'Music, Table');
    await app.press_key(page, 'Enter');
    assert.match(page.url(), /#\/tables\/Music$/);
    assert.equal(await palette(page).count(), 0);
  }));

test('keys are found by alias and by id, and what can be done with the one that is shown comes first', () =>
  on_page({}, async (page) => {
    await app.run(page, 'aws kms create-alias --alias-name alias/orders --target-key-id $(aws kms create-key --query KeyMetadata.KeyId --output text)');
    await ask(page, 'orders');
    await app.press_key(page, 'Enter');
    const id = page.url().match(/keys\/([0-9a-f-]{36})$/)[1];
    await app.go(page, '/tables');
    await ask(page, id.slice(0, 8));
    assert.equal(await results(page).first().textContent(), 'alias/orders, Key');
    await app.press_key(page, 'Enter');
    await app.press_key(page, 'Control+K');
    await ask_in_open(page, 'disable');
    await app.press_key(page, 'Enter');
    await app.by_role(page, 'dialog', 'Disable key alias/orders').waitFor();
  }));

async function ask_in_open(page, words) {
  await palette(page).waitFor();
  await page.keyboard.type(words);
  await app.wait_until_settled(page);
}

test('what was chosen last is offered first, also after a reload', () =>
  on_page({}, async (page) => {
    await ask(page, 'create key');
    await app.press_key(page, 'Enter');
    assert.match(page.url(), /create-key/);
    await app.press_key(page, 'Control+K');
    assert.equal(await results(page).first().textContent(), 'Create key, Screen');
    await page.reload();
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await app.press_key(page, 'Control+K');
    assert.equal(await results(page).first().textContent(), 'Create key, Screen');
  }));

test('the button opens it, Escape closes it and gives the focus back', () =>
  on_page({}, async (page) => {
    await app.by_role(page, 'button', /^Go to or do/).focus();
    await app.press_key(page, 'Enter');
    await palette(page).waitFor();
    assert.equal(await app.focused_name(page), 'Go to or do');
    await app.press_key(page, 'Escape');
    assert.equal(await palette(page).count(), 0);
    assert.match(await app.focused_name(page), /^Go to or do \(/);
  }));

test('it reaches the command line, and at the end of a line Ctrl+K opens it from there', () =>
  on_page({ route: '/keys' }, async (page) => {
    await ask(page, 'command line');
    await app.press_key(page, 'Enter');
    assert.equal(await app.focused_name(page), 'Command line');
    await page.keyboard.type('echo x');
    await app.press_key(page, 'Home');
    await app.press_key(page, 'Control+K');
    assert.equal(await app.by_role(page, 'textbox', 'Command line').inputValue(), '');
    await app.press_key(page, 'Control+K');
    await palette(page).waitFor();
  }));

test('what is found nowhere is said', () =>
  on_page({}, async (page) => {
    await ask(page, 'zzzz');
    assert.equal(await results(page).count(), 0);
    assert.equal((await app.announcements(page)).at(-1), 'Nothing found');
    await app.press_key(page, 'Enter');
    assert.equal(await palette(page).count(), 1);
    await app.press_key(page, 'Escape');
    assert.equal(await palette(page).count(), 0);
  }));

test('? shows the keyboard shortcuts, and in a text it is a question mark', () =>
  on_page({}, async (page) => {
    await app.by_role(page, 'link', 'Tables').focus();
    await app.press_key(page, '?');
    const sheet = app.by_role(page, 'dialog', 'Keyboard shortcuts');
    await sheet.getByText('Searches the history; again for older ones').waitFor();
    await shot(page, 'shortcuts');
    await app.press_key(page, 'Escape');
    assert.equal(await sheet.count(), 0);
    await app.by_role(page, 'textbox', 'Command line').click();
    await page.keyboard.type('echo ?');
    await app.wait_until_settled(page);
    assert.equal(await app.by_role(page, 'textbox', 'Command line').inputValue(), 'echo ?');
    assert.equal(await sheet.count(), 0);
  }));
