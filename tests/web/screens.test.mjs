// Every screen: no violation that axe-core knows of, in light and dark; nothing lost in a narrow window; a new page begins at its
// top. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const kRoutes = ['/', '/tables', '/create-table', '/tables/Music', '/tables/Music?tab=events', '/tables/Music/encryption', '/tables/Gone',
  '/keys', '/create-key', '/keys/abcd1234-abcd-1234-a123-ab1234a1b234', '/about', '/no/such/page',
  '/pictures', ...['ladder', 'bytes', 'life', 'events', 'gates', 'kinds'].map((name) => `/pictures/${name}?table=Music`),
  '/pictures/rotation', '/pictures/blast'];

async function violations(page) {
  const found = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).slice(0, 3).join(' ')}`));
  return found.join('\n');
}

for (const scheme of ['light', 'dark']) {
  test(`axe-core finds nothing wrong on any screen, ${scheme}`, () =>
    on_page({ scheme, reduced_motion: true }, async (page) => {
      await page.evaluate(axe);
      assert.equal(await violations(page), '', 'the dashboard without tables');
      await app.run(page, app.create_table('Music', true));
      for (const route of kRoutes) {
        await app.go(page, route);
        assert.equal(await violations(page), '', route);
      }
      await app.press(page, '+5 min');
      await app.go(page, '/tables/Music');
      await app.press(page, 'Delete table');
      assert.equal(await violations(page), '', 'the dialog');
      await app.press_key(page, 'Escape');
      await app.go(page, '/create-table');
      await app.by_role(page, 'combobox', 'Partition key type').focus();
      await app.press_key(page, 'Enter');
      assert.equal(await violations(page), '', 'an open list');
      await app.press_key(page, 'Escape');
      await app.by_role(page, 'button', 'Create').focus();
      await app.press_key(page, 'Enter');
      assert.equal(await violations(page), '', 'a form with errors');
    }));
}

test('a page begins at its top, with the message of what was done in sight', () =>
  on_page({ route: '/create-table' }, async (page) => {
    await app.fill(page, 'Table name', 'Music');
    await app.fill(page, 'Partition key', 'Artist');
    await app.by_role(page, 'button', 'Create').focus();
    await app.press_key(page, 'Enter');
    const message = page.locator('#a11y').getByText('Creating table Music').first();
    const box = await message.boundingBox();
    assert.ok(box.y > 100 && box.y < 300, `the message stands at ${box.y}`);
  }));

test('Create goes to the first field that is wrong', () =>
  on_page({ route: '/create-table' }, async (page) => {
    await app.fill(page, 'Table name', 'Music');
    await app.by_role(page, 'button', 'Create').focus();
    await app.press_key(page, 'Enter');
    assert.equal(await app.focused_name(page), 'Partition key');
    assert.match(await app.by_role(page, 'textbox', 'Partition key').getAttribute('aria-description'), /Enter a partition key/);
    const box = await app.by_role(page, 'textbox', 'Partition key').boundingBox();
    assert.ok(box.y > 100 && box.y + box.height < 520, 'it is in sight');
  }));
