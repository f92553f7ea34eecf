import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { electronBinary } from '../../../build/lib/electron-binary.mjs';
import { forkEmulated, launchDesktop, type DesktopApp } from '../../support/desktop-app.ts';
import { test, windowState } from './desktop-test.ts';

/** Starts the program a second time on the same data. @returns its exit code */
function startAgain({ userData }: DesktopApp): Promise<number | null> {
  const binary = electronBinary();
  const child =
    binary === undefined ? forkEmulated({ userData }) : spawn(binary, ['.', `--user-data-dir=${userData}`]);
  return new Promise((resolve) => child.once('exit', resolve));
}

const close = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('closing the window hides it, and the program goes on', async ({ app }) => {
  await app.window();
  await close(app);
  expect(await windowState(app)).toMatchObject({ visible: false });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a second start brings the hidden window forward and ends itself', async ({ app }) => {
  await app.window();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await close(app);
  expect(await startAgain(app)).toBe(0);
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true, minimized: false });
});

test('the tray shows the window again and quits the program', async ({ app }) => {
  test.skip(app.host === 'electron', 'Electron gives no list of its trays');
  await app.window();
  await close(app);
  const click = (id: string) =>
    app.evaluate(({ recorded }, wanted) => {
      recorded?.trays[0]?.menu.items.find((item) => item.id === wanted)?.click();
    }, id);
  await click('open');
  expect(await windowState(app)).toMatchObject({ visible: true });
  await click('quit').catch(() => {}); // gone before it could answer
  expect(await app.exited).toBe(0);
});

test('size, place and stored data are the same after a restart', async ({ app }) => {
  const page = await app.window();
  const bounds = { x: 60, y: 40, width: 1010, height: 710 };
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  await page.evaluate(() => localStorage.setItem('kept', 'yes'));
  await app.quit();

  const again = await launchDesktop({ userData: app.userData });
  const pageAgain = await again.window();
  expect((await windowState(again)).bounds).toEqual(bounds);
  expect(await pageAgain.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await again.quit();
});
