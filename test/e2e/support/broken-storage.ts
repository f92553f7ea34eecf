import type { Page } from '@playwright/test';

const FLAG = 'test-unreadable';

/**
 * From the next load on, databases can be made unreadable by name, as after a fault of the disk: the browser then
 * answers the opening with `UnknownError`.
 */
export async function faultyStorage(page: Page): Promise<void> {
  await page.addInitScript((flag) => {
    const openReally = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name: string, version?: number) => {
      const broken = localStorage.getItem(flag);
      if (broken === null || !new RegExp(broken).test(name)) return openReally(name, version);
      const request = openReally(`unreadable-${name}`, version);
      const fail = (event: Event) => {
        event.stopImmediatePropagation();
        const error = new DOMException(
          'Internal error opening backing store for indexedDB.open.',
          'UnknownError',
        );
        Object.defineProperty(request, 'error', { value: error });
        request.transaction?.abort();
        queueMicrotask(() => request.dispatchEvent(new Event('error', { cancelable: true })));
      };
      request.addEventListener('upgradeneeded', fail);
      request.addEventListener('success', fail);
      return request;
    };
  }, FLAG);
}

/** Make databases with such names unreadable at the next load; `null` makes all of them readable again. */
export async function breakDatabases(page: Page, names: RegExp | null): Promise<void> {
  await page.evaluate(
    ([flag, source]) =>
      source === null ? localStorage.removeItem(flag) : localStorage.setItem(flag, source),
    [FLAG, names?.source ?? null] as const,
  );
}

/** Make every write of unsent work fail as on a full disk, or let it through again. Needs no new load. */
export async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((refuse) => {
    const key = '__putReally';
    const prototype = IDBObjectStore.prototype as unknown as Record<string, unknown>;
    prototype[key] ??= prototype['put'];
    const putReally = prototype[key] as IDBObjectStore['put'];
    prototype['put'] = function put(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      if (refuse && this.transaction.db.name.startsWith('fieldfare-outbox-'))
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      return putReally.apply(this, args);
    };
  }, isFull);
}

/** Let writes of unsent work and drafts wait, as on a disk that is busy; `release` lets them through. */
export async function holdDisk(page: Page): Promise<{ release: () => Promise<void> }> {
  await page.evaluate(async () => {
    const held = globalThis as { letGo?: boolean };
    held.letGo = false;
    const found = await indexedDB.databases();
    const name = found.find((one) => one.name?.startsWith('fieldfare-outbox-'))?.name;
    if (name === undefined) throw new Error('There is no outbox yet.');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
    const stores = [...db.objectStoreNames];
    await new Promise<void>((resolve) => {
      const store = db.transaction(stores, 'readwrite').objectStore(stores[0] ?? '');
      // A transaction lives for as long as it is asked for something.
      const ask = () => {
        resolve();
        if (held.letGo === true) db.close();
        else store.count().addEventListener('success', ask);
      };
      store.count().addEventListener('success', ask);
    });
  });
  return { release: () => page.evaluate(() => void ((globalThis as { letGo?: boolean }).letGo = true)) };
}
