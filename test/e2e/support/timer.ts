import type { Page } from '@playwright/test';

/** The running timer in the top bar. */
export function timerOf(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /^Timer: / });
}

/** Set the start of the running timer back, as if it had run that much longer. */
export async function ageTimer(page: Page, hours: number): Promise<void> {
  await page.evaluate(async (ms) => {
    let changed = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.includes('outbox')) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database does not open.')));
      });
      const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
      const rows = await new Promise<{ key: string; value: string }[]>((resolve) => {
        const request = store.getAll();
        request.addEventListener('success', () => resolve(request.result));
      });
      for (const row of rows.filter(({ key }) => key.startsWith('timer@'))) {
        const timer = JSON.parse(row.value) as { startedAt: number };
        store.put({ ...row, value: JSON.stringify({ ...timer, startedAt: timer.startedAt - ms }) });
        changed += 1;
      }
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
      database.close();
    }
    if (changed === 0) throw new Error('No timer runs.');
  }, hours * 3_600_000);
}
