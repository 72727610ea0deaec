// The event history by hand: filters, threads, the record of an event, and where its resource leads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const tall = { height: 2200 };
const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });
const rows = (page) => app.by_role(page, 'table', 'Events').evaluate((table) =>
  [...table.children].slice(1).map((row) => [...row.querySelectorAll('[role=rowheader], [role=cell]')].map((cell) => cell.textContent.trim())));
const names = async (page) => (await rows(page)).map((cells) => cells[1]);

async function choose(page, list, option) {
  await app.press(page, list, 'combobox');
  await app.press(page, option, 'option');
}

test('a call stands above those that it caused, and each filter finds what it names', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, app.create_table('Music', true));
    await app.run(page, 'aws kms list-keys --profile developer');
    await app.run(page, 'aws kms create-key --profile auditor');
    await app.press(page, 'Event history', 'link');
    assert.deepEqual(await names(page), ['CreateKey', 'ListKeys', 'CreateTable', 'DescribeKey', 'CreateGrant', 'CreateGrant', 'GenerateDataKey']);
    await choose(page, 'What happened', 'What DynamoDB did for you');
    assert.deepEqual(await names(page), ['DescribeKey', 'CreateGrant', 'CreateGrant', 'GenerateDataKey']);
    await app.press(page, 'Clear filter');
    await choose(page, 'User name', 'Nikki');
    assert.deepEqual(await names(page), ['CreateKey']);
    assert.equal((await rows(page))[0].at(-1), 'AccessDenied');
    await app.press(page, 'Clear filter');
    await choose(page, 'Event source', 'dynamodb.amazonaws.com');
    assert.deepEqual(await names(page), ['CreateTable']);
    await app.press(page, 'Clear filter');
    await choose(page, 'Read-only', 'Reads only');
    assert.deepEqual(await names(page), ['ListKeys', 'DescribeKey', 'GenerateDataKey']);
    await app.press(page, 'Clear filter');
    await app.press(page, '+1 day');
    await choose(page, 'Time range', 'The last hour');
    await shown(page, 'No event matches');
  }));

test('the record of an event is what lookup-events shows, and is copied whole', () =>
  on_page(tall, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, app.create_table('Music', true));
    await app.go(page, '/events');
    await app.by_role(page, 'radio', /^Select/).first().click();
    await app.wait_until_settled(page);
    await app.by_role(page, 'button', 'Copy Event record').click();
    await app.wait_until_settled(page);
    const record = JSON.parse(await app.clipboard(page));
    assert.equal(record.eventName, 'CreateTable');
    assert.equal(record.requestParameters.tableName, 'Music');
    await app.by_role(page, 'button', 'Run in the CLI').click();
    await app.wait_until_settled(page);
    const printed = await page.locator('#a11y').getByText(/"EventId":/).first().textContent();
    assert.ok(printed.includes(record.eventID));
    await app.by_role(page, 'link', 'Music').first().click();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/tables\/Music/);
  }));

test('with the keyboard alone: find, select, follow the thread', () =>
  on_page({ ...tall, route: '/events' }, async (page) => {
    await app.run(page, app.create_table('Music', true));
    await app.by_role(page, 'textbox', 'Find').focus();
    await app.wait_until_settled(page);
    await page.keyboard.type('music');
    await app.wait_until_settled(page);
    assert.deepEqual(await names(page), ['CreateTable']);
    const steps = 12;
    for (let i = 0; i < steps && !(await app.focused_name(page)).startsWith('Select'); ++i) await app.press_key(page, 'Tab');
    assert.match(await app.focused_name(page), /^Select/);
    await app.press_key(page, 'Space');
    await shown(page, 'dynamodb.amazonaws.com');
    for (let i = 0; i < 30 && (await app.focused_name(page)) !== 'GenerateDataKey'; ++i) await app.press_key(page, 'Tab');
    assert.equal(await app.focused_name(page), 'GenerateDataKey');
    await app.press_key(page, 'Enter');
    await app.by_role(page, 'link', 'CreateTable').waitFor({ state: 'attached' });
    assert.match(page.url(), /#\/events\?filter=music/);
  }));

test('an address leads to filtered events, and Back to where one was', () =>
  on_page({ ...tall, route: '/keys' }, async (page) => {
    await app.run(page, 'aws kms create-key');
    await app.run(page, 'aws kms list-keys');
    await app.go(page, '/events?filter=createkey');
    assert.deepEqual(await names(page), ['CreateKey']);
    await page.goBack();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/keys/);
  }));

test('a thousand events are listed at the cost of those that are seen', () =>
  on_page({ route: '/events' }, async (page) => {
    await app.press(page, 'Pause time');
    await app.run(page, 'aws kms list-keys');
    const nodes = () => page.locator('#a11y [role=row]').count();
    const few = await nodes();
    for (let i = 0; i < 40; ++i) await app.run(page, Array(25).fill('aws kms list-keys > /dev/null').join('; '));
    assert.ok((await nodes()) <= few + 12);
    const before = await app.frames(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    assert.equal(await app.frames(page), before, 'an idle list draws nothing');
  }));
