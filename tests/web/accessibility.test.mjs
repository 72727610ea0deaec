// The page for everyone: axe-core finds nothing on any screen, nothing is clipped at 640 pixels, fingers hit what they aim at, the
// keyboard reaches everything, and a phone has room for one thing at a time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

// An account with something on every screen.
async function fill_account(page) {
  await app.run(page, app.create_table('Music', true));
  await app.run(page, 'aws dynamodb wait table-exists --table-name Music');
  await app.run(page, 'aws kms create-key --description demo --query KeyMetadata.KeyId --output text');
  return (await app.by_role(page, 'log', 'CLI output').getByText(/^[0-9a-f]{8}-/).last().textContent()).trim();
}

// Every screen of the navigation, and those of single resources.
async function screens_of(page, key) {
  const linked = await app.by_role(page, 'navigation', 'Main navigation').getByRole('link').allTextContents();
  assert.ok(linked.length >= 5);
  return {
    linked,
    routes: ['/create-table', '/tables/Music', '/tables/Music?tab=events', '/tables/Music/encryption', '/create-key', '/keys/' + key, '/nowhere'],
  };
}

async function complaints(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}

for (const scheme of ['light', 'dark']) {
  test(`axe-core finds nothing on any screen, ${scheme}`, () =>
    on_page({ scheme, height: 1000 }, async (page) => {
      const key = await fill_account(page);
      const { linked, routes } = await screens_of(page, key);
      await page.evaluate(axe);
      for (const name of linked) {
        await app.press(page, name, 'link');
        assert.deepEqual(await complaints(page), [], name);
      }
      for (const route of routes) {
        await app.go(page, route);
        assert.deepEqual(await complaints(page), [], route);
      }
    }));
}

test('axe-core finds nothing in the dialogs and menus of the panes', () =>
  on_page({}, async (page) => {
    await app.run(page, 'aws dynamodb describe-table --table-name Films');
    await page.evaluate(axe);
    const close = () => app.press_key(page, 'Escape');
    await app.press(page, /^Why\?/);
    await app.by_role(page, 'dialog', 'Why it failed').getByText(/There is no table/).waitFor();
    assert.deepEqual(await complaints(page), [], 'why');
    await close();
    await app.press_key(page, 'Control+K');
    await app.by_role(page, 'dialog', 'Go to or do').waitFor();
    assert.deepEqual(await complaints(page), [], 'palette');
    await close();
    await app.press(page, /^Actions of aws dynamodb/);
    await app.by_role(page, 'menuitem', 'Copy output').waitFor();
    assert.deepEqual(await complaints(page), [], 'menu');
    await close();
    await app.press(page, 'Open the output as text');
    assert.deepEqual(await complaints(page), [], 'text');
  }));

// Things to act on that lie, if only in part, beside the window.
const cut_off = (page) =>
  page.evaluate(() => [...document.querySelectorAll('#a11y [tabindex]')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > innerWidth + 0.5) && !element.closest('[role=table]');
  }).map((element) => element.getAttribute('aria-label') ?? element.textContent));

for (const [what, options] of [
  ['in a window of 640 pixels', { width: 640, height: 700 }],
  ['at a zoom of 200 %', { width: 640, height: 400, dpr: 2 }],
  ['on a phone', { width: 390, height: 780, dpr: 2, touch: true }],
]) {
  test(`no action is cut off ${what}`, () =>
    on_page(options, async (page) => {
      for (const route of ['/', '/tables', '/create-table', '/keys', '/create-key', '/sandbox', '/about']) {
        await app.go(page, route);
        assert.deepEqual(await cut_off(page), [], route);
      }
    }));
}

test('what a finger aims at is 44 pixels high, or stands in a line of text', () =>
  on_page({ touch: true, width: 390, height: 780, dpr: 2 }, async (page) => {
    await page.touchscreen.tap(195, 300);
    await app.wait_until_settled(page);
    for (const route of ['/', '/tables', '/create-table', '/keys', '/create-key', '/sandbox']) {
      await app.go(page, route);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('#a11y :is(button, input, [role=checkbox], [role=radio], [role=switch], [role=tab], [role=combobox])')]
          .filter((element) => element.tabIndex >= -1 && element.getBoundingClientRect().height < 43.5)
          .map((element) => `${element.getAttribute('aria-label') ?? element.textContent} (${element.getBoundingClientRect().height})`));
      assert.deepEqual(small, [], route);
    }
  }));

test('a long press opens the menu of a command', () =>
  on_page({ touch: true }, async (page) => {
    await app.run(page, 'echo hello');
    const box = await app.by_role(page, 'log', 'CLI output').getByText('hello', { exact: true }).boundingBox();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: box.x + 10, y: box.y + 10 }] });
    await app.by_role(page, 'menuitem', 'Copy output').waitFor();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await app.wait_until_settled(page);
    assert.equal(await app.by_role(page, 'menuitem', 'Copy output').count(), 1);
  }));

test('on a phone the CLI opens over the whole page and closes again', () =>
  on_page({ touch: true, width: 390, height: 780, dpr: 2 }, async (page) => {
    const prompt = app.by_role(page, 'textbox', 'Command line');
    assert.equal(await prompt.count(), 0);
    await app.press(page, 'Unfold the CLI');
    assert.ok((await app.by_role(page, 'region', 'CLI').boundingBox()).height > 600);
    await app.run(page, 'echo hello');
    await app.by_role(page, 'log', 'CLI output').getByText('hello', { exact: true }).waitFor();
    if (process.env.KEYTURN_SHOTS) await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/phone-cli.png` });
    await app.press(page, 'Fold the CLI');
    assert.equal(await prompt.count(), 0);
    assert.equal(await page.locator('#a11y').getByRole('heading', { level: 1 }).count(), 1);
    if (process.env.KEYTURN_SHOTS) await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/phone.png` });
  }));

test('F6 and Shift+F6 go round the parts of the page in both directions', () =>
  on_page({}, async (page) => {
    const landmark = () => page.evaluate(() => {
      const node = document.querySelector(`[data-node="${window.keyturn.test.focused_node()}"]`);
      return node?.closest('[role=banner], [role=navigation], [role=main], [role=region]')?.getAttribute('aria-label');
    });
    await app.press_key(page, 'F6');
    const first = await landmark();
    await app.press_key(page, 'F6');
    const second = await landmark();
    assert.notEqual(first, second);
    await app.press_key(page, 'Shift+F6');
    assert.equal(await landmark(), first);
  }));
