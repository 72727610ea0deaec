// A table's other sides by hand in the console: made with every setting, its key's history, its indexes, backups and settings;
// and the list of tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const { choose, shown, type_into } = app;

test('a table is created with every setting, by keyboard, and the command grows with the form', () =>
  on_page({ route: '/create-table' }, async (page) => {
    await shown(page, /aws dynamodb create-table/);
    await type_into(page, app.by_role(page, 'textbox', 'Table name').first(), 'Music');
    await shown(page, /--table-name Music/);
    await type_into(page, app.by_role(page, 'textbox', 'Partition key').first(), 'Artist');
    await type_into(page, app.by_role(page, 'textbox', /^Sort key/).first(), 'SongTitle');
    await choose(page, 'Use default settings', 'checkbox', 'Space');
    await choose(page, 'DynamoDB Standard-IA', 'radio', 'Space');
    await shown(page, /--table-class STANDARD_INFREQUENT_ACCESS/);
    await choose(page, 'On-demand', 'radio', 'Space');
    await choose(page, 'Create global index');
    await choose(page, 'Create local index');
    await choose(page, 'Add tag');
    await choose(page, 'Create');
    assert.equal(await app.focused_name(page), 'Index partition key');
    await page.keyboard.type('Year');
    const local = app.by_role(page, 'group', 'Index 2');
    await type_into(page, app.by_role(page, 'textbox', 'Index name').first(), 'ByYear');
    await local.getByRole('textbox', { name: 'Index sort key' }).fill('Album');
    await local.getByRole('textbox', { name: 'Index name' }).fill('ByAlbum');
    await app.wait_until_settled(page);
    await choose(page, 'KMS – AWS managed CMK', 'radio', 'Space');
    await choose(page, 'Turn on deletion protection', 'checkbox', 'Space');
    await type_into(page, app.by_role(page, 'textbox', 'Tag key').first(), 'owner');
    await type_into(page, app.by_role(page, 'textbox', /^Tag value/).first(), 'ann');
    await shown(page, /--tags Key=owner,Value=ann/);
    await choose(page, 'Create');
    await shown(page, 'Creating table Music');
    await app.press(page, '+5 min');
    await app.run(page, 'aws dynamodb describe-table --table-name Music --output text --query "Table.[TableStatus,DeletionProtectionEnabled,TableClassSummary.TableClass,GlobalSecondaryIndexes[0].IndexName,LocalSecondaryIndexes[0].IndexName,BillingModeSummary.BillingMode]"');
    await shown(page, /ACTIVE\s+True\s+STANDARD_INFREQUENT_ACCESS\s+ByYear\s+ByAlbum\s+PAY_PER_REQUEST/);
  }));

test('the Encryption tab has the key, its history and the quota', () =>
  on_page({ height: 1500 }, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.press(page, '+5 min');
    await app.run(page, 'aws dynamodb update-table --table-name Music --sse-specification Enabled=false');
    await app.press(page, '+5 min');
    await app.go(page, '/tables/Music');
    await app.press(page, 'Encryption', 'tab');
    await shown(page, 'Changed to AWS owned key');
    await shown(page, 'Created with AWS managed key');
    await shown(page, '1 of 4 changes in 24 hours used.');
    await app.press(page, 'Manage Encryption');
    await app.press(page, 'KMS – AWS managed CMK', 'radio');
    await app.press(page, 'Save');
    await app.press(page, '+5 min');
    await app.press(page, 'Encryption', 'tab');
    await shown(page, '2 of 4 changes in 24 hours used.');
    await app.press(page, 'alias/aws/dynamodb', 'link');
    await app.by_role(page, 'heading', 'alias/aws/dynamodb').waitFor({ state: 'attached' });
  }));

test('an index is made, filled and deleted', () =>
  on_page({ height: 1300 }, async (page) => {
    await app.run(page, app.create_table('Music'));
    await app.press(page, '+5 min');
    await app.go(page, '/tables/Music?tab=indexes');
    await shown(page, 'No indexes');
    await app.press(page, 'Create index');
    await app.fill(page, 'Index partition key', 'Artist');
    await app.fill(page, 'Index name', 'ByArtist');
    await app.by_role(page, 'combobox', 'Index partition key type').click();
    await app.wait_until_settled(page);
    await app.press(page, 'Number', 'option');
    await app.press(page, 'Create index');
    assert.match(await app.by_role(page, 'textbox', 'Index partition key').getAttribute('aria-description'),
      /The table defines Artist as String/);
    await app.by_role(page, 'combobox', 'Index partition key type').click();
    await app.wait_until_settled(page);
    await app.press(page, 'String', 'option');
    await app.press(page, 'Create index');
    await shown(page, 'CREATING');
    await app.press(page, '+5 min');
    await shown(page, 'CREATING, backfilling');
    await app.press(page, '+5 min');
    await app.press(page, 'Select ByArtist', 'radio');
    await app.press(page, 'Delete index');
    await shown(page, 'Queries of ByArtist fail from now on. The items of Music stay.');
    await app.by_role(page, 'dialog', 'Delete index ByArtist').getByRole('button', { name: 'Delete index' }).click();
    await app.wait_until_settled(page);
    await shown(page, 'DELETING');
    await app.press(page, '+5 min');
    await shown(page, 'No indexes');
  }));

test('a backup outlives its table and is restored under another key', () =>
  on_page({ height: 1500 }, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.press(page, '+5 min');
    await app.go(page, '/tables/Music?tab=backups');
    await app.fill(page, 'Backup name', 'first');
    await app.press(page, 'Create backup');
    await shown(page, 'A backup is made of Music');
    await app.run(page, 'aws dynamodb delete-table --table-name Music');
    await app.press(page, '+5 min');
    await app.press(page, 'Backups', 'link');
    await app.press(page, /^Select arn:/, 'radio');
    await app.press(page, 'Restore');
    await app.fill(page, 'Table name', 'Music2');
    await app.press(page, 'Keep the key of the backup', 'checkbox');
    await app.press(page, 'Default – AWS owned CMK', 'radio');
    await shown(page, /--sse-specification-override Enabled=false/);
    await app.press(page, 'Restore');
    await shown(page, 'Restoring the backup to Music2');
    await app.press(page, '+5 min');
    await shown(page, 'ACTIVE');
    await shown(page, 'Default – AWS owned CMK');
  }));

test('settings are changed, and a refusal is shown where it was asked for', () =>
  on_page({ height: 1900 }, async (page) => {
    await app.run(page, app.create_table('Music'));
    await app.press(page, '+5 min');
    await app.go(page, '/tables/Music');
    await app.press(page, 'Additional settings', 'tab');
    await app.press(page, 'Turn on protection');
    await app.press(page, 'Turn off protection');
    await shown(page, 'ValidationException');
    await app.press(page, '+5 min');
    await app.press(page, 'Turn off protection');
    await app.fill(page, 'TTL attribute', 'expires');
    await app.press(page, 'Turn on TTL');
    await shown(page, 'On, by the attribute expires');
    await app.fill(page, 'Tag key', 'owner');
    await app.press(page, 'Add tag');
    await app.by_role(page, 'row', 'owner').waitFor({ state: 'attached' });
    await app.press(page, 'Provisioned', 'radio');
    await app.press(page, 'Save capacity');
    await shown(page, 'Updating table Music');
    await app.press(page, '+5 min');
    await app.press(page, 'Overview', 'tab');
    await shown(page, 'Provisioned');
  }));

test('tables are filtered, sorted, selected and deleted together', () =>
  on_page({}, async (page) => {
    await app.go(page, '/tables');
    await shown(page, 'No tables');
    for (const name of ['Books', 'Films', 'Music']) await app.run(page, app.create_table(name, name === 'Films'));
    await app.press(page, '+5 min');
    await app.go(page, '/tables');
    await app.by_role(page, 'row', 'Films').getByRole('link', { name: 'alias/aws/dynamodb' }).waitFor({ state: 'attached' });
    await app.press(page, 'Encryption key', 'columnheader');
    await app.press(page, 'Encryption key', 'columnheader');
    const names = await page.locator('#a11y [role=row]').evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label')));
    assert.equal(names.filter(Boolean)[0], 'Films');
    await app.fill(page, 'Find tables', 'zzz');
    await shown(page, 'No table matches');
    await app.press(page, 'Clear filter');
    await app.press(page, 'Select Books', 'checkbox');
    await app.press(page, 'Select Music', 'checkbox');
    await app.press(page, 'Delete tables');
    await app.fill(page, 'To confirm, type confirm', 'confirm');
    await app.by_role(page, 'dialog', 'Delete 2 tables').getByRole('button', { name: 'Delete tables' }).click();
    await app.wait_until_settled(page);
    await shown(page, 'Deleting 2 tables');
    await app.press(page, '+5 min');
    assert.equal(await app.by_role(page, 'row', 'Books').count(), 0);
    assert.equal(await app.by_role(page, 'row', 'Films').count(), 1);
  }));
