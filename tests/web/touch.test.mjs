// A finger: it taps what it is over, drags what can be dragged, and takes along what scrolls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const top_of = async (locator) => (await locator.boundingBox()).y;

test('a tap on Cancel leaves the form whose first field is open', () =>
  on_page({ route: '/create-table', touch: true, height: 1700 }, async (page) => {
    assert.equal(await app.is_typing(page), true);
    await app.by_role(page, 'button', 'Cancel').tap();
    await app.wait_until_settled(page);
    assert.match(page.url(), /#\/tables$/);
  }));

test('a finger pulls the edge of the CLI panel up', () =>
  on_page({ touch: true }, async (page) => {
    const edge = app.by_role(page, 'separator', 'Height of the CLI panel');
    const box = await edge.boundingBox();
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
    await app.drag(page, from, { x: from.x, y: from.y - 120 });
    assert.equal(Math.round(box.y - (await top_of(edge))), 120);
  }));

// Without the glide after a flick, which a slow machine makes of any drag.
test('a finger takes the page along, and the list in it first', () =>
  on_page({ touch: true, reduced_motion: true }, async (page) => {
    const heading = page.locator('#a11y').getByRole('heading', { level: 1 });
    const before = await top_of(heading);
    await app.drag(page, { x: 700, y: 400 }, { x: 700, y: 250 });
    // The first few pixels decide that it is no tap; they are made up for.
    assert.equal(Math.round(before - (await top_of(heading))), 150);
  }));

test('a finger takes the CLI output along', () =>
  on_page({ touch: true, reduced_motion: true }, async (page) => {
    await app.run(page, 'aws dynamodb help');
    const prompt = app.by_role(page, 'textbox', 'Command line');
    const before = await top_of(prompt);
    await app.drag(page, { x: 700, y: 620 }, { x: 700, y: 740 });
    assert.equal(Math.round((await top_of(prompt)) - before), 120);
  }));
