// Every lesson, taken by its console solution as a person does: by what things are called. On the way: the spotlight's target is on
// the page, the panel does not lie over it, an open fact says why, and the step is done when the moves are made.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as app from './support/app.mjs';
import { fresh_pages } from './support/pages.mjs';

const on_page = fresh_pages();
const folder = new URL('../../assets/tutorials/', import.meta.url);
const lessons = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  .sort((a, b) => a.place - b.place);

const panel = (page) => page.locator('#a11y').getByRole('complementary', { name: 'Lesson' });
const in_panel = (page, role, name) => panel(page).getByRole(role, { name, exact: true });
const open_facts = (page) => panel(page).getByRole('listitem', { name: /^Open: / }).count();
const begins = (name) => (name.endsWith('…') ? new RegExp('^' + name.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : name);

// By keyboard: what has the focus scrolls into view by itself. In a dialog the last one of a name is meant.
async function choose(page, role, name, key) {
  await app.by_role(page, role, begins(name)).last().focus();
  await app.wait_until_settled(page);
  await app.press_key(page, key);
}

async function make_move(page, { role, name, text }) {
  if (role === 'cli') return app.run(page, text);
  if (role === 'textbox') {
    await app.by_role(page, role, begins(name)).first().fill(text);
    return app.wait_until_settled(page);
  }
  if (role === 'option') {
    await app.by_role(page, role, begins(name)).first().click();
    return app.wait_until_settled(page);
  }
  return choose(page, role, name, role === 'checkbox' || role === 'radio' || role === 'switch' ? 'Space' : 'Enter');
}

async function start(page, lesson) {
  await app.go(page, '/lessons');
  await app.by_role(page, 'link', lesson.title).focus();
  await app.press_key(page, 'Enter');
  await in_panel(page, 'heading', lesson.title).waitFor({ state: 'attached' });
  await app.wait_until_settled(page);
}

const overlaps = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

// The target of the spotlight, found as the page finds it: the last label, inside of the others.
async function look_at_spotlight(page, step) {
  if (!step.spotlight) return;
  if (await in_panel(page, 'button', 'Take me there').count()) {
    await choose(page, 'button', 'Take me there', 'Enter');
    assert.equal(await in_panel(page, 'button', 'Take me there').count(), 0, `${step.title}: the way there leads there`);
  }
  const labels = step.spotlight.split(' > ');
  const region = page.locator(`#a11y [aria-label="${labels[0]}"]`).first();
  const target = region.locator(`[aria-label="${labels.at(-1)}"], :text-is("${labels.at(-1)}")`).last();
  assert.ok(await target.count(), `${step.title}: ${step.spotlight} is on the page`);
  assert.ok(!overlaps(await target.boundingBox(), await panel(page).boundingBox()), `${step.title}: the panel covers ${step.spotlight}`);
}

for (const lesson of lessons) {
  test(`lesson ${lesson.id} is taken in the console`, () =>
    on_page({ height: 1700, width: 1440 }, async (page) => {
      await app.press(page, 'Pause time');
      await start(page, lesson);
      for (const [index, step] of lesson.steps.entries()) {
        await in_panel(page, 'heading', step.title).waitFor({ state: 'attached' });
        assert.ok(await open_facts(page), `${step.title} is open at its start`);
        await look_at_spotlight(page, step);
        for (const move of step.solution.console) {
          // The way there was taken above already.
          if (move.name === 'Take me there' && !(await in_panel(page, 'button', 'Take me there').count())) continue;
          await make_move(page, move);
        }
        const left = await panel(page).getByRole('listitem', { name: /^Open: / }).allInnerTexts();
        assert.deepEqual(left, [], `${step.title} is done`);
        if (index + 1 < lesson.steps.length) await choose(page, 'button', 'Next step', 'Enter');
      }
      await panel(page).getByText('Lesson done').first().waitFor({ state: 'attached' });
      await app.go(page, '/lessons');
      assert.ok(await app.by_role(page, 'listitem', lesson.title).getByText('Done', { exact: true }).count());
    }));
}

const first = lessons[0];
const by_command = lessons.find((lesson) => lesson.id === 'create-with-owned-key');
const tall = { height: 1100, width: 1440 };

test('undo opens a fact again, and leaving the lesson brings the sandbox back', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Mine'));
    await start(page, by_command);
    await app.go(page, '/tables');
    assert.equal(await page.locator('#a11y').getByRole('row', { name: 'Mine', exact: true }).count(), 0);
    await app.run(page, by_command.steps[0].solution.cli[0]);
    assert.equal(await open_facts(page), 0);
    await app.press(page, 'Undo: create table Music');
    assert.equal(await open_facts(page), 2);
    await app.press(page, 'Redo: create table Music');
    assert.equal(await open_facts(page), 0);
    await app.press(page, 'Leave the lesson');
    assert.equal(await panel(page).count(), 0);
    assert.equal(await page.locator('#a11y').getByRole('row', { name: 'Mine', exact: true }).count(), 1);
  }));

test('hints escalate, Show me types the command and does not run it', () =>
  on_page(tall, async (page) => {
    await start(page, by_command);
    await app.press(page, 'Hint');
    await panel(page).getByText(by_command.steps[0].hints[0]).first().waitFor({ state: 'attached' });
    await app.press(page, 'Another hint');
    await panel(page).getByText(by_command.steps[0].hints[1]).first().waitFor({ state: 'attached' });
    assert.equal(await in_panel(page, 'button', 'Another hint').count(), 0);
    await app.press(page, 'Show me');
    assert.equal(await open_facts(page), 2);
    await app.by_role(page, 'textbox', 'Command line').click();
    await app.press_key(page, 'Enter');
    assert.equal(await open_facts(page), 0);
  }));

test('a lesson goes on after a reload, with its account, its step and the sandbox', () =>
  on_page(tall, async (page) => {
    await app.run(page, app.create_table('Mine'));
    await app.press(page, 'Pause time');
    await start(page, by_command);
    await app.run(page, by_command.steps[0].solution.cli[0]);
    await app.press(page, 'Next step');
    await page.reload();
    await app.wait_until_ready(page);
    await in_panel(page, 'heading', by_command.steps[1].title).waitFor({ state: 'attached' });
    await app.wait_until_settled(page);
    assert.match(await panel(page).innerText(), /Music is still CREATING/);
    await app.press(page, 'Leave the lesson');
    await app.go(page, '/tables');
    assert.equal(await page.locator('#a11y').getByRole('row', { name: 'Mine', exact: true }).count(), 1);
  }));

test('a step that was not reached can be jumped to, and a step can be reset', () =>
  on_page(tall, async (page) => {
    await start(page, by_command);
    await app.press(page, `Step 3: ${by_command.steps[2].title}`);
    await in_panel(page, 'heading', by_command.steps[2].title).waitFor({ state: 'attached' });
    await app.go(page, '/tables/Music');
    await page.locator('#a11y').getByText('ACTIVE').first().waitFor({ state: 'attached' });
    await app.run(page, 'aws dynamodb delete-table --table-name Music');
    await app.press(page, 'Reset step');
    await app.go(page, '/tables');
    assert.equal(await page.locator('#a11y').getByRole('row', { name: 'Music', exact: true }).count(), 1);
  }));

test('what was learned is exported, and counts where it is imported', () =>
  on_page(tall, async (page) => {
    await start(page, by_command);
    await app.run(page, by_command.steps[0].solution.cli[0]);
    await app.press(page, 'Leave the lesson');
    await app.go(page, '/lessons');
    const downloading = page.waitForEvent('download');
    await app.press(page, 'Export progress');
    const file = await (await downloading).path();
    assert.equal(Object.keys(JSON.parse(await readFile(file, 'utf8')).lessons[by_command.id]).length, 1);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    const item = app.by_role(page, 'listitem', by_command.title);
    assert.equal(await item.getByText('1 of 3 steps').count(), 0);
    const choosing = page.waitForEvent('filechooser');
    await app.press(page, 'Import progress or a lesson');
    await (await choosing).setFiles({ name: 'progress.json', mimeType: 'application/json', buffer: await readFile(file) });
    await item.getByText('1 of 3 steps').first().waitFor({ state: 'attached' });
  }));

test('a lesson file is tried, and a broken one says what is wrong with it', () =>
  on_page(tall, async (page) => {
    const offer = async (lesson) => {
      await app.go(page, '/lessons');
      const choosing = page.waitForEvent('filechooser');
      await app.press(page, 'Import progress or a lesson');
      await (await choosing).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(lesson)) });
    };
    await offer({ ...first, minuts: 3 });
    await panel(page).getByText(/did you mean "minutes"/).first().waitFor({ state: 'attached' });
    await offer({ ...first, title: 'A lesson of mine' });
    await in_panel(page, 'heading', 'A lesson of mine').waitFor({ state: 'attached' });
  }));

test('a lesson file that is dropped on the page is tried', () =>
  on_page(tall, async (page) => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    }, JSON.stringify({ ...first, title: 'A dropped lesson' }));
    await in_panel(page, 'heading', 'A dropped lesson').waitFor({ state: 'attached' });
  }));

test('a shared link shows what it replays before it does, and then does it', () =>
  on_page(tall, async (page) => {
    await start(page, by_command);
    await app.press(page, 'Pause time');
    await app.run(page, by_command.steps[0].solution.cli[0]);
    await app.press(page, 'Next step');
    await app.press(page, 'Copy a link to this step');
    const link = await app.clipboard(page);
    assert.ok(link.includes('#/replay/'), link);
    await app.press(page, 'Leave the lesson');
    await app.go(page, new URL(link).hash.slice(1));
    await page.locator('#a11y').getByText(/It begins the lesson .* goes to step 2/).first().waitFor({ state: 'attached' });
    await page.locator('#a11y').getByText(/aws dynamodb create-table --table-name Music/).first().waitFor({ state: 'attached' });
    assert.equal(await panel(page).count(), 0);
    await app.press(page, 'Replay it');
    await in_panel(page, 'heading', by_command.steps[1].title).waitFor({ state: 'attached' });
    await app.go(page, '/tables');
    assert.equal(await page.locator('#a11y').getByRole('row', { name: 'Music', exact: true }).count(), 1);
    await app.run(page, `echo ${'x'.repeat(8000)}`);
    await app.press(page, 'Copy a link to this step');
    await page.locator('#a11y').getByText(/It would have .* characters/).first().waitFor({ state: 'attached' });
  }));
