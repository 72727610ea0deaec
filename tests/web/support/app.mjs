// What a person does with the page, by the names of things: wait until it is there, find, press, type.
// Elements are the accessibility mirror's; a press lands on the canvas by its coordinates like any real one.

export async function wait_until_ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.state !== 'loading');
  const state = await page.evaluate(() => document.documentElement.dataset.state);
  if (state !== 'ready') throw new Error('the page did not start: ' + (await page.locator('#card').innerText()));
}

// The page has drawn everything it had a reason to draw. (Animation frames are the browser's own clock; nothing is slept.)
export async function wait_until_settled(page) {
  await page.evaluate(() => new Promise((done) => {
    let [last, still] = [-1, 0];
    const look = () => {
      const frames = window.keyturn.test.frames();
      still = frames === last ? still + 1 : 0;
      last = frames;
      if (still >= 3) done();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }));
}

export const frames = (page) => page.evaluate(() => window.keyturn.test.frames());
export const canvas = (page) => page.evaluate(() => window.keyturn.test.canvas());
export const announcements = (page) => page.evaluate(() => window.keyturn.test.announcements());
export const is_typing = (page) => page.evaluate(() => window.keyturn.test.is_typing());

// role('button', 'Create') inside the mirror: whole names unless a regular expression is given.
export function by_role(page, role, name, options = {}) {
  return page.locator('#a11y').getByRole(role, { name, exact: typeof name === 'string', ...options });
}

export async function press(page, name, role = 'button') {
  await by_role(page, role, name).click();
  await wait_until_settled(page);
}

export async function fill(page, name, text) {
  await by_role(page, 'textbox', name).fill(text);
  await wait_until_settled(page);
}

// By keyboard: what has the focus scrolls into view by itself.
export async function choose(page, name, role = 'button', key = 'Enter') {
  await by_role(page, role, name).first().focus();
  await wait_until_settled(page);
  await press_key(page, key);
}

export async function type_into(page, box, text) {
  await box.focus();
  await wait_until_settled(page);
  await page.keyboard.type(text);
  await wait_until_settled(page);
}

// Until these words stand somewhere on the page.
export const shown = (page, text) => page.locator('#a11y').getByText(text).first().waitFor({ state: 'attached' });

// The name of what has the keyboard focus, also while its text is typed through the text agent.
export function focused_name(page) {
  return page.evaluate(() => {
    const id = window.keyturn.test.focused_node();
    const node = document.querySelector(`[data-node="${id}"]`);
    return node ? node.getAttribute('aria-label') ?? node.textContent : document.activeElement?.textContent?.trim() ?? '';
  });
}

// A paste as the person's keys make it, with this text on the system's clipboard.
export async function paste(page, text) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('ControlOrMeta+V');
  await wait_until_settled(page);
}

// Runs a command in the CLI pane, as a person does who pastes it.
export async function run(page, command) {
  await by_role(page, 'textbox', 'Command line').click();
  await paste(page, command);
  await page.keyboard.press('Enter');
  await wait_until_settled(page);
}

// Follows a link of the page's own, without a mouse.
export async function go(page, route) {
  await page.evaluate((hash) => (location.hash = hash), '#' + route);
  await wait_until_settled(page);
}

export async function press_key(page, key) {
  await page.keyboard.press(key);
  await wait_until_settled(page);
}

// A finger that goes from one place to another and rests there before it leaves.
export async function drag(page, from, to) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type, points) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  const steps = 8;
  for (let i = 1; i <= steps; ++i) {
    const part = (a, b) => a + ((b - a) * i) / steps;
    await send('touchMove', [{ x: part(from.x, to.x), y: part(from.y, to.y) }]);
  }
  await send('touchEnd', []);
  await wait_until_settled(page);
}

export const create_table = (name, encrypted_with_kms = false) =>
  `aws dynamodb create-table --table-name ${name} --attribute-definitions AttributeName=Artist,AttributeType=S ` +
  `--key-schema AttributeName=Artist,KeyType=HASH --billing-mode PAY_PER_REQUEST` +
  (encrypted_with_kms ? ' --sse-specification Enabled=true,SSEType=KMS' : '');

export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

// Takes the graphics context away, and gives it back.
export async function lose_context(page) {
  await page.evaluate(() => {
    const context = document.getElementById('canvas').getContext('webgl2');
    window.lost_context = context.getExtension('WEBGL_lose_context');
    window.lost_context.loseContext();
  });
  await page.locator('#context-note').waitFor({ state: 'visible' });
}

export async function restore_context(page) {
  await page.evaluate(() => window.lost_context.restoreContext());
  await page.locator('#context-note').waitFor({ state: 'hidden' });
  await wait_until_settled(page);
}
