// A real Chromium on the built site, as a person's machine has it: a window of a chosen size, sharpness and colour scheme.
// The site is the folder KEYTURN_SITE (build/web/site unless set), served on the loopback interface by a server of a few lines.
// Everything that goes wrong in a page (console errors, failed or foreign requests) is collected for the test to look at.
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// require() looks into NODE_PATH too, so the packages may lie outside the repository.
const { chromium } = createRequire(import.meta.url)('playwright-core');
const repository = resolve(fileURLToPath(import.meta.url), '../../../..');

const kTypes = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// WebGL without a graphics card, and none of the calls home that a browser makes by itself.
const kFlags = [
  '--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader',
];

export function site_folder() {
  const folder = resolve(process.env.KEYTURN_SITE ?? join(repository, 'build/web/site'));
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no site in ${folder}: build the web preset, or set KEYTURN_SITE`);
  return folder;
}

// "/app.1234abcd.js" is "/app.js" with a hash of its content in its name.
export const plain_name = (path) => path.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, '');

// Serves the folder. A test that wants a bad server sets `faults`: `faults.alter(path, response)` may answer a request itself (and
// says so by returning true; the path is the plain one), `faults.types` are other media types than the right ones.
export async function serve_site(faults = {}, folder = site_folder()) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (faults.alter?.(plain_name(path), response)) return;
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': faults.types?.[extname(file)] ?? kTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return {
    address,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

// A browser with a fresh profile and further `flags`, and the site's server. Close it when done.
export async function open_browser({ flags = [] } = {}) {
  const faults = {};
  const server = await serve_site(faults);
  const profile = mkdtempSync(join(tmpdir(), 'keyturn-browser-'));
  const browser = await chromium.launch({
    executablePath: process.env.KEYTURN_CHROMIUM ?? '/usr/bin/chromium',
    args: [...kFlags, ...flags, `--disk-cache-dir=${join(profile, 'cache')}`],
  });
  return {
    faults,
    address: server.address,
    // {page, problems, context}. Options: dpr, scheme ('light' or 'dark'), width, height, route, touch, reduced_motion,
    // java_script, service_worker (false unless a test is about it), go (false: stays on an empty page).
    async new_page(options = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        deviceScaleFactor: options.dpr ?? 1,
        colorScheme: options.scheme ?? 'light',
        reducedMotion: options.reduced_motion ? 'reduce' : 'no-preference',
        hasTouch: options.touch ?? false,
        javaScriptEnabled: options.java_script ?? true,
        permissions: ['clipboard-read', 'clipboard-write'],
        locale: 'en-US',
        timezoneId: 'UTC',
      });
      if (!options.service_worker) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
      const page = await context.newPage();
      const problems = watch_for_problems(page, server.address);
      if (options.go !== false) await page.goto(server.address + (options.route ? '#' + options.route : ''));
      return { page, context, problems };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

// Errors and warnings of the console, exceptions, failed requests, and requests to anyone but the site's server.
function watch_for_problems(page, own_address) {
  const problems = [];
  page.on('console', (message) => {
    // The software renderer remarks on its own speed when a screenshot is taken.
    if (message.text().includes('GPU stall due to ReadPixels')) return;
    if (['error', 'warning'].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own_address) && !url.startsWith('data:') && !url.startsWith('blob:')) problems.push(`foreign request: ${url}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed request: ${request.url()} (${request.failure()?.errorText})`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`HTTP ${response.status()}: ${response.url()}`);
  });
  return problems;
}
