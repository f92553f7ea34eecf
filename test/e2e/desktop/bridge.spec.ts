import { expect } from '@playwright/test';
import type { DesktopApi } from '../../../shared/ipc/desktop-api.ts';
import { clickNotification, notifications, test, windowState } from './desktop-test.ts';

declare const window: Window & { desktop: DesktopApi };
const reminder = { id: 'due-1', title: 'Due soon', body: 'FF-10482', route: '/tickets/1' };

test('the console loads over app:// with a policy that allows scripts of its own only', async ({ app }) => {
  const page = await app.window();
  await expect(page).toHaveTitle(/Fieldfare/);
  expect((await windowState(app)).url).toMatch(/^app:\/\/bundle\//);
  const policy = await page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("script-src 'self';");
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
});

test('the page sees the bridge and nothing of Node', async ({ app }) => {
  const page = await app.window();
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.desktop).sort(),
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
  }));
  expect(seen).toEqual({
    bridge: ['info', 'notify', 'onRoute', 'setBadge', 'setLanguage', 'storage'],
    require: 'undefined',
    process: 'undefined',
  });
  expect(await page.evaluate(() => window.desktop.info())).toMatchObject({ server: null });
});

test('a payload that does not fit is refused, with the field named', async ({ app }) => {
  const page = await app.window();
  await expect(page.evaluate(() => window.desktop.setBadge(-1))).rejects.toThrow(
    /desktop:badge: refused, count/,
  );
  const foreign = { ...reminder, route: 'https://example.org/' };
  await expect(page.evaluate((request) => window.desktop.notify(request), foreign)).rejects.toThrow(/route/);
  expect(await notifications(app)).toEqual([]);
});

test('a page that is not the console gets no answer through the bridge', async ({ app, stranger }) => {
  const page = await app.window();
  // Leaving while the console is still finding its first address would cut the new navigation off.
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await app.evaluate(async ({ BrowserWindow }, url) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL(url);
  }, stranger);
  await expect(page).toHaveTitle('stranger');
  await expect(page.evaluate((request) => window.desktop.notify(request), reminder)).rejects.toThrow(
    /not the console/,
  );
  expect(await notifications(app)).toEqual([]);
});

test('a notification is shown once, and a click on it brings the window forward at its route', async ({
  app,
}) => {
  const page = await app.window();
  const asked = await page.evaluate(async (request) => {
    const routes: string[] = [];
    Object.assign(window, { routes });
    window.desktop.onRoute((route) => routes.push(route));
    return [await window.desktop.notify(request), await window.desktop.notify(request)];
  }, reminder);
  expect(asked).toEqual([{ shown: true }, { shown: false }]);
  expect(await notifications(app)).toEqual([{ title: 'Due soon', body: 'FF-10482' }]);

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.minimize();
    window?.hide();
  });
  await clickNotification(app);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { routes: string[] }).routes))
    .toEqual(['/tickets/1']);
  expect(await windowState(app)).toMatchObject({ visible: true, minimized: false });
});

test('the console has the permissions that it needs, and no others', async ({ app }) => {
  const page = await app.window();
  const states = await page.evaluate(async () => ({
    notifications: (await navigator.permissions.query({ name: 'notifications' })).state,
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(states).toEqual({ notifications: 'granted', geolocation: 'denied' });
  const code = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          (error) => resolve(error.code),
        );
      }),
  );
  expect(code).toBe(1); // PERMISSION_DENIED
});

test('the page learns how much room the disk has', async ({ app }) => {
  const page = await app.window();
  const { free } = await page.evaluate(() => window.desktop.storage());
  expect(free).toBeGreaterThan(0);
});
