// Customer managed keys by hand in the console: made, given to a table, rotated, lost and won back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

// By keyboard: what has the focus scrolls into view by itself.
async function choose(page, name, role = 'button', key = 'Enter') {
  await app.by_role(page, role, name).first().focus();
  await app.wait_until_settled(page);
  await app.press_key(page, key);
}

async function create_key(page, alias) {
  await app.press(page, 'Keys', 'link');
  await app.press(page, 'Create key');
  await app.fill(page, 'Alias', alias);
  await choose(page, 'Create');
}

test('a key is made in the console and a table is created with it', () =>
  on_page({ height: 1700 }, async (page) => {
    await create_key(page, 'app');
    await app.by_role(page, 'heading', 'alias/app').waitFor({ state: 'attached' });
    await shown(page, 'aws kms create-key');
    await app.press(page, 'Tables', 'link');
    await app.press(page, 'Create Table');
    await app.fill(page, 'Table name', 'Music');
    await app.fill(page, 'Partition key', 'Artist');
    await choose(page, /Use default settings/, 'checkbox', 'Space');
    await choose(page, 'KMS – Customer managed CMK', 'radio', 'Space');
    await choose(page, 'Create');
    assert.match(await app.by_role(page, 'combobox', 'KMS key').getAttribute('aria-description'), /Choose a KMS key/);
    await choose(page, 'KMS key', 'combobox');
    await app.press(page, 'alias/app', 'option');
    await choose(page, 'Create');
    await app.press(page, '+5 min');
    await shown(page, 'KMS – Customer managed CMK');
    await app.press(page, 'alias/app', 'link');
    await app.by_role(page, 'link', 'Music').waitFor({ state: 'attached' });
  }));

test('the dialog of a deletion names the table that is lost, and the table says what helps', () =>
  on_page({ height: 1700 }, async (page) => {
    await create_key(page, 'app');
    await app.run(page, app.create_table('Music', true) + ',KMSMasterKeyId=alias/app');
    await app.press(page, '+5 min');
    await app.press(page, 'Schedule key deletion');
    await shown(page, /Reads and writes of Music fail/);
    await app.fill(page, 'To confirm, type confirm', 'confirm');
    await app.by_role(page, 'button', 'Schedule key deletion').last().click();
    await app.wait_until_settled(page);
    await shown(page, 'PendingDeletion');
    await app.press(page, '+1 day');
    await app.go(page, '/tables/Music');
    await shown(page, 'INACCESSIBLE_ENCRYPTION_CREDENTIALS');
    await shown(page, /Cancel the deletion of the key before/);
    await app.press(page, 'Open the key alias/app', 'link');
    await app.press(page, 'Cancel key deletion');
    await app.press(page, 'Enable key');
    await app.press(page, '+1 day');
    await app.go(page, '/tables/Music');
    await shown(page, 'ACTIVE');
  }));

test('what cannot be done to the AWS managed key says why', () =>
  on_page({}, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.go(page, '/keys/abcd1234-abcd-1234-a123-ab1234a1b234?tab=rotation');
    for (const name of ['Disable key', 'Schedule key deletion', 'Rotate now']) {
      const button = app.by_role(page, 'button', name);
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      assert.equal(await button.getAttribute('aria-description'), 'AWS manages this key');
    }
  }));
