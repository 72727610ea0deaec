// The browser platform on the real page: sharpness, idleness, keyboard, text, clipboard, focus, history, loss of the context
// (the list of design B4). What the screens do is tested elsewhere; here they are only something to press and to type into.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './support/app.mjs';
import { open_browser } from './support/browser.mjs';

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser.close();
});

// Runs `body` on a fresh page, which must then have nothing to complain about.
async function on_page(options, body) {
  const { page, context, problems } = await browser.new_page(options);
  try {
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await body(page, context);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const form = { route: '/create-table' };
const table_name = (page) => app.by_role(page, 'textbox', 'Table name');
const heading = (page) => app.by_role(page, 'heading', /./).first();

async function type_here(page, text) {
  await page.keyboard.type(text);
  await app.wait_until_settled(page);
}

async function press_key(page, key) {
  await page.keyboard.press(key);
  await app.wait_until_settled(page);
}

for (const dpr of [1, 1.5, 2]) {
  test(`at ${dpr} screen pixels to a CSS pixel, the canvas has that many pixels`, () =>
    on_page({ dpr, width: 1281, height: 801 }, async (page) => {
      const size = await app.canvas(page);
      assert.equal(size.ratio, dpr);
      assert.deepEqual([size.width, size.height], [1281, 801]);
      assert.deepEqual([size.backingWidth, size.backingHeight], [Math.round(1281 * dpr), Math.round(801 * dpr)]);
    }));
}

test('a window that changes its size is filled at once', () =>
  on_page({}, async (page) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await app.wait_until_settled(page);
    const size = await app.canvas(page);
    assert.deepEqual([size.width, size.height, size.backingWidth, size.backingHeight], [900, 700, 900, 700]);
    assert.equal(await heading(page).evaluate((e) => e.getBoundingClientRect().right <= 900), true);
  }));

test('an idle page draws no frame in three seconds, also with a text box open', () =>
  on_page(form, async (page) => {
    await app.press(page, 'Pause time'); // a running clock shows each new minute
    await table_name(page).click();
    await app.wait_until_settled(page);
    assert.equal(await app.is_typing(page), true);
    const before_idling = await app.frames(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 3000)));
    assert.equal((await app.frames(page)) - before_idling, 0);
  }));

test('everything that can be reached with Tab has a name and a place', () =>
  on_page(form, async (page) => {
    const stops = await page.locator('#a11y [tabindex="0"]').evaluateAll((elements) => elements.map((element) => {
      const box = element.getBoundingClientRect();
      return { name: element.getAttribute('aria-label') || element.textContent, width: box.width, height: box.height };
    }));
    assert.ok(stops.length > 8, `${stops.length} stops`);
    for (const stop of stops) assert.ok(stop.name.trim() !== '' && stop.width > 1 && stop.height > 1, JSON.stringify(stop));
  }));

test('Tab goes through the whole page in reading order, skip links first', () =>
  on_page({ route: '/tables' }, async (page) => {
    // An item that scrolls into view may bring new ones with it, so the walk is compared with the order that it finds.
    const seen = [];
    for (let i = 0; i < 80; ++i) {
      await press_key(page, 'Tab');
      const here = await page.evaluate(() => {
        const id = window.keyturn.test.focused_node();
        const stops = [...document.querySelectorAll('#a11y [tabindex="0"]')];
        const skip = document.activeElement.closest('#skip-links');
        const place = stops.findIndex((stop) => stop.dataset.node === String(id));
        return { id, place, last: place === stops.length - 1, skip: Boolean(skip) };
      });
      seen.push(here);
      if (!here.skip && here.last) break;
    }
    const walked = seen.filter((here) => !here.skip);
    assert.ok(seen.length < 80, 'the last element was reached');
    assert.ok(seen.length > walked.length, 'the skip links come first');
    assert.deepEqual(walked.map((here) => here.place), walked.map((_, i) => i));
  }));

test('the element with the keyboard has a ring around it', () =>
  on_page({ route: '/tables' }, async (page) => {
    const button = app.by_role(page, 'link', 'Keys');
    const box = await button.boundingBox();
    const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
    const without = await page.screenshot({ clip });
    await button.focus();
    await app.wait_until_settled(page);
    assert.notEqual(Buffer.compare(without, await page.screenshot({ clip })), 0);
  }));

for (const key of ['Enter', 'Space']) {
  test(`${key} does what a click does, once`, () =>
    on_page(form, async (page) => {
      await app.by_role(page, 'button', 'Cancel').focus();
      await press_key(page, key);
      assert.match(page.url(), /#\/tables$/);
      await page.goBack();
      await app.wait_until_settled(page);
      assert.match(page.url(), /#\/create-table$/);
    }));
}

test('a click by assistive technology, without a mouse, acts too', () =>
  on_page(form, async (page) => {
    await app.by_role(page, 'button', 'Cancel').evaluate((element) => element.click());
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/tables$/);
  }));

test('a tap acts', () =>
  on_page({ route: '/tables', touch: true }, async (page) => {
    await app.by_role(page, 'link', 'Keys').tap();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/keys$/);
  }));

test('a skip link leads past the navigation', () =>
  on_page({ route: '/tables' }, async (page) => {
    await press_key(page, 'Tab');
    const link = page.getByRole('button', { name: 'Skip to content' });
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
    await press_key(page, 'Enter');
    const inside = await page.evaluate(() =>
      document.querySelector(`[data-node="${window.keyturn.test.focused_node()}"]`).closest('[role=main]') !== null);
    assert.equal(inside, true);
  }));

test('F6 goes from landmark to landmark and round', () =>
  on_page(form, async (page) => {
    const landmarks = [];
    for (let i = 0; i < 12; ++i) {
      await press_key(page, 'F6');
      landmarks.push(await page.evaluate(() => {
        const node = document.querySelector(`[data-node="${window.keyturn.test.focused_node()}"]`);
        return node.closest('[role=banner], [role=navigation], [role=main], [role=region], [role=complementary]').dataset.node;
      }));
    }
    const round = landmarks.indexOf(landmarks[0], 1);
    assert.ok(round >= 3, landmarks.join(' '));
    assert.equal(new Set(landmarks.slice(0, round)).size, round);
  }));

test('é, @ and ß are typed as they are', () =>
  on_page(form, async (page) => {
    await table_name(page).click();
    await type_here(page, 'é@ß');
    assert.equal(await table_name(page).inputValue(), 'é@ß');
  }));

test('an input method composes in the browser and its result arrives', () =>
  on_page(form, async (page, context) => {
    await table_name(page).click();
    await app.wait_until_settled(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'nihon', selectionStart: 5, selectionEnd: 5 });
    await app.wait_until_settled(page);
    assert.equal(await table_name(page).inputValue(), '');
    const agent = page.locator('#text-agent');
    assert.match(await agent.getAttribute('class'), /composing/);
    const [typed, box] = [await agent.boundingBox(), await table_name(page).boundingBox()];
    assert.ok(typed.x >= box.x && typed.y >= box.y && typed.y + typed.height <= box.y + box.height, 'over the text box');
    await devtools.send('Input.insertText', { text: '日本' });
    await app.wait_until_settled(page);
    assert.equal(await table_name(page).inputValue(), '日本');
  }));

test('a text box is filled by name, replaced and emptied', () =>
  on_page(form, async (page) => {
    await app.fill(page, 'Table name', 'Music');
    await app.fill(page, 'Partition key', 'Artist');
    await app.fill(page, 'Table name', 'Songs');
    assert.equal(await table_name(page).inputValue(), 'Songs');
    assert.equal(await app.by_role(page, 'textbox', 'Partition key').inputValue(), 'Artist');
    await table_name(page).click();
    await press_key(page, 'Control+A');
    await press_key(page, 'Delete');
    assert.equal(await table_name(page).inputValue(), '');
  }));

test('a program that writes into the element, as voice control does, writes into the text box', () =>
  on_page(form, async (page) => {
    await table_name(page).evaluate((element) => {
      element.value = 'Dictated';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await app.wait_until_settled(page);
    await app.by_role(page, 'textbox', 'Partition key').click();
    await app.wait_until_settled(page);
    assert.equal(await table_name(page).inputValue(), 'Dictated');
  }));

test('copy, cut and paste use the real clipboard', () =>
  on_page(form, async (page) => {
    await table_name(page).click();
    await app.paste(page, 'Pasted-from-outside');
    assert.equal(await table_name(page).inputValue(), 'Pasted-from-outside');
    await page.evaluate(() => navigator.clipboard.writeText('something else'));
    await press_key(page, 'Control+A');
    await press_key(page, 'Control+C');
    assert.equal(await app.clipboard(page), 'Pasted-from-outside');
    await press_key(page, 'Control+A');
    await press_key(page, 'Control+X');
    assert.equal(await table_name(page).inputValue(), '');
    await press_key(page, 'Control+V');
    assert.equal(await table_name(page).inputValue(), 'Pasted-from-outside');
  }));

test('Escape leaves a text box, and a letter typed on it opens it again', () =>
  on_page(form, async (page) => {
    await table_name(page).click();
    await type_here(page, 'Music');
    await press_key(page, 'Escape');
    assert.equal(await app.is_typing(page), false);
    assert.equal(await app.focused_name(page), 'Table name');
    await type_here(page, 'S');
    assert.equal(await app.is_typing(page), true);
    assert.equal(await table_name(page).inputValue(), 'S');
  }));

test('a Ctrl key whose release the page never saw does not stick', () =>
  on_page(form, async (page, context) => {
    await table_name(page).click();
    await app.wait_until_settled(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Control', code: 'ControlLeft', modifiers: 2 });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'x', code: 'KeyX', text: 'x' });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'x', code: 'KeyX' });
    await app.wait_until_settled(page);
    assert.equal(await table_name(page).inputValue(), 'x');
  }));

test('the browser keeps its own keys, in a text box and outside', () =>
  on_page(form, async (page) => {
    const prevented = (init) => page.evaluate((given) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    }, init);
    const kept = [
      { key: 'r', code: 'KeyR', ctrlKey: true }, { key: 'w', code: 'KeyW', ctrlKey: true }, { key: 't', code: 'KeyT', ctrlKey: true },
      { key: 'f', code: 'KeyF', ctrlKey: true }, { key: '+', code: 'Equal', ctrlKey: true }, { key: '0', code: 'Digit0', ctrlKey: true },
      { key: 'I', code: 'KeyI', ctrlKey: true, shiftKey: true }, { key: 'F5', code: 'F5' }, { key: 'F12', code: 'F12' },
      { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true },
    ];
    await table_name(page).click();
    await app.wait_until_settled(page);
    for (const key of kept) assert.equal(await prevented(key), false, `${JSON.stringify(key)} in a text box`);
    assert.equal(await prevented({ key: 'ArrowLeft', code: 'ArrowLeft' }), true);
    await app.by_role(page, 'button', 'Cancel').focus();
    for (const key of kept) assert.equal(await prevented(key), false, `${JSON.stringify(key)} on a button`);
  }));

test('back, forward, reload and a deep link lead to the right place', () =>
  on_page({ route: '/tables' }, async (page) => {
    await app.press(page, 'Keys', 'link');
    assert.match(page.url(), /#\/keys$/);
    const title = await page.title();
    await page.goBack();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/tables$/);
    assert.notEqual(await page.title(), title);
    const tables_heading = await heading(page).textContent();
    await page.goForward();
    await app.wait_until_settled(page);
    assert.equal(await page.title(), title);
    assert.notEqual(await heading(page).textContent(), tables_heading);
    await page.reload();
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    assert.equal(await page.title(), title);
    await page.evaluate(() => (location.hash = '#/tables'));
    await app.wait_until_settled(page);
    assert.equal(await heading(page).textContent(), tables_heading);
  }));

test('a lost graphics context comes back with the same picture', () =>
  on_page(form, async (page) => {
    await app.fill(page, 'Table name', 'Music');
    await page.mouse.move(1, 1);
    await app.wait_until_settled(page);
    const picture = await page.screenshot();
    await app.lose_context(page);
    await app.restore_context(page);
    assert.equal(Buffer.compare(picture, await page.screenshot()), 0);
    assert.equal(await table_name(page).inputValue(), 'Music');
  }));

test('the page follows the system between light and dark while it is open', () =>
  on_page({ scheme: 'light' }, async (page) => {
    const corner = { x: 0, y: 100, width: 40, height: 40 };
    const light = await page.screenshot({ clip: corner });
    await page.emulateMedia({ colorScheme: 'dark' });
    await app.wait_until_settled(page);
    assert.notEqual(Buffer.compare(light, await page.screenshot({ clip: corner })), 0);
  }));
