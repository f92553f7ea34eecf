import { test as base } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { launchDesktop, type DesktopApp } from '../../support/desktop-app.ts';

/** `app`: a console of the desktop. `stranger`: address of a page that is none of ours. */
export const test = base.extend<{ app: DesktopApp; stranger: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from it
  app: async ({}, use, info) => {
    const app = await launchDesktop({ userData: info.outputPath('user-data') });
    info.annotations.push({ type: 'host', description: app.host });
    await recordCalls(app);
    await use(app);
    await app.quit();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  stranger: async ({}, use) => {
    const server = createServer((_request, answer) => {
      answer.setHeader('content-type', 'text/html').end('<title>stranger</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections(); // a browser keeps them open
    await new Promise((resolve) => server.close(resolve));
  },
});

interface Recorded {
  opened: string[];
  shown: { title: string; body: string; emit(event: 'click'): void }[];
}

/** Puts a note in place of what would reach the system; the same lines work on both hosts. */
export async function recordCalls(app: DesktopApp): Promise<void> {
  await app.evaluate(({ Notification, shell }) => {
    const recorded: Recorded = { opened: [], shown: [] };
    Object.assign(globalThis, { recordedCalls: recorded });
    shell.openExternal = (url) => {
      recorded.opened.push(url);
      return Promise.resolve();
    };
    Notification.prototype.show = function show() {
      recorded.shown.push(this);
    };
  });
}

/** Addresses that were handed to the system's browser. */
export const openedOutside = (app: DesktopApp) =>
  app.evaluate(() => (globalThis as unknown as { recordedCalls: Recorded }).recordedCalls.opened);

/** Notifications that were shown. */
export const notifications = (app: DesktopApp) =>
  app.evaluate(() =>
    (globalThis as unknown as { recordedCalls: Recorded }).recordedCalls.shown.map(({ title, body }) => ({
      title,
      body,
    })),
  );

/** The person clicks the notification that was shown last. */
export const clickNotification = (app: DesktopApp) =>
  app.evaluate(() => {
    (globalThis as unknown as { recordedCalls: Recorded }).recordedCalls.shown.at(-1)?.emit('click');
  });

/** What the window manager would say about the window. */
export const windowState = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      url: window?.webContents.getURL(),
      visible: window?.isVisible(),
      minimized: window?.isMinimized(),
      bounds: window?.getBounds(),
    };
  });
