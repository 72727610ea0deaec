// Groups as the ARIA Authoring Practices have them: one stop of the Tab key, arrow keys inside; and what the accessibility
// tree says of lists that drop down and of tables. https://www.w3.org/WAI/ARIA/apg/patterns/
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();

const stops_in = (page, role, name) =>
  app.by_role(page, role, name).first().evaluate((group) => group.querySelectorAll('[tabindex="0"]').length);
const is_checked = (page, role, name) => app.by_role(page, role, name).getAttribute('aria-checked');

test('Tab goes on from the command line, the last element, out of the page', () =>
  on_page({ route: '/tables' }, async (page) => {
    await app.by_role(page, 'textbox', 'Command line').click();
    await app.wait_until_settled(page);
    assert.equal(await app.is_typing(page), true);
    await page.evaluate(() => {
      window.addEventListener('keydown', (e) => (window.tab_was_kept = e.defaultPrevented));
    });
    await app.press_key(page, 'Tab');
    assert.equal(await page.evaluate(() => window.tab_was_kept), false);
    assert.equal(await app.is_typing(page), false);
    assert.equal(await page.evaluate(() => document.getElementById('stage').contains(document.activeElement)), false);
  }));

test('Tab stops once at a group of cards, and the arrow keys choose in it', () =>
  on_page({ route: '/create-table', height: 1400 }, async (page) => {
    await app.by_role(page, 'checkbox', /Use default settings/).focus();
    await app.press_key(page, 'Space');
    assert.equal(await stops_in(page, 'radiogroup', 'Encryption type'), 1);
    await app.by_role(page, 'radio', /^Default/).focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'ArrowDown');
    assert.match(await app.focused_name(page), /^KMS/);
    assert.equal(await is_checked(page, 'radio', 'KMS – AWS managed CMK'), 'true');
    assert.equal(await stops_in(page, 'radiogroup', 'Encryption type'), 1);
    await app.press_key(page, 'Tab');
    assert.equal(await app.focused_name(page), 'Cancel');
    await app.press_key(page, 'Shift+Tab');
    assert.match(await app.focused_name(page), /^KMS/);
  }));

test('Tab stops once at segments, at tabs and at the radios of a table', () =>
  on_page({}, async (page) => {
    await app.run(page, app.create_table('Music'));
    await app.run(page, app.create_table('Films'));
    assert.equal(await stops_in(page, 'radiogroup', 'Speed of simulated time'), 1);
    await app.by_role(page, 'radio', '1×').focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'ArrowRight');
    assert.equal(await app.focused_name(page), '60×');
    await app.press_key(page, 'ArrowLeft');

    await app.go(page, '/tables');
    assert.equal(await page.locator('#a11y [role=radio][tabindex="0"]', { hasText: 'Select' }).count(), 1);
    await app.by_role(page, 'radio', 'Select Films').focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'ArrowDown');
    assert.equal(await app.focused_name(page), 'Select Music');
    assert.equal(await is_checked(page, 'radio', 'Select Music'), 'true');

    await app.go(page, '/tables/Music');
    assert.equal(await stops_in(page, 'tablist', 'Table'), 1);
    await app.by_role(page, 'tab', 'Overview').focus();
    await app.wait_until_settled(page);
    await app.press_key(page, 'ArrowRight');
    assert.equal(await app.focused_name(page), 'Events');
    assert.equal(await app.by_role(page, 'tab', 'Events').getAttribute('aria-selected'), 'true');
    assert.match(page.url(), /tab=events/);
  }));

test('a list that drops down says that it is open, and which list is its own', () =>
  on_page({ route: '/create-table' }, async (page) => {
    const box = app.by_role(page, 'combobox', 'Partition key type');
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
    await box.focus();
    await app.press_key(page, 'Enter');
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    const list = page.locator('#' + (await box.getAttribute('aria-controls')));
    assert.equal(await list.getAttribute('role'), 'listbox');
    assert.deepEqual(await list.getByRole('option').allTextContents(), ['String', 'Number', 'Binary']);
    await app.press_key(page, 'Escape');
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
  }));

test('a table is rows of headers and cells, with its order and its full length', () =>
  on_page({}, async (page) => {
    for (const name of ['Films', 'Music']) await app.run(page, app.create_table(name));
    await app.go(page, '/tables');
    const rows = await app.by_role(page, 'table', 'Tables').evaluate((table) => {
      const role = (element) => element.getAttribute('role');
      return [...table.children].map((row) => [role(row), row.getAttribute('aria-rowindex'), ...[...row.children].map(role)]);
    });
    const columns = 7;
    assert.deepEqual(rows[0], ['row', '1', ...Array(columns).fill('columnheader')]);
    for (const [i, row] of rows.slice(1).entries()) {
      assert.deepEqual(row, ['row', String(i + 2), 'cell', 'rowheader', ...Array(columns - 2).fill('cell')]);
    }
    assert.equal(rows.length, 3);
    assert.equal(await app.by_role(page, 'table', 'Tables').getAttribute('aria-rowcount'), '3');
    const header = app.by_role(page, 'columnheader', 'Name');
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    await header.focus();
    await app.press_key(page, 'Enter');
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.equal(await app.by_role(page, 'columnheader', 'Status').getAttribute('aria-sort'), 'none');
  }));
