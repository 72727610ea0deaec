// Screenshots against reviewed ones in tests/web/reference. UPDATE_REFERENCES=1 writes them anew; look at each before it is committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = resolve(fileURLToPath(import.meta.url), '../../reference');

// A pixel differs when its colour is further away than this (of 1, in YIQ; edges of letters are left out), and so many of all may.
const kColorTolerance = 0.1;
const kShareTolerance = 0.002;

// How many pixels of two screenshots differ, as a share of all; 1 when they have other sizes.
export function difference(one, other) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: other };
  const marked = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, marked.data, a.width, a.height, { threshold: kColorTolerance });
  return { share: count / (a.width * a.height), picture: PNG.sync.write(marked) };
}

export function assert_same_picture(one, other, what) {
  const { share } = difference(one, other);
  assert.ok(share <= kShareTolerance, `${what}: ${(share * 100).toFixed(2)} % of the pixels differ`);
}

export function assert_like_reference(screenshot, name) {
  const path = join(folder, `${name}.png`);
  if (process.env.UPDATE_REFERENCES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, screenshot);
    return;
  }
  assert.ok(existsSync(path), `no reference ${path}: UPDATE_REFERENCES=1 writes it`);
  const { share, picture } = difference(readFileSync(path), screenshot);
  if (share <= kShareTolerance) return;
  const seen = join(tmpdir(), `keyturn-${name}.png`);
  const marked = join(tmpdir(), `keyturn-${name}-difference.png`);
  writeFileSync(seen, screenshot);
  writeFileSync(marked, picture);
  assert.fail(`${name}: ${(share * 100).toFixed(2)} % of the pixels differ from the reference; see ${seen} and ${marked}`);
}
