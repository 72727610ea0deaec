// A browser for the tests of one file, and fresh pages in it that must have nothing to complain about when a test is done.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import * as app from './app.mjs';
import { open_browser } from './browser.mjs';

export function fresh_pages() {
  let browser;
  before(async () => {
    browser = await open_browser();
  });
  after(async () => {
    await browser.close();
  });
  return async (options, body) => {
    const { page, context, problems } = await browser.new_page(options);
    try {
      await app.wait_until_ready(page);
      await app.wait_until_settled(page);
      await body(page, context);
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  };
}
