// Signing in as somebody else, what a denial says, the steps that can be jumped between, and settings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const tall = { height: 1800 };
const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

test('console and terminal sign in together, and a denial says why', () =>
  on_page(tall, async (page) => {
    await app.run(page, 'aws kms create-alias --alias-name alias/app --target-key-id $(aws kms create-key --query KeyMetadata.KeyId --output text)');
    await app.press(page, 'Alice');
    await app.press(page, 'Sign in as Mateo (developer)', 'menuitem');
    await shown(page, '$ export AWS_PROFILE=developer');
    await app.by_role(page, 'button', 'Mateo').waitFor({ state: 'attached' });
    await app.run(page, 'aws sts get-caller-identity --query Arn --output text');
    await shown(page, 'arn:aws:iam::123456789012:user/Mateo');
    await app.press(page, 'Keys', 'link');
    await app.press(page, 'alias/app', 'link');
    await app.press(page, 'Disable key');
    await app.by_role(page, 'button', 'Disable key').last().click();
    await app.wait_until_settled(page);
    await shown(page, /is not authorized to perform: kms:DisableKey on resource: .* because no identity-based policy allows the kms:DisableKey action/);
    await shown(page, /Why: .*No policy of Mateo allows kms:DisableKey/);
    await app.press_key(page, 'Escape');
    await app.run(page, 'export AWS_PROFILE=auditor');
    await app.by_role(page, 'button', 'Nikki').waitFor({ state: 'attached' });
  }));

test('who is signed in is kept over a reload', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Users', 'link');
    await app.press(page, 'Sign in as Nikki');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    await page.reload();
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await app.by_role(page, 'button', 'Nikki').waitFor({ state: 'attached' });
  }));

test('the steps are listed and jumped between with the keyboard alone', () =>
  on_page(tall, async (page) => {
    for (const name of ['One', 'Two', 'Three']) await app.run(page, app.create_table(name));
    await app.by_role(page, 'button', 'Steps').focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'Enter');
    const items = () => page.locator('#a11y [role=menuitem]').allTextContents();
    assert.deepEqual(await items(), ['Now', 'Undo from here: create table Three', 'Undo from here: create table Two', 'Undo from here: create table One']);
    await app.press_key(page, 'ArrowDown');
    await app.press_key(page, 'ArrowDown');
    assert.equal(await app.focused_name(page), 'Undo from here: create table Two');
    await app.press_key(page, 'Enter');
    await shown(page, 'Undone: create table Two and 1 other step');
    await app.by_role(page, 'button', 'Steps').focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'Enter');
    assert.deepEqual(await items(), ['Redo to here: create table Three', 'Redo to here: create table Two', 'Now', 'Undo from here: create table One']);
    await app.press_key(page, 'Escape');
    assert.deepEqual(await items(), []);
  }));

test('settings hold at once and after a reload', () =>
  on_page({ ...tall, route: '/settings' }, async (page) => {
    const row = () => app.by_role(page, 'button', 'Open Your sandbox').boundingBox();
    const comfortable = (await row()).height;
    await app.press(page, 'Compact', 'radio');
    const compact = (await row()).height;
    assert.ok(compact < comfortable, `${compact} is less than ${comfortable}`);
    await app.press(page, 'Dark', 'radio');
    await app.press(page, 'Reduce motion', 'switch');
    await app.press(page, 'Output of aws commands', 'combobox');
    await app.press(page, 'text', 'option');
    await shown(page, '$ aws configure set output text');
    await page.reload();
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    assert.equal((await row()).height, compact);
    assert.equal(await app.by_role(page, 'radio', 'Dark').getAttribute('aria-checked'), 'true');
    assert.equal(await app.by_role(page, 'switch', 'Reduce motion').getAttribute('aria-checked'), 'true');
    await app.press(page, 'Open Your sandbox');
    assert.match(page.url(), /#\/sandbox/);
  }));

test('a finger has 44 pixels at either density', () =>
  on_page({ ...tall, route: '/settings', touch: true }, async (page) => {
    await app.by_role(page, 'radio', 'Compact').tap();
    await app.wait_until_settled(page);
    const box = await app.by_role(page, 'button', 'Clear the terminal').boundingBox();
    assert.ok(box.height >= 44, `it is ${box.height} high`);
  }));

test('the dashboard says what is encrypted by what, and what it would cost', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Pause time');
    await shown(page, '$0.00');
    await app.run(page, app.create_table('Music', true));
    await app.run(page, app.create_table('Films'));
    await app.press(page, '+1 day');
    await app.go(page, '/');
    const table = app.by_role(page, 'table', 'What is encrypted by what');
    assert.match(await table.innerText(), /AWS owned key[\s\S]*Films[\s\S]*alias\/aws\/dynamodb[\s\S]*Music/);
    await shown(page, 'Key A');
    await shown(page, 'KMS requests, free tier');
    await app.press(page, 'alias/aws/dynamodb', 'link');
    assert.match(page.url(), /#\/keys\/abcd1234/);
  }));
