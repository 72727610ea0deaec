// The page without a server: after the first visit, as one file, and what happens when a newer version comes.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as app from './support/app.mjs';
import { open_browser, plain_name, serve_site, site_folder } from './support/browser.mjs';

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser.close();
});

const row = (page, name) => page.locator('#a11y').getByRole('row', { name, exact: true });
const note = (page) => page.locator('#update-note');

async function ready(page) {
  await app.wait_until_ready(page);
  await app.wait_until_settled(page);
}

// Opens `address` in a context that may have service workers, and gives the page to `body` when all is kept.
async function on_kept_page(address, body) {
  const { page, context, problems } = await browser.new_page({ service_worker: true, go: false });
  try {
    await page.goto(address);
    await ready(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await body(page, context);
    return problems;
  } finally {
    await context.close();
  }
}

// A copy of the site in which every copy is another version.
async function on_changing_site(body) {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-site-'));
  cpSync(site_folder(), folder, { recursive: true });
  const worker = readFileSync(join(folder, 'service_worker.js'), 'utf8');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const server = await serve_site({}, folder);
  try {
    await body(server.address, (version) => {
      writeFileSync(join(folder, 'service_worker.js'), worker.replace(/keyturn-[0-9a-f]{16}/, `keyturn-${version}`));
      writeFileSync(join(folder, 'index.html'), page.replace('<html ', `<html data-version="${version}" `));
    });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const version = (page) => page.evaluate(() => document.documentElement.dataset.version);

test('after the first visit the page opens in flight mode, with its account and with help', () =>
  on_changing_site(async (address) => {
    await on_kept_page(address, async (page, context) => {
      await app.run(page, app.create_table('Music', true));
      await context.setOffline(true);
      await page.reload();
      await ready(page);
      await app.go(page, '/tables');
      assert.equal(await row(page, 'Music').count(), 1);
      await app.run(page, 'aws sts help');
      await app.by_role(page, 'log', 'CLI output').getByText('DESCRIPTION').waitFor();
    });
  }));

test('a newer version waits until the person wants it, and the account stays', () =>
  on_changing_site(async (address, publish) => {
    publish('1111111111111111');
    await on_kept_page(address, async (page) => {
      await app.run(page, app.create_table('Music'));
      publish('2222222222222222');
      await page.reload();
      await ready(page);
      await note(page).waitFor();
      assert.match(await note(page).innerText(), /newer version of Keyturn is ready/);
      assert.equal(await version(page), '1111111111111111');
      await page.getByRole('button', { name: 'Later' }).click();
      assert.equal(await note(page).isVisible(), false);
      await page.reload();
      await ready(page);
      assert.equal(await version(page), '1111111111111111');
      await page.getByRole('button', { name: 'Use it now' }).click();
      await page.waitForFunction(() => document.documentElement.dataset.version === '2222222222222222');
      await ready(page);
      await app.go(page, '/tables');
      assert.equal(await row(page, 'Music').count(), 1);
      assert.equal(await note(page).isVisible(), false);
      const kept = await page.evaluate(() => caches.keys());
      assert.deepEqual(kept, ['keyturn-2222222222222222']);
    });
  }));

test('a tab that another one renewed says so', () =>
  on_changing_site(async (address, publish) => {
    await on_kept_page(address, async (page, context) => {
      publish('2222222222222222');
      const other = await context.newPage();
      await other.goto(address);
      await ready(other);
      await other.getByRole('button', { name: 'Use it now' }).click();
      await note(page).getByText('Keyturn was renewed in another tab.').waitFor();
      await page.getByRole('button', { name: 'Reload' }).click();
      await page.waitForFunction(() => document.documentElement.dataset.version === '2222222222222222');
      await ready(page);
    });
  }));

test('a version that does not arrive whole is not taken', () =>
  on_changing_site(async (address, publish) => {
    await on_kept_page(address, async (page, context) => {
      publish('2222222222222222');
      await context.route(/manifest\.webmanifest$/, (route) => route.abort());
      const outcome = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update();
        const worker = registration.installing ?? registration.waiting;
        if (worker.state === 'installed') return worker.state;
        return new Promise((done) => (worker.onstatechange = () => done(worker.state)));
      });
      assert.equal(outcome, 'redundant');
      await page.reload();
      await ready(page);
      assert.equal(await version(page), undefined);
    });
  }));

test('the page can be installed', async () => {
  await on_kept_page(browser.address, async (page, context) => {
    const devtools = await context.newCDPSession(page);
    const { manifest, errors } = await devtools.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.ok(manifest === undefined || manifest.startUrl === browser.address);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A browser context of a test is like a private window, where nothing is installed.
    assert.deepEqual(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito'), []);
  });
});

test('every file but the entrances has a hash of its content in its name', () => {
  const entrances = ['index.html', 'manifest.webmanifest', 'service_worker.js'];
  const names = readdirSync(site_folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz')).map((entry) => entry.name);
  assert.deepEqual(names.filter((name) => plain_name(name) === name).sort(), entrances);
});

test('one file opens without any server, keeps its account and asks nobody for anything', async () => {
  const file = join(site_folder(), '../keyturn.html');
  assert.ok(statSync(file).size <= 3e6, `${statSync(file).size} bytes`);
  const { page, context, problems } = await browser.new_page({ go: false });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(pathToFileURL(file).href);
    await ready(page);
    await app.run(page, app.create_table('Music', true));
    await app.run(page, 'aws sts help');
    await app.by_role(page, 'log', 'CLI output').getByText('DESCRIPTION').waitFor();
    await page.reload();
    await ready(page);
    await app.go(page, '/tables');
    assert.equal(await row(page, 'Music').count(), 1);
    assert.deepEqual(asked.filter((url) => !/^(file|data|blob):/.test(url)), []);
    assert.deepEqual(problems.filter((problem) => !problem.startsWith('foreign request: file:')), []);
  } finally {
    await context.close();
  }
});

test('neither the page nor the file allows inline code or eval', () => {
  for (const path of ['index.html', '../keyturn.html']) {
    const text = readFileSync(join(site_folder(), path), 'utf8');
    const policy = text.match(/Content-Security-Policy" content="([^"]*)"/)[1];
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
  }
});
