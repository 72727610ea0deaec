// What is done is still there after a reload, in a tab that is opened later, and in an exported file; what cannot be kept or read
// is said, and never overwritten before the person chose.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const tall = { route: '/tables', height: 1100 };
const row = (page, name) => page.locator('#a11y').getByRole('row', { name, exact: true });

async function ready(page) {
  await app.wait_until_ready(page);
  await app.wait_until_settled(page);
}

async function reload(page) {
  await page.reload();
  await ready(page);
}

// All that IndexedDB holds of the account: name -> bytes.
const kept = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('keyturn');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const store = opening.result.transaction('records').objectStore('records');
    const names = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => {
      opening.result.close();
      resolve(Object.fromEntries(names.result.map((name, i) => [name, [...values.result[i]]])));
    };
  };
}));

const write = (page, name, bytes) => page.evaluate(([record, content]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('keyturn');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('records', 'readwrite');
    transaction.objectStore('records').put(new Uint8Array(content), record);
    transaction.oncomplete = () => {
      opening.result.close();
      resolve();
    };
  };
}), [name, bytes]);

// Until the store holds a record of this name.
async function wait_until_kept(page, name) {
  for (;;) {
    const records = await kept(page);
    if (records[name]) return records;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

// Edits what is kept while no Keyturn runs: the page is there, its program is not.
async function edit_between(page, edit) {
  await page.route('**/app.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  await edit();
  await page.unroute('**/app.js');
  await reload(page);
}

async function start_over(page) {
  await app.press(page, 'Start over');
  await app.by_role(page, 'dialog', 'Start over').getByRole('button', { name: 'Start over', exact: true }).click();
  await app.wait_until_settled(page);
}

const main_text = (page) => page.locator('#a11y').innerText();

test('tables, keys, the clock, the trail and the terminal are there again after a reload', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, app.create_table('Music', true));
    await app.run(page, 'aws kms create-alias --alias-name alias/app --target-key-id $(aws kms create-key --query KeyMetadata.KeyId --output text)');
    await app.press(page, '+1 day');
    await app.run(page, 'echo the last line');
    await reload(page);
    assert.equal(await row(page, 'Music').count(), 1);
    await app.run(page, 'aws kms list-aliases --query "Aliases[].AliasName" --output text');
    assert.match(await main_text(page), /alias\/app\s+alias\/aws\/dynamodb/);
    await app.run(page, 'aws cloudtrail lookup-events --query "Events[].EventName" --output text');
    assert.match(await main_text(page), /CreateAlias/);
    await app.by_role(page, 'textbox', 'Command line').click();
    for (let i = 0; i < 3; ++i) await app.press_key(page, 'ArrowUp');
    assert.equal(await app.by_role(page, 'textbox', 'Command line').inputValue(), 'echo the last line');
    assert.match(await main_text(page), /Simulated time: Tue 6 Jan 2026/);
  }));

test('a tab that is closed and opened again has the account', () =>
  on_page(tall, async (page, context) => {
    await app.run(page, app.create_table('Music'));
    await wait_until_kept(page, 'table/Music');
    const address = page.url();
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await ready(again);
    assert.equal(await row(again, 'Music').count(), 1);
  }));

test('what is done a moment before the page goes is kept, also while something is being written', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Early'));
    await wait_until_kept(page, 'table/Early');
    await page.evaluate(() => {
      // The store takes its time: nothing is said to be written before the page is gone.
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args) {
        const transaction = begin.apply(this, args);
        Object.defineProperty(transaction, 'oncomplete', { set: () => {} });
        return transaction;
      };
    });
    await app.run(page, app.create_table('Middle'));
    await wait_until_kept(page, 'table/Middle');
    await app.run(page, app.create_table('Late'));
    await reload(page);
    assert.equal(await row(page, 'Early').count(), 1);
    assert.equal(await row(page, 'Middle').count(), 1);
    assert.equal(await row(page, 'Late').count(), 1);
  }));

test('a second tab says that it is not kept, and takes over on request', () =>
  on_page(tall, async (page, context) => {
    await app.run(page, app.create_table('Music'));
    await wait_until_kept(page, 'table/Music');
    const second = await context.newPage();
    await second.goto(page.url());
    await ready(second);
    assert.match(await main_text(second), /open in another tab/);
    assert.equal(await row(second, 'Music').count(), 1);
    await app.run(second, app.create_table('Lost'));
    await second.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    assert.equal((await kept(second))['table/Lost'], undefined);

    await app.press(second, 'What you can do', 'link');
    await Promise.all([second.waitForEvent('load'), app.by_role(second, 'button', 'Take over').click()]);
    await ready(second);
    await app.go(second, '/tables');
    assert.equal(await row(second, 'Lost').count(), 0);
    await app.run(second, app.create_table('Second'));
    await wait_until_kept(second, 'table/Second');
    await page.bringToFront();
    await page.waitForFunction(() => /open in another tab/.test(document.getElementById('a11y').innerText));
  }));

for (const [what, damage, told] of [
  ['is damaged', (bytes) => bytes.with(30, bytes[30] ^ 1), /The saved record account is not what Keyturn wrote/],
  ['is empty', () => [], /The saved record account is not what Keyturn wrote/],
]) {
  test(`a record that ${what} is said, offered and left alone until the person chooses`, () =>
    on_page(tall, async (page) => {
      await app.run(page, app.create_table('Music'));
      const records = await wait_until_kept(page, 'table/Music');
      const broken = damage(records.account);
      await edit_between(page, () => write(page, 'account', broken));
      assert.match(await main_text(page), told);
      await app.run(page, app.create_table('New'));
      await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
      assert.deepEqual((await kept(page)).account, broken);
      await app.go(page, '/sandbox');
      const [download] = await Promise.all([page.waitForEvent('download'), app.by_role(page, 'button', 'Download what was kept').click()]);
      assert.ok((await readFile(await download.path())).length > 1000);
      await start_over(page);
      await app.run(page, app.create_table('Fresh'));
      await wait_until_kept(page, 'table/Fresh');
      await reload(page);
      await app.go(page, '/tables');
      assert.equal(await row(page, 'Fresh').count(), 1);
      assert.equal(await row(page, 'Music').count(), 0);
    }));
}

test('what a later version kept is left alone', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Music'));
    const { clock } = await wait_until_kept(page, 'table/Music');
    await app.press(page, 'Pause time');
    // The record of a later format, with the checksum that goes with it: SHA-256 of name, 0, format and content, cut.
    const newer = await page.evaluate(async (bytes) => {
      const content = bytes.slice(20);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode('clock'), 0, 2, ...content])));
      return [...bytes.slice(0, 3), 2, ...digest.slice(0, 16), ...content];
    }, clock);
    await edit_between(page, () => write(page, 'clock', newer));
    assert.match(await main_text(page), /later version of Keyturn/);
    assert.deepEqual((await kept(page)).clock, newer);
  }));

test('a full disk is said, and work goes on', () =>
  on_page(tall, async (page) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
    });
    await reload(page);
    await app.run(page, app.create_table('Music'));
    await page.waitForFunction(() => /what you do is not kept/.test(document.getElementById('a11y').innerText));
    assert.equal(await row(page, 'Music').count(), 1);
    await app.go(page, '/sandbox');
    assert.match(await main_text(page), /Nothing is kept/);
  }));

test('an account is exported, started over and imported again, and each is a step that can be undone', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, app.create_table('Music', true));
    await app.go(page, '/sandbox');
    const [download] = await Promise.all([page.waitForEvent('download'), app.by_role(page, 'button', 'Export').click()]);
    assert.match(download.suggestedFilename(), /^sandbox-2026-01-05\.keyturn$/);
    const file = await download.path();

    await start_over(page);
    await app.go(page, '/tables');
    assert.equal(await row(page, 'Music').count(), 0);
    await app.press(page, 'Undo: start over');
    assert.equal(await row(page, 'Music').count(), 1);
    await app.press(page, 'Redo: start over');

    await app.go(page, '/sandbox');
    const import_file = async (content) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.by_role(page, 'button', 'Import').click()]);
      await chooser.setFiles({ name: 'a.keyturn', mimeType: 'application/octet-stream', buffer: content });
    };
    await import_file(Buffer.from('something else'));
    await page.waitForFunction(() => /This is not a file that Keyturn has exported/.test(document.getElementById('a11y').innerText));
    await import_file(await readFile(file));
    await page.waitForFunction(() => /Imported: the account is the file/.test(document.getElementById('a11y').innerText));
    const [again] = await Promise.all([page.waitForEvent('download'), app.by_role(page, 'button', 'Export').click()]);
    assert.deepEqual(await readFile(await again.path()), await readFile(file));
    await reload(page);
    await app.go(page, '/tables');
    assert.equal(await row(page, 'Music').count(), 1);
  }));
