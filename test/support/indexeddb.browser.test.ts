import { expect, test } from 'vitest';

test('browser tests run on a real IndexedDB', async () => {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('browser-suite-check', 1);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  expect(opened.name).toBe('browser-suite-check');
  opened.close();
});
