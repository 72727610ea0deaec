// What the prompt shows before Enter is pressed: the rest of a line that was run before, how a missing value is written,
// and a line of what each candidate is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const prompt = (page) => app.by_role(page, 'textbox', 'Command line');

async function type(page, text) {
  await page.keyboard.type(text);
  await app.wait_until_settled(page);
}

test('the right arrow takes the rest of a line that was run before', () =>
  on_page({}, async (page) => {
    await app.run(page, 'aws dynamodb list-tables --output text');
    await prompt(page).click();
    await type(page, 'aws dyn');
    assert.match(await prompt(page).getAttribute('aria-description'), /goes on with: aws dynamodb list-tables --output/);
    await app.press_key(page, 'Control+ArrowRight');
    assert.equal(await prompt(page).inputValue(), 'aws dynamodb');
    await app.press_key(page, 'ArrowRight');
    assert.equal(await prompt(page).inputValue(), 'aws dynamodb list-tables --output text');
    await app.press_key(page, 'ArrowRight');
    assert.equal(await prompt(page).inputValue(), 'aws dynamodb list-tables --output text');
  }));

test('a missing value is shown as it is written', () =>
  on_page({}, async (page) => {
    await prompt(page).click();
    await type(page, 'aws dynamodb create-table --key-schema ');
    assert.match(await prompt(page).getAttribute('aria-description'), /AttributeName=string,KeyType=string/);
    await app.press_key(page, 'ArrowRight');
    assert.equal(await prompt(page).inputValue(), 'aws dynamodb create-table --key-schema ');
  }));

test('Tab lists operations with a line of what each is', () =>
  on_page({}, async (page) => {
    await prompt(page).click();
    await type(page, 'aws kms create-');
    await app.press_key(page, 'Tab');
    const option = app.by_role(page, 'option', 'create-alias');
    await option.waitFor();
    await page.waitForFunction(
      (element) => /friendly name/.test(element.getAttribute('aria-description') ?? ''), await option.elementHandle());
    await app.press_key(page, 'Escape');
    assert.equal(await prompt(page).inputValue(), 'aws kms create-');
  }));
