// Help in the CLI pane: its texts are fetched when they are asked for, and words are found in them with the keyboard alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './support/app.mjs';
import { open_browser, plain_name } from './support/browser.mjs';

let browser;
before(async () => {
  browser = await open_browser();
});
after(async () => {
  await browser.close();
});

async function on_page(options, body) {
  Object.assign(browser.faults, { alter: options.alter });
  const { page, context, problems } = await browser.new_page(options);
  try {
    await app.wait_until_ready(page);
    await app.wait_until_settled(page);
    await body(page, problems);
  } finally {
    await context.close();
  }
}

const output = (page) => app.by_role(page, 'log', 'CLI output');
const field = (page) => app.by_role(page, 'textbox', 'Find in the CLI output');
const finder = (page) => app.by_role(page, 'search', 'Find in the CLI output');

async function fetched(page) {
  const paths = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname));
  return paths.map(plain_name).filter((path) => path.startsWith('/help/')).sort();
}

async function type_at_prompt(page, text) {
  await app.by_role(page, 'textbox', 'Command line').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('the texts of help are fetched by the first line that asks for them, once', () =>
  on_page({}, async (page, problems) => {
    assert.deepEqual(await fetched(page), []);
    await app.run(page, 'aws sts get-caller-identity');
    assert.deepEqual(await fetched(page), []);
    await type_at_prompt(page, 'aws sts get-caller-identity help');
    await output(page).getByText('DESCRIPTION').waitFor();
    assert.deepEqual(await fetched(page), ['/help/cli.json', '/help/hyphens.json', '/help/sts.json']);
    await app.run(page, 'aws sts help | head -n 3');
    assert.deepEqual(await fetched(page), ['/help/cli.json', '/help/hyphens.json', '/help/sts.json']);
    assert.deepEqual(problems, []);
  }));

test('while they are on their way the pane says so, and what was typed meanwhile runs afterwards', async () => {
  let let_go;
  const released = new Promise((done) => (let_go = done));
  const alter = (path, response) => {
    if (path !== '/help/sts.json') return false;
    released.then(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"service": "Tokens."}'));
    return true;
  };
  await on_page({ alter }, async (page) => {
    await type_at_prompt(page, 'aws sts help');
    await app.by_role(page, 'region', 'CLI').getByText(/Loading the texts of help/).waitFor();
    await type_at_prompt(page, 'echo later');
    assert.equal(await output(page).getByText('later').count(), 0);
    let_go();
    await output(page).getByText('later', { exact: true }).waitFor();
    await output(page).getByText('o get-web-identity-token').waitFor();
  });
});

test('without the texts the page of help comes all the same, and says what is missing', () =>
  on_page({ alter: (path, response) => path.startsWith('/help/') && (response.writeHead(404).end(), true) }, async (page) => {
    await type_at_prompt(page, 'aws sts help');
    await output(page).getByText(/could not be fetched/).waitFor();
    await output(page).getByText('o get-caller-identity').waitFor();
  }));

test('Ctrl+F finds in the output: Enter and Shift+Enter go on and back, Escape gives the prompt the keyboard', () =>
  on_page({ height: 900 }, async (page, problems) => {
    await type_at_prompt(page, 'aws dynamodb tag-resource help');
    await output(page).getByText('DESCRIPTION').waitFor();
    await app.press_key(page, 'Control+F');
    await finder(page).waitFor();
    assert.equal(await app.focused_name(page), 'Find in the CLI output');
    await page.keyboard.type('tagresource');
    await app.wait_until_settled(page);
    const tally = async () => (await finder(page).textContent()).match(/\d+ of \d+|No matches/)?.[0];
    assert.equal(await tally(), '1 of 4');
    await app.press_key(page, 'Enter');
    assert.equal(await tally(), '2 of 4');
    await app.press_key(page, 'Shift+Enter');
    await app.press_key(page, 'Shift+Enter');
    assert.equal(await tally(), '4 of 4');
    assert.equal((await app.announcements(page)).at(-1), '4 of 4');
    assert.equal(await field(page).inputValue(), 'tagresource');
    if (process.env.KEYTURN_SHOTS) {
      for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: scheme });
        await app.wait_until_settled(page);
        await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/find-${scheme}.png` });
      }
    }
    await page.keyboard.type(' is nowhere');
    await app.wait_until_settled(page);
    assert.equal(await tally(), 'No matches');
    await app.press_key(page, 'Escape');
    assert.equal(await finder(page).count(), 0);
    assert.equal(await app.focused_name(page), 'Command line');
    assert.deepEqual(problems, []);
  }));

test('keyturn explain tells what a command would do, and does nothing', () =>
  on_page({ route: '/keys' }, async (page, problems) => {
    await type_at_prompt(page, 'keyturn explain aws kms create-key --description demo');
    await output(page).getByText('CreateKey of AWS Key Management Service in us-east-1, as profile default.').waitFor();
    await output(page).getByText('Description: demo', { exact: true }).waitFor();
    await output(page).getByText(/New: key /).waitFor();
    await app.wait_until_settled(page);
    assert.equal(await app.by_role(page, 'button', 'Undo').isEnabled(), false);
    assert.equal(await app.by_role(page, 'cell', 'demo').count(), 0);
    if (process.env.KEYTURN_SHOTS) await page.screenshot({ path: `${process.env.KEYTURN_SHOTS}/explain.png` });
    assert.deepEqual(problems, []);
  }));
