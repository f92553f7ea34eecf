import type { PullAnswer } from '../../../../shared/protocol/pull.ts';
import { httpTransport } from '../../../../renderer/data/transport/http-transport.ts';
import { metered, type Measured } from './meter.ts';
import { signIn, type SignIn } from './sign-in.ts';

/** Records a page, and a transaction. */
const PAGE = 2_000;
const CHUNK = 500;

/** The indexes that the console's storage has beside the key of each record. */
const indexes = {
  tickets: [['_deleted', 'activityAt', 'id']],
  entries: [
    ['_deleted', 'subjectId', 'at', 'id'],
    ['_deleted', 'type', 'at', 'id'],
  ],
};

/**
 * What the browser's storage can take at all: the same pages from the same server, each record put into a bare object
 * store with the same indexes, with nothing else done to it and the next page on its way meanwhile.
 */
export async function rawLimit(who: SignIn): Promise<Measured> {
  const id = crypto.randomUUID();
  const { token } = await signIn(who, id);
  const transport = httpTransport({ server: '', replica: id, token: () => token });
  const database = await openRaw();
  const readAll = async (kind: 'tickets' | 'entries') => {
    let count = 0;
    const fetchPage = (after: string | null) => transport.pull({ kinds: { [kind]: { after, limit: PAGE } } });
    let next: Promise<PullAnswer> | null = fetchPage(null);
    while (next !== null) {
      const page: PullAnswer['kinds'][typeof kind] = (await next).kinds[kind];
      if (page === undefined) throw new Error(`No page of ${kind}.`);
      next = page.hasMore ? fetchPage(page.after) : null;
      for (let start = 0; start < page.records.length; start += CHUNK) {
        await put(database, kind, page.records.slice(start, start + CHUNK));
      }
      count += page.records.length;
    }
    return count;
  };
  return metered(
    async () => (await readAll('tickets')) + (await readAll('entries')),
    () =>
      put(database, 'entries', [
        { id: crypto.randomUUID(), subjectId: 'bench', type: 'note', at: Date.now() },
      ]),
  );
}

function openRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open('raw', 1);
  request.addEventListener('upgradeneeded', () => {
    for (const [kind, paths] of Object.entries(indexes)) {
      const store = request.result.createObjectStore(kind, { keyPath: 'id' });
      for (const path of paths) store.createIndex(path.join('+'), path);
    }
  });
  return settled(request);
}

async function put(database: IDBDatabase, kind: string, records: readonly object[]): Promise<void> {
  const transaction = database.transaction(kind, 'readwrite', { durability: 'relaxed' });
  const store = transaction.objectStore(kind);
  for (const record of records) store.put({ ...record, _deleted: '0' });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}
