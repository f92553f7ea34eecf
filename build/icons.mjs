// `npm run icons`: renders the PNG icons from renderer/public/icon.svg. Run it when the drawing changes;
// the results are committed, so that no build needs a browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './find-chromium.mjs';
import { fromRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const drawing = readFileSync(fromRoot('renderer/public/icon.svg'), 'utf8');

/**
 * `inset` is the margin on each side, in parts of the size: a maskable icon is cut to a circle by some
 * systems and must keep its drawing inside it.
 */
const ICONS = [
  { file: 'renderer/public/icon-192.png', size: 192, inset: 0, background: 'transparent' },
  { file: 'renderer/public/icon-512.png', size: 512, inset: 0, background: 'transparent' },
  { file: 'renderer/public/icon-maskable-512.png', size: 512, inset: 0.14, background: '#eceff3' },
  { file: 'renderer/public/tray.png', size: 32, inset: 0, background: 'transparent' },
  { file: 'build/icons/icon.png', size: 1024, inset: 0, background: 'transparent' },
];

const executablePath = await findChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  for (const { file, size, inset, background } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = Math.round(size * (1 - 2 * inset));
    await page.setContent(
      `<style>html{background:${background}}body{margin:0;display:grid;place-items:center;height:100vh}
       svg{display:block;width:${inner}px;height:${inner}px}</style>${drawing}`,
    );
    writeFileSync(fromRoot(file), await page.screenshot({ omitBackground: background === 'transparent' }));
    await page.close();
    say(`${file} ${size} × ${size}`);
  }
} finally {
  await browser.close();
}
