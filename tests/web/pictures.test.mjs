// The pictures on the real page: as they were reviewed, by keyboard, by shader, after a loss of the graphics context, at rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';
import { assert_like_reference, assert_same_picture } from './support/reference.mjs';

const on_page = fresh_pages();
const wide = { width: 1100, height: 1500 };
const disk = (page) => app.by_role(page, 'slider', 'What is on the disk');
const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

// The same account to the last byte: time stands still, and chance is the account's own.
async function make_account(page) {
  await app.press(page, 'Pause time');
  await app.run(page, 'aws kms create-key --description "For the pictures"');
  await app.run(page, 'KEY=$(aws kms list-keys --query Keys[0].KeyId --output text)');
  await app.run(page, 'aws kms create-alias --alias-name alias/app --target-key-id $KEY');
  await app.run(page, app.create_table('Music', true) + ',KMSMasterKeyId=alias/app');
  await app.press(page, '+5 min');
  for (const artist of ['Acme Band', 'No One You Know']) {
    await app.run(page, `aws dynamodb put-item --table-name Music --item '{"Artist": {"S": "${artist}"}, "Year": {"N": "2026"}}'`);
  }
}

// From the title down to this heading.
async function picture_above(page, below) {
  await page.mouse.move(1, 1);
  await app.wait_until_settled(page);
  const top = await page.locator('#a11y [role=heading][aria-level="1"]').first().boundingBox();
  const bottom = await app.by_role(page, 'heading', below).boundingBox();
  const y = Math.floor(top.y) - 8;
  return page.screenshot({ clip: { x: 216, y, width: 1100 - 216, height: Math.floor(bottom.y) - y - 28 } });
}

for (const scheme of ['light', 'dark']) {
  test(`the pictures look as they were reviewed, ${scheme}`, () =>
    on_page({ ...wide, scheme, reduced_motion: true }, async (page) => {
      await make_account(page);
      await app.go(page, '/pictures/ladder?table=Music');
      assert_like_reference(await picture_above(page, /^KMS key B: alias\/app/), `ladder-${scheme}`);
      await app.go(page, '/pictures/bytes?table=Music');
      assert_like_reference(await picture_above(page, 'In words'), `bytes-${scheme}`);
      await app.press(page, 'Disable KMS key B');
      await app.press(page, '+1 day');
      await app.go(page, '/pictures/ladder?table=Music');
      assert_like_reference(await picture_above(page, /^KMS key B: alias\/app/), `ladder-broken-${scheme}`);
      await app.go(page, '/pictures/life?table=Music');
      assert_like_reference(await picture_above(page, 'Ahead'), `life-${scheme}`);
      await app.go(page, '/pictures/gates?table=Music');
      assert_like_reference(await picture_above(page, 'In words'), `gates-${scheme}`);
    }));
}

test('the shader draws the bytes, and draws them again after the graphics context was lost', () =>
  on_page({ ...wide, dpr: 2 }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/bytes?table=Music');
    await page.mouse.move(1, 1);
    await app.wait_until_settled(page);
    const box = await disk(page).boundingBox();
    const before = await page.screenshot({ clip: box });
    const { data } = PNG.sync.read(before);
    const colors = new Set();
    for (let i = 0; i < data.length; i += 4) colors.add(data.readUInt32BE(i));
    assert.ok(colors.size > 100, `${colors.size} colours: as many as there are kinds and values of bytes`);
    await app.lose_context(page);
    await app.restore_context(page);
    assert_same_picture(before, await page.screenshot({ clip: box }), 'after the loss of the context');
  }));

test('the picture of the bytes draws no frame while nothing happens', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/bytes?table=Music');
    await page.mouse.move(1, 1);
    await app.wait_until_settled(page);
    const before = await app.frames(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 3000)));
    assert.equal((await app.frames(page)) - before, 0);
  }));

test('bytes are told by the keyboard and by the mouse', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/bytes?table=Music');
    await disk(page).focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'ArrowRight');
    assert.match(await disk(page).getAttribute('aria-valuetext'), /^Byte 1 of \d+: 0x54, readable character T\. Mark, /);
    await app.press_key(page, 'End');
    assert.match(await disk(page).getAttribute('aria-valuetext'), /Page seal, AES-256-GCM's tag/);
    await app.press_key(page, 'Home');
    const box = await disk(page).boundingBox();
    await page.mouse.move(box.x + 2, box.y + 2);
    await app.wait_until_settled(page);
    await shown(page, /^Byte 0 of \d+: 0x4b/);
  }));

test('the same item once more makes other bytes, a flipped bit is found out, and undo brings all back', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/bytes?table=Music');
    await app.press(page, 'Put item 1 once more');
    await shown(page, /The last write changed: Record 1: nonce, Record 1: ciphertext, Record 1: tag, Seal's nonce, Page seal\./);
    await disk(page).focus();
    await app.press_key(page, 'Home');
    await app.press(page, 'Flip a bit of byte 0');
    await shown(page, /Reading it is refused: Keyturn cannot read table\/Music/);
    await app.press(page, 'Flip the bit back');
    await app.run(page, 'aws dynamodb scan --table-name Music --select COUNT');
    await shown(page, /"Count": 2/);
  }));

test('a key that is disabled in the ladder takes the text away and leaves the disk as it was; enabled again, all is back', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/bytes?table=Music');
    const cells = async () => page.screenshot({ clip: await disk(page).boundingBox() });
    await page.mouse.move(1, 1);
    await app.wait_until_settled(page);
    const before = await cells();
    await app.go(page, '/pictures/ladder?table=Music');
    await app.press(page, 'Disable KMS key B');
    await app.press(page, 'Let the copy in memory run out');
    await shown(page, /Nothing changed on the disk, and nothing on it can be read/);
    await app.go(page, '/pictures/bytes?table=Music');
    await shown(page, 'Nothing on the disk changed: the way to read it is lost');
    await page.mouse.move(1, 1);
    await app.wait_until_settled(page);
    assert_same_picture(before, await cells(), 'the disk without the key');
    await app.press(page, 'Enable KMS key B');
    await shown(page, 'You read text; the disk holds noise');
  }));

test('a picture is copied as text', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.go(page, '/pictures/ladder?table=Music');
    await app.press(page, 'Copy as text');
    assert.match(await app.clipboard(page), /^KMS key B \(alias\/app\) is at the top: enabled\. Table key \(of Music\) is sealed by KMS key B/);
  }));

test('the gallery leads to each picture, and the address names table and picture', () =>
  on_page({ ...wide }, async (page) => {
    await make_account(page);
    await app.press(page, 'Pictures', 'link');
    await app.press(page, 'Look at life of a table and of its keys', 'link');
    await shown(page, 'A table lives and dies with its key');
    await app.run(page, app.create_table('Books'));
    await app.by_role(page, 'combobox', 'Table').click();
    await app.press(page, 'Music', 'option');
    assert.equal(await page.evaluate(() => location.hash), '#/pictures/life?table=Music');
    assert.equal(await page.title(), 'Life of a table and of its keys – Keyturn');
  }));
