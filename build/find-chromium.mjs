import { existsSync } from 'node:fs';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
};

/**
 * Where a Chromium lies on this machine: `CHROMIUM_PATH`, then the one that Playwright downloaded,
 * then the usual places of the system.
 *
 * @returns {Promise<string | undefined>} undefined when there is none; nothing is downloaded.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const own = await playwrightChromium();
  if (own !== undefined) return own;
  const places = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? [];
  return places.find((file) => existsSync(file));
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright-core');
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined; // before `npm ci` there is no Playwright to ask
  }
}

/**
 * Arguments for every Chromium that tests start: quiet on the network, and without the sandbox only
 * where Chromium refuses to start with it (as root).
 */
export function chromiumArguments() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}
