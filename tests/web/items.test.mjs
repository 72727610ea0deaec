// Items by hand in the console: added, read a page at a time, filtered, edited in the form and as JSON, deleted; and what a
// table says whose key is lost. One way through with the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const { choose, shown, type_into } = app;

const music = `aws dynamodb create-table --table-name Music --attribute-definitions AttributeName=Artist,AttributeType=S \
AttributeName=SongTitle,AttributeType=S --key-schema AttributeName=Artist,KeyType=HASH AttributeName=SongTitle,KeyType=RANGE \
--billing-mode PAY_PER_REQUEST`;

async function open_items(page, options = '') {
  await app.run(page, music + options);
  await app.press(page, '+5 min');
  await app.go(page, '/tables/Music?tab=items');
}

async function put(page, artist, title, more = '') {
  await app.run(page, `aws dynamodb put-item --table-name Music --item '{"Artist":{"S":"${artist}"},"SongTitle":{"S":"${title}"}${more}}'`);
}

const row = (page, artist, title) => app.by_role(page, 'row', `Artist = "${artist}", SongTitle = "${title}"`);

test('an item is created with a form, read by a scan, changed as JSON and deleted', () =>
  on_page({ height: 2000 }, async (page) => {
    await open_items(page, ' --sse-specification Enabled=true,SSEType=KMS');
    await app.press(page, 'Create item');
    const value = (place) => app.by_role(page, 'group', `Attribute ${place}`).getByRole('textbox', { name: 'Value' });
    await type_into(page, value(1), 'Acme');
    await type_into(page, value(2), 'Happy');
    await app.press(page, 'Add attribute');
    const third = app.by_role(page, 'group', 'Attribute 3');
    await type_into(page, third.getByRole('textbox', { name: 'Attribute' }), 'Year');
    await third.getByRole('combobox', { name: 'Type' }).click();
    await app.wait_until_settled(page);
    await app.press(page, 'Number', 'option');
    await type_into(page, value(3), 'last');
    await app.by_role(page, 'button', 'Create item').click();
    await app.wait_until_settled(page);
    assert.match(await value(3).getAttribute('aria-description'), /cannot be converted to a numeric value/);
    await value(3).fill('1999');
    await app.wait_until_settled(page);
    await app.by_role(page, 'button', 'Create item').click();
    await app.wait_until_settled(page);
    await shown(page, 'The item is saved in Music');

    await shown(page, 'Nothing was read yet: choose Run.');
    await app.press(page, 'Run');
    await row(page, 'Acme', 'Happy').waitFor({ state: 'attached' });
    await shown(page, /1 item read\. It took 0\.5 read capacity units\./);

    await app.press(page, 'Acme', 'link');
    await app.press(page, 'JSON', 'radio');
    const json = app.by_role(page, 'textbox', 'Item as DynamoDB JSON');
    await json.fill('{"Artist":{"S":"Acme"},"SongTitle":{"S":"Happy"},"Genre":{"SS":["jazz","pop"]}}');
    await app.wait_until_settled(page);
    await shown(page, /update-item/);
    await app.press(page, 'Save changes');
    await row(page, 'Acme', 'Happy').waitFor({ state: 'attached' });
    await shown(page, '["jazz","pop"]');

    await app.by_role(page, 'checkbox', 'Select Artist = "Acme", SongTitle = "Happy"').click();
    await app.wait_until_settled(page);
    await app.press(page, 'Delete items');
    await app.by_role(page, 'dialog', 'Delete 1 item').getByRole('button', { name: 'Delete items' }).click();
    await app.wait_until_settled(page);
    await shown(page, 'No items');
    await app.press(page, /^Undo/);
    await app.press(page, 'Run');
    await row(page, 'Acme', 'Happy').waitFor({ state: 'attached' });
  }));

test('a query with a condition on the sort key and a filter, page by page, with the keyboard alone', () =>
  on_page({ height: 1000 }, async (page) => {
    await open_items(page);
    for (let i = 0; i < 12; ++i) await put(page, 'Acme', `Song ${10 + i}`, `,"Year":{"N":"${1990 + i}"}`);
    await put(page, 'Other', 'Song 10');
    await app.by_role(page, 'radio', 'Scan').focus();
    await app.press_key(page, 'ArrowRight');
    assert.equal(await app.by_role(page, 'radio', 'Query').getAttribute('aria-checked'), 'true');
    await choose(page, 'Run');
    assert.equal(await app.focused_name(page), 'Artist (partition key)');
    await page.keyboard.type('Acme');
    await choose(page, 'SongTitle (sort key)', 'combobox');
    await choose(page, 'Begins with', 'option');
    await type_into(page, app.by_role(page, 'textbox', 'Sort key value'), 'Song');
    await choose(page, 'Items a page', 'combobox');
    await choose(page, '10', 'option');
    await choose(page, 'Add filter');
    await type_into(page, app.by_role(page, 'group', 'Filter 1').getByRole('textbox', { name: 'Attribute' }), 'Year');
    await choose(page, 'Condition', 'combobox');
    await choose(page, 'Greater than', 'option');
    await choose(page, 'Type', 'combobox');
    await choose(page, 'Number', 'option');
    await type_into(page, app.by_role(page, 'group', 'Filter 1').getByRole('textbox', { name: 'Value' }), '1995');
    await choose(page, 'Run');
    await shown(page, /4 of 10 items that were read pass the filters/);
    await choose(page, 'Next page');
    await shown(page, 'Page 2');
    await shown(page, /2 items read/);
    await row(page, 'Acme', 'Song 21').waitFor({ state: 'attached' });
    await choose(page, 'Previous page');
    await shown(page, 'Page 1');
    await row(page, 'Acme', 'Song 16').waitFor({ state: 'attached' });
  }));

test('what Run sends is a command that gives the same answer in the CLI', () =>
  on_page({ height: 1400 }, async (page) => {
    await open_items(page);
    await put(page, 'Acme', 'Happy');
    await app.press(page, 'Run in the CLI');
    await shown(page, /"Happy"/);
    await shown(page, /"CapacityUnits": 0\.5/);
  }));

test('a table whose key was disabled says why it cannot be read, and reads again when the key is back', () =>
  on_page({ height: 1700 }, async (page) => {
    await app.run(page, 'aws kms create-key');
    await app.run(page, 'aws kms create-alias --alias-name alias/app --target-key-id $(aws kms list-keys --query Keys[0].KeyId --output text)');
    await open_items(page, ' --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=alias/app');
    await put(page, 'Acme', 'Happy');
    await app.run(page, 'aws kms disable-key --key-id $(aws kms list-keys --query Keys[0].KeyId --output text)');
    await app.press(page, '+5 min');
    await app.press(page, '+5 min');
    await app.press(page, 'Run');
    await shown(page, /KMS key disabled error: /);
    await shown(page, 'Enable the key, then try again: nothing is lost.');
    await app.press(page, '+1 day');
    await shown(page, 'DynamoDB cannot use the key of this table');
    await app.press(page, 'Open the key of this table', 'link');
    await app.press(page, 'Enable key');
    await app.go(page, '/tables/Music?tab=items');
    await app.press(page, 'Run');
    await row(page, 'Acme', 'Happy').waitFor({ state: 'attached' });
  }));
