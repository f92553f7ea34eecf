import { afterEach, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from './find-chromium.mjs';

const before = process.env.CHROMIUM_PATH;
afterEach(() => {
  if (before === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = before;
});

test('CHROMIUM_PATH is taken before any other place', async () => {
  process.env.CHROMIUM_PATH = process.execPath;
  expect(await findChromium()).toBe(process.execPath);
});

test('a CHROMIUM_PATH that names nothing is an error, not a silent fallback', async () => {
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  await expect(findChromium()).rejects.toThrow('/nowhere/chromium');
});

test('the sandbox is given up only as root', () => {
  expect(chromiumArguments().includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
