// Every procedure of the guide "Managing Encrypted Tables", carried out as a learner does: by hand in the console, and by
// pasting the guide's commands as they stand into the CLI pane.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as app from './support/app.mjs';
import { open_browser } from './support/browser.mjs';

const guide = readFileSync(new URL('../guide/managing-encrypted-tables.txt', import.meta.url), 'utf8');
const commands = guide.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('aws dynamodb'));
const guide_key = 'arn:aws:kms:us-east-1:123456789012:key/abcd1234-abcd-1234-a123-ab1234a1b234';

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser.close();
});

// A fresh page, at the end of which nothing was complained about and no other host was asked.
async function on_page(options, body) {
  const { page, context, problems } = await browser.new_page(options);
  try {
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await body(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

async function run(page, command) {
  await app.by_role(page, 'textbox', 'Command line').click();
  await app.paste(page, command);
  await page.keyboard.press('Enter');
  await app.wait_until_settled(page);
}

const pass_time = (page) => app.press(page, '+5 min');

// By keyboard: what has the focus scrolls into view by itself.
async function choose(page, name, role, key = 'Space') {
  await app.by_role(page, role, name).focus();
  await app.wait_until_settled(page);
  await page.keyboard.press(key);
  await app.wait_until_settled(page);
}

async function create_by_console(page, encryption) {
  await app.press(page, 'Tables', 'link');
  await app.press(page, 'Create Table');
  await app.fill(page, 'Table name', 'Music');
  await app.fill(page, 'Partition key', 'Artist');
  await app.fill(page, /^Sort key/, 'SongTitle');
  await choose(page, /Use default settings/, 'checkbox');
  await choose(page, encryption, 'radio');
  await choose(page, 'Create', 'button', 'Enter');
}

// What the guide tells the learner to find, in the order of its procedures, each with the role and the name that it has here.
test('everything that the guide names is on the page word for word', () =>
  on_page({ height: 1700 }, async (page) => {
    const text = guide.replace(/\s+/g, ' ');
    const named = async (role, words, name = words) => {
      assert.ok(text.includes(words), `the guide says "${words}"`);
      const found = app.by_role(page, role, name).first();
      await found.waitFor({ state: 'attached' });
      return found;
    };
    const describes = async (card, words) => {
      assert.ok(text.includes(words), `the guide says "${words}"`);
      assert.ok((await card.getAttribute('aria-description')).endsWith(words));
    };
    await named('link', 'Tables');
    await app.press(page, 'Tables', 'link');
    await named('button', 'Create Table');
    await app.press(page, 'Create Table');
    await named('textbox', 'Table name');
    await named('heading', 'primary key', 'Primary key');
    await named('textbox', 'sort key', /^Sort key/);
    assert.equal(await app.by_role(page, 'combobox', 'Partition key type').textContent(), 'String');
    await named('heading', 'Table settings');
    await named('checkbox', 'Use default settings');
    await shown(page, /Encryption at rest with the AWS owned customer master key \(CMK\) at no additional cost/);
    await choose(page, 'Use default settings', 'checkbox');
    await named('heading', 'Encryption at rest');
    await describes(await named('radio', 'Default – AWS owned CMK'), 'The key is owned by DynamoDB (no additional charge).');
    await describes(await named('radio', 'KMS – AWS managed CMK'),
      'The key is stored in your account and is managed by AWS Key Management Service (AWS KMS) (AWS KMS charges apply).');
    await named('button', 'Create');
    await run(page, commands[0]);
    await pass_time(page);
    await app.go(page, '/tables/Music');
    await named('tab', 'Overview');
    await named('heading', 'table details', 'Table details');
    await named('button', 'Manage Encryption');
    await app.press(page, 'Manage Encryption');
    await describes(await named('radio', 'Default – AWS owned CMK'), 'The key is owned by DynamoDB (no additional charge).');
    await describes(await named('radio', 'KMS – AWS managed CMK'),
      'The key is stored in your account and is managed by AWS KMS (AWS KMS charges apply).');
    for (const today of ['AWS owned key', 'AWS managed key']) {
      assert.equal(await page.locator(`#a11y [role=radio][aria-description^="now: ${today}."]`).count(), 1);
    }
    await named('button', 'Save');
  }));

test('the guide holds the four commands that are pasted here', () => assert.equal(commands.length, 4));

for (const [encryption, holds] of [
  [/^Default – AWS owned CMK/, 'Default – AWS owned CMK'],
  [/^KMS – AWS managed CMK/, guide_key],
]) {
  test(`a table is created in the console with ${holds === guide_key ? 'the AWS managed' : 'the AWS owned'} key`, () =>
    on_page({ height: 1500 }, async (page) => {
      await create_by_console(page, encryption);
      await pass_time(page);
      await shown(page, 'ACTIVE');
      await shown(page, holds);
    }));
}

test('a table is created by the guide’s command with the AWS owned key, pasted as it stands', () =>
  on_page({ height: 1500 }, async (page) => {
    await run(page, commands[0]);
    await pass_time(page);
    await app.press(page, 'Tables', 'link');
    await app.press(page, 'Music', 'link');
    await shown(page, 'ACTIVE');
    await shown(page, 'Default – AWS owned CMK');
  }));

test('a table is created by the guide’s command with the AWS managed key, and the console agrees', () =>
  on_page({ height: 1500 }, async (page) => {
    await run(page, commands[1]);
    await pass_time(page);
    await app.press(page, 'Tables', 'link');
    await app.press(page, 'Music', 'link');
    await shown(page, 'ACTIVE');
    await shown(page, guide_key);
  }));

test('the key is changed in the console both ways, and the CLI agrees', () =>
  on_page({ height: 1500 }, async (page) => {
    await run(page, commands[0]);
    await pass_time(page);
    await app.press(page, 'Tables', 'link');
    await app.press(page, 'Music', 'link');
    await app.press(page, 'Manage Encryption');
    await app.press(page, /^KMS – AWS managed CMK/, 'radio');
    await app.press(page, 'Save');
    await pass_time(page);
    await shown(page, guide_key);
    await app.press(page, 'Manage Encryption');
    await app.press(page, /^Default – AWS owned CMK/, 'radio');
    await app.press(page, 'Save');
    await pass_time(page);
    await run(page, 'aws dynamodb describe-table --table-name Music --query Table.SSEDescription');
    await shown(page, 'null');
  }));

test('the key is changed by the guide’s commands both ways, and the console agrees', () =>
  on_page({ height: 1500 }, async (page) => {
    await run(page, commands[0]);
    await pass_time(page);
    await run(page, commands[3]);
    await pass_time(page);
    await app.press(page, 'Tables', 'link');
    await app.press(page, 'Music', 'link');
    await shown(page, guide_key);
    await run(page, commands[2]);
    await pass_time(page);
    await shown(page, 'Default – AWS owned CMK');
  }));
