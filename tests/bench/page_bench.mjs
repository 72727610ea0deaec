// usage: node tests/bench/page_bench.mjs [--rounds N]
//
// What the page costs in headless Chromium on the loopback interface, against its limits: how soon it shows and answers, frames while
// nothing happens, the program's own time for a frame in a large account (the software renderer's is not counted), memory after long
// use. The site is KEYTURN_SITE, or build/web/site. Exit status 1 when a limit is missed.
import * as app from '../web/support/app.mjs';
import { open_browser } from '../web/support/browser.mjs';

const kRounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 60;
const kTables = 2000;
const kEvents = 10000;
const kLines = 10000;
const kIdle = 3000; // milliseconds
const missed = [];

function report(value, unit, limit, what) {
  const fits = value <= limit;
  if (!fits) missed.push(what);
  console.log(`${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${fits ? '     ' : 'OVER '} (at most ${limit}) ${what}`);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function run_all(page, commands, at_once = 250) {
  for (let i = 0; i < commands.length; i += at_once) await app.run(page, commands.slice(i, i + at_once).join('\n'));
}

async function measure_start(browser) {
  const paints = [];
  const starts = [];
  for (let i = 0; i < 5; ++i) {
    const { page, context } = await browser.new_page({ go: false });
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.documentElement.dataset.state === 'ready') window.ready_at ??= performance.now();
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
    });
    await page.goto(browser.address);
    await app.wait_until_ready(page);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity));
    starts.push(await page.evaluate(() => window.ready_at));
    await context.close();
  }
  report(median(paints), 'ms', 100, "skeleton's first paint");
  report(median(starts), 'ms', 1500, 'interactive');
}

async function idle_frames(page) {
  await app.wait_until_settled(page);
  await page.mouse.move(640, 5);
  await app.wait_until_settled(page);
  await pause(700); // a tooltip may still appear
  await app.wait_until_settled(page);
  const before = await app.frames(page);
  await pause(kIdle);
  return (await app.frames(page)) - before;
}

const kScreens = ['/', '/tables', '/create-table', '/tables/Music', '/tables/Music/encryption', '/keys', '/create-key', '/sandbox', '/about'];
const kInputs = {
  'a click': (page) => page.mouse.click(640, 400),
  'the wheel': (page) => page.mouse.wheel(0, 120),
  typing: (page) => page.keyboard.type('aws dynamodb '),
  'completion': (page) => page.keyboard.press('Tab'),
  Escape: (page) => page.keyboard.press('Escape'),
  'a drag': async (page) => {
    await page.mouse.down();
    await page.mouse.move(700, 500, { steps: 5 });
    await page.mouse.up();
  },
  Tab: (page) => page.keyboard.press('Tab'),
  'the palette': (page) => page.keyboard.press('Control+K'),
};

async function measure_idle(browser) {
  const { page, context } = await browser.new_page();
  await app.wait_until_ready(page);
  await app.run(page, app.create_table('Music'));
  await app.run(page, 'aws dynamodb wait table-exists --table-name Music');
  await app.press(page, 'Pause time');
  let most = 0;
  for (const route of kScreens) {
    await app.go(page, route);
    const frames = await idle_frames(page);
    if (frames > 0) console.log(`           ${frames} frames on ${route}`);
    most = Math.max(most, frames);
  }
  await app.by_role(page, 'textbox', 'Command line').click();
  for (const [what, act] of Object.entries(kInputs)) {
    await act(page);
    const frames = await idle_frames(page);
    if (frames > 0) console.log(`           ${frames} frames after ${what}`);
    most = Math.max(most, frames);
  }
  report(most, 'frames', 0, 'in 3 s of idle, on any screen and after any input');
  await context.close();
}

async function frame_costs(page, count = 60) {
  const costs = [];
  for (let i = 0; i < count; ++i) {
    await page.mouse.move(300 + (i % 20) * 30, 150 + (i % 13) * 45);
    costs.push(await page.evaluate(() => new Promise((done) =>
      requestAnimationFrame(() => requestAnimationFrame(() => done(window.keyturn.test.frame_cost()))))));
  }
  return costs;
}

async function measure_frames(browser) {
  const { page, context } = await browser.new_page();
  await app.wait_until_ready(page);
  await app.press(page, 'Pause time');
  await run_all(page, Array(kEvents - kTables).fill("aws kms list-aliases --query x"), 500);
  for (let made = 0; made < kTables; made += 250) {
    await run_all(page, Array.from({ length: 250 }, (_, i) => app.create_table(`Table${made + i}`)));
    await app.run(page, `aws dynamodb wait table-exists --table-name Table${made + 249}`);
  }
  await run_all(page, Array.from({ length: kLines / 25 }, (_, i) => `aws dynamodb describe-table --table-name Table${i}`));
  for (const route of ['/', '/tables', '/tables/Table7?tab=events', '/keys']) {
    await app.go(page, route);
    const costs = await frame_costs(page);
    report(median(costs), 'ms', 4, `of the program's own for a frame of ${route} (median; slowest ${Math.max(...costs).toFixed(1)})`);
  }
  await context.close();
}

async function measure_memory(browser) {
  const { page, context } = await browser.new_page();
  await app.wait_until_ready(page);
  const used = () => page.evaluate(() => HEAPU8.length);
  let early = 0;
  for (let round = 0; round < kRounds; ++round) {
    const name = `Table${round % 7}`;
    await app.run(page, [app.create_table(name, true), `aws dynamodb wait table-exists --table-name ${name}`,
      `aws dynamodb put-item --table-name ${name} --item '{"Artist":{"S":"${'x'.repeat(500)}"}}'`,
      `aws dynamodb describe-table --table-name ${name}`, `aws dynamodb delete-table --table-name ${name}`,
      `aws dynamodb wait table-not-exists --table-name ${name}`].join('\n'));
    await app.go(page, kScreens[round % kScreens.length]);
    if (round === Math.ceil(kRounds / 3)) early = await used();
  }
  const late = await used();
  report(100 * (late / early - 1), '%', 10, `more memory after ${kRounds} rounds of use than after ${Math.ceil(kRounds / 3)} (${(late / 1e6).toFixed(0)} MB)`);
  await context.close();
}

const browser = await open_browser();
try {
  await measure_start(browser);
  await measure_idle(browser);
  await measure_frames(browser);
  await measure_memory(browser);
} finally {
  await browser.close();
}
if (missed.length > 0) process.exitCode = 1;
