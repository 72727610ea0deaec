// The page before the program runs: what is there at once, how loading is shown, and what is said when it cannot work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './support/app.mjs';
import { open_browser } from './support/browser.mjs';

let shared;
before(async () => {
  shared = await open_browser();
});
after(async () => {
  await shared.close();
});

// Runs `body` on an empty page and a server with these faults.
async function on_unloaded_page({ faults = {}, browser = shared, java_script = true }, body) {
  Object.assign(browser.faults, { alter: undefined, types: undefined }, faults);
  const { page, context, problems } = await browser.new_page({ java_script, go: false });
  try {
    await body({ page, problems, address: browser.address });
  } finally {
    await context.close();
  }
}

// A server that keeps app.wasm back until it is told to go on.
function held_back() {
  let go_on;
  const released = new Promise((done) => (go_on = done));
  const alter = (path, response) => {
    if (path !== '/app.wasm') return false;
    response.writeHead(200, { 'Content-Type': 'application/wasm' });
    response.flushHeaders();
    released.then(() => response.destroy());
    return true;
  };
  return { alter, go_on };
}

test('the console is outlined at once, and after five seconds a note asks for patience', async () => {
  const server = held_back();
  await on_unloaded_page({ faults: { alter: server.alter } }, async ({ page, address }) => {
    await page.clock.install();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('progressbar', { name: 'Loading Keyturn' }).waitFor();
    assert.match(await page.locator('#skeleton').innerText(), /^Keyturn/);
    assert.equal(await page.locator('#load-slow').isVisible(), false);
    await page.locator('script[src="app.js"]').waitFor({ state: 'attached' });
    await page.clock.fastForward(5001);
    assert.equal(await page.locator('#load-slow').isVisible(), true);
    server.go_on();
    await page.getByRole('alertdialog', { name: 'Keyturn cannot start' }).waitFor();
  });
});

test('the progress bar ends at the real size, and the outline goes', () =>
  on_unloaded_page({}, async ({ page, address, problems }) => {
    await page.addInitScript(() => {
      window.progress = [];
      new MutationObserver(() => {
        const note = document.getElementById('load-note');
        if (note) window.progress.push(note.textContent);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.goto(address);
    await app.wait_until_ready(page);
    assert.equal(await page.locator('#skeleton').count(), 0);
    const progress = await page.evaluate(() => window.progress);
    const counted = progress.filter((text) => text.startsWith('Loading ')).map((text) => text.match(/Loading ([\d.]+) of ([\d.]+) MB/));
    assert.ok(counted.length > 0 && counted.every(Boolean), progress.join(' | '));
    assert.deepEqual(problems, []);
  }));

test('a page without WebGL 2 says so, and has the CLI', async () => {
  const browser = await open_browser({ flags: ['--disable-3d-apis'] });
  try {
    await on_unloaded_page({ browser }, async ({ page, address }) => {
      await page.goto(address);
      assert.match(await page.getByRole('main', { name: 'AWS CLI' }).innerText(), /WebGL 2/);
    });
  } finally {
    await browser.close();
  }
});

test('a page without WebAssembly says so', () =>
  on_unloaded_page({}, async ({ page, address }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto(address);
    assert.match(await page.getByRole('alertdialog').innerText(), /WebAssembly/);
  }));

test('a missing part is reported, and Reload tries again', async () => {
  let missing = true;
  const alter = (path, response) => {
    if (path !== '/app.wasm' || !missing) return false;
    response.writeHead(404).end();
    return true;
  };
  await on_unloaded_page({ faults: { alter } }, async ({ page, address }) => {
    await page.goto(address);
    assert.match(await page.getByRole('alertdialog').innerText(), /could not be loaded/);
    missing = false;
    await page.getByRole('button', { name: 'Reload' }).click();
    await app.wait_until_ready(page);
  });
});

test('a server that does not know the type of the program still serves it', () =>
  on_unloaded_page({ faults: { types: { '.wasm': 'application/octet-stream' } } }, async ({ page, address }) => {
    await page.goto(address);
    await app.wait_until_ready(page);
  }));

test('without JavaScript the page says what it needs', () =>
  on_unloaded_page({ java_script: false }, async ({ page, address }) => {
    await page.goto(address);
    assert.match(await page.locator('body').innerText(), /JavaScript is switched off/);
  }));

test('a promise that is broken inside stops the program, and the card says which', () =>
  on_unloaded_page({}, async ({ page, address }) => {
    await page.goto(address);
    await app.wait_until_ready(page);
    await page.evaluate(() => window.keyturn.test.break_a_promise());
    const card = page.getByRole('alertdialog', { name: 'Keyturn stopped' });
    await card.waitFor();
    assert.match(await card.innerText(), /frame_scheduler\.cpp:\d+: !tests_asked_for_this/);
  }));

test('a program that stops leaves a card, and no input reaches it any more', () =>
  on_unloaded_page({}, async ({ page, address }) => {
    await page.goto(address);
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await page.evaluate(() => window.Module.onAbort('the reason'));
    const card = page.getByRole('alertdialog', { name: 'Keyturn stopped' });
    assert.match(await card.innerText(), /the reason/);
    const drawn = await app.frames(page);
    await page.mouse.move(300, 300);
    await page.keyboard.press('Tab');
    await app.wait_until_settled(page);
    assert.equal(await app.frames(page), drawn);
    await card.getByRole('button', { name: 'Reload' }).click();
    await app.wait_until_ready(page);
  }));
