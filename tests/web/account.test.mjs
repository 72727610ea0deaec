// The console and the CLI on one account: what one does the other shows, steps can be undone, and a long list costs no more than
// a short one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const row = (page, name) => page.locator('#a11y').getByRole('row', { name, exact: true });
const button = (page, name) => app.by_role(page, 'button', name);

async function picture_of(page, locator) {
  return page.screenshot({ clip: await locator.boundingBox() });
}

test('after a CLI command its row is marked, without movement where that is unwanted, and a message leads to it', () =>
  on_page({ route: '/tables', reduced_motion: true }, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, app.create_table('Music'));
    assert.equal(await row(page, 'Music').getAttribute('aria-description'), 'Changed just now');
    const marked = await picture_of(page, row(page, 'Music'));
    const drawn = await app.frames(page);
    await page.waitForFunction(() => !document.querySelector('[role=row][aria-description]'));
    assert.ok((await app.frames(page)) - drawn < 15, 'the mark stood still');
    assert.notEqual(Buffer.compare(marked, await picture_of(page, row(page, 'Music'))), 0);
    await app.press(page, 'Open Music', 'link');
    assert.match(page.url(), /#\/tables\/Music$/);
  }));

test('the mark glows and fades where movement is welcome', () =>
  on_page({ route: '/tables' }, async (page) => {
    await app.by_role(page, 'textbox', 'Command line').click();
    await app.paste(page, app.create_table('Music'));
    const before = await app.frames(page);
    await app.press_key(page, 'Enter'); // and until the glow is over
    assert.ok((await app.frames(page)) - before > 15, 'the glow took its frames');
    assert.equal(await row(page, 'Music').getAttribute('aria-description'), 'Changed just now');
  }));

test('steps are undone and redone by buttons that name them, and by keys outside of text', () =>
  on_page({ route: '/tables', reduced_motion: true }, async (page) => {
    assert.equal(await button(page, 'Undo').getAttribute('aria-disabled'), 'true');
    assert.equal(await button(page, 'Undo').getAttribute('aria-description'), 'Nothing to undo');
    await app.run(page, app.create_table('Music'));
    await app.press(page, 'Undo: create table Music');
    assert.equal(await row(page, 'Music').count(), 0);
    await app.press(page, 'Redo: create table Music');
    assert.equal(await row(page, 'Music').count(), 1);

    await app.press_key(page, 'Control+Z');
    assert.equal(await row(page, 'Music').count(), 0);
    assert.equal(await app.focused_name(page), 'Redo: create table Music');
    await app.press_key(page, 'Control+Shift+Z');
    assert.equal(await row(page, 'Music').count(), 1);

    await app.by_role(page, 'textbox', 'Find tables').click();
    await app.press_key(page, 'M');
    await app.press_key(page, 'Control+Z');
    assert.equal(await app.by_role(page, 'textbox', 'Find tables').inputValue(), '');
    assert.equal(await row(page, 'Music').count(), 1);
  }));

test('a link of the About page opens its source in a new tab, and the page itself asks for nothing', () =>
  on_page({ route: '/about' }, async (page, context) => {
    await context.route('https://docs.aws.amazon.com/**', (route) => route.fulfill({ body: 'the source' }));
    const links = page.locator('#a11y a[href]');
    assert.ok((await links.count()) > 8);
    for (const link of await links.all()) {
      assert.match(await link.getAttribute('href'), /^https:\/\/(docs\.)?aws\.amazon\.com\//);
      assert.equal(await link.getAttribute('target'), '_blank');
    }
    const opened = async (action) => {
      const [tab] = await Promise.all([context.waitForEvent('page'), action()]);
      await tab.waitForURL(/API_CreateTable/);
      assert.equal(await tab.evaluate(() => window.opener), null);
      await tab.close();
    };
    await opened(() => links.first().click());
    await links.first().focus();
    await opened(() => page.keyboard.press('Enter'));
    assert.equal(context.pages().length, 1);
  }));

// The time that the page's own thread works while the pointer moves over the list.
async function work_of_list(page, context) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const worked = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
  const before = await worked();
  for (let i = 0; i < 40; ++i) await page.mouse.move(400 + i, 330 + (i % 3));
  await app.wait_until_settled(page);
  return (await worked()) - before;
}

const tables = (from, to) => Array.from({ length: to - from }, (_, i) => app.create_table(`T${1000 + from + i}`));

test('a list of a thousand tables costs hardly more than one of ten', () =>
  on_page({ route: '/tables', reduced_motion: true }, async (page, context) => {
    await app.press(page, 'Pause time');
    await app.run(page, [...tables(0, 10), 'clear'].join('\n'));
    const wait = 'aws dynamodb wait table-exists --table-name T';
    await app.press(page, '+5 min');
    const few = await work_of_list(page, context);
    const lines = [];
    for (let n = 10; n < 1000; n += 45) lines.push(...tables(n, Math.min(1000, n + 45)), wait + (1000 + Math.min(1000, n + 45) - 1));
    await app.run(page, [...lines, 'clear'].join('\n'));
    await app.press(page, '+5 min');
    assert.equal(await app.by_role(page, 'table', 'Tables').getAttribute('aria-rowcount'), '1001');
    const many = await work_of_list(page, context);
    assert.ok(many < 3 * few + 0.05, `${many.toFixed(3)} s for 1,000 tables, ${few.toFixed(3)} s for 10`);
  }));
