// A key's page by hand: its policy with what KMS says to it, who may open it, and its other tabs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const tall = { height: 2600 };
const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

async function key_page(page, tab = '') {
  await app.press(page, 'Pause time');
  await app.run(page, 'aws kms create-alias --alias-name alias/app --target-key-id $(aws kms create-key --query KeyMetadata.KeyId --output text)');
  await app.press(page, 'Keys', 'link');
  await app.press(page, 'alias/app', 'link');
  if (tab) await app.press(page, tab, 'tab');
}

async function choose(page, list, option) {
  await app.press(page, list, 'combobox');
  await app.press(page, option, 'option');
}

async function write_policy(page, text) {
  await app.by_role(page, 'textbox', 'Policy document').click();
  await app.wait_until_settled(page);
  await app.press_key(page, 'ControlOrMeta+A');
  await app.paste(page, text);
}

const policy = (...statements) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const for_account = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' };
const for_mateo = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:user/Mateo' }, Action: 'kms:*', Resource: '*' };
const no_decrypt = { Sid: 'No decryption', Effect: 'Deny', Principal: '*', Action: 'kms:Decrypt', Resource: '*' };

test('a policy is checked while it is written, refused in the words of KMS, and saved', () =>
  on_page(tall, async (page) => {
    await key_page(page, 'Key policy');
    await shown(page, 'KMS would take this policy');
    await write_policy(page, '{');
    await shown(page, 'The policy is not a JSON object.');
    await write_policy(page, policy(for_mateo));
    await shown(page, 'The new key policy will not allow you to update the key policy in the future.');
    await app.press(page, 'Save policy');
    await shown(page, 'MalformedPolicyDocumentException');
    await write_policy(page, policy(for_account, no_decrypt));
    await shown(page, 'KMS would take this policy');
    await shown(page, 'Alice may not use kms:Decrypt with this key');
    await shown(page, /statement 2 of 2, “No decryption”/);
    await shown(page, 'Asked of the policy as it stands in the editor, which is not saved.');
    await app.press(page, 'Save policy');
    await shown(page, /aws kms put-key-policy/);
    await app.run(page, 'aws kms get-key-policy --key-id alias/app --output text');
    await app.press(page, 'Discard changes').catch(() => {});
    const id = (await page.evaluate(() => location.hash)).match(/keys\/([^?]+)/)[1];
    await app.run(page, `aws kms encrypt --key-id ${id} --plaintext aGk= --query CiphertextBlob --output text > blob; aws kms decrypt --ciphertext-blob $(cat blob)`);
    await shown(page, /explicit deny in a resource-based policy/);
  }));

test('a lock-out is let through when the check is bypassed, and Undo gives the key back', () =>
  on_page(tall, async (page) => {
    await key_page(page, 'Key policy');
    await write_policy(page, policy(for_mateo));
    await app.press(page, 'Bypass the policy lockout safety check', 'checkbox');
    await shown(page, 'KMS would take this policy');
    await app.press(page, 'Save policy');
    await shown(page, 'Alice may not use kms:Decrypt with this key');
    await choose(page, 'Who', 'Mateo (developer)');
    await shown(page, 'Mateo may use kms:Decrypt with this key');
    await app.press(page, 'Undo: put key policy');
    await choose(page, 'Who', 'Alice (administrator)');
    await shown(page, 'Alice may use kms:Decrypt with this key');
  }));

test('who may open the AWS managed key: DynamoDB for a user, by statement; by itself, by grant', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.go(page, '/keys/abcd1234-abcd-1234-a123-ab1234a1b234?tab=policy');
    await shown(page, 'Alice may not use kms:Decrypt with this key');
    await choose(page, 'Who', 'DynamoDB for Mateo');
    await shown(page, 'DynamoDB for Mateo may use kms:Decrypt with this key');
    await choose(page, 'Who', 'DynamoDB by itself');
    await shown(page, 'DynamoDB may not use kms:Decrypt with this key');
    await choose(page, 'Encryption context', 'The table Music');
    await shown(page, 'DynamoDB may use kms:Decrypt with this key');
    await shown(page, /a grant does, made for the table Music/);
  }));

test('tags, aliases and grants are made and ended on their tabs, with the keyboard alone', () =>
  on_page(tall, async (page) => {
    const choose_by_key = async (name, role = 'button', key = 'Enter') => {
      await app.by_role(page, role, name).first().focus();
      await app.wait_until_settled(page);
      await app.press_key(page, key);
    };
    const type = async (name, text) => {
      await app.by_role(page, 'textbox', name).focus();
      await app.wait_until_settled(page);
      await page.keyboard.type(text);
      await app.wait_until_settled(page);
    };
    await key_page(page);
    await choose_by_key('Overview', 'tab', 'ArrowLeft');
    assert.match(page.url(), /tab=events/);
    for (let i = 0; i < 2; ++i) await app.press_key(page, 'ArrowLeft');
    assert.match(page.url(), /tab=tags/);
    await type('Tag key', 'team');
    await type('Tag value', 'red');
    await choose_by_key('Add tag');
    await shown(page, 'team');
    await choose_by_key('Select team', 'radio', 'Space');
    await choose_by_key('Remove tag');
    await shown(page, 'No tags');

    await choose_by_key('Tags', 'tab', 'ArrowLeft');
    await type('Alias name', 'second');
    await choose_by_key('Create alias');
    await shown(page, 'alias/second');

    await choose_by_key('Aliases', 'tab', 'ArrowLeft');
    await choose_by_key('Grantee principal', 'combobox');
    await app.press_key(page, 'ArrowDown');
    await app.press_key(page, 'Enter');
    await choose_by_key('Decrypt', 'checkbox', 'Space');
    await choose_by_key('Create grant');
    await app.by_role(page, 'heading', 'Grants (1)').waitFor({ state: 'attached' });
    await choose_by_key(/^Select [0-9a-f]{64}/, 'radio', 'Space');
    await choose_by_key('Revoke grant');
    await shown(page, 'No grants');
  }));

test('revoking the grant that a table works through says what becomes of the table', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.go(page, '/keys/abcd1234-abcd-1234-a123-ab1234a1b234?tab=grants');
    await app.by_role(page, 'radio', /^Select/).first().click();
    await app.wait_until_settled(page);
    await shown(page, /DynamoDB works for the table Music through this grant/);
  }));

test('a key is made with every setting, and the command grows with the form', () =>
  on_page({ ...tall, route: '/create-key' }, async (page) => {
    const command = () => app.by_role(page, 'group', 'Equivalent CLI command').innerText();
    await app.fill(page, 'Alias', 'signing');
    await choose(page, 'Key usage', 'SIGN_VERIFY');
    assert.match(await command(), /--key-usage SIGN_VERIFY\s+\\\s+--key-spec RSA_2048/);
    await choose(page, 'Key spec', 'ECC_NIST_P256');
    await app.press(page, 'Add tag');
    await app.fill(page, 'Tag key 1', 'team');
    await app.fill(page, 'Tag value 1', 'red');
    await app.press(page, 'A policy of your own', 'radio');
    await shown(page, 'KMS would take this policy');
    assert.match(await command(), /--policy/);
    assert.match(await command(), /--tags TagKey=team,TagValue=red/);
    await shown(page, /DynamoDB does not take this key/);
    await app.press(page, 'Create');
    await app.by_role(page, 'heading', 'alias/signing').waitFor({ state: 'attached' });
    await shown(page, 'ECC_NIST_P256');
    await app.press(page, 'Rotation', 'tab');
    await shown(page, /do not rotate/);
  }));
