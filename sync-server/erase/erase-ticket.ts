import type { Entry } from '../../shared/records/entry.ts';
import type { AnyRecord } from '../../shared/records/kinds.ts';
import type { Files } from '../blobs/files.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { writeRecord } from '../store/write-record.ts';
import { erasedRecord, type ErasableKind } from './erased-record.ts';

/** A ticket that is to be erased. */
export interface TicketToErase {
  number: string | null;
  subject: string;
  /** Its timeline. */
  entries: readonly Entry[];
}

/** `null` when there is no such ticket, or it was erased by now. One that was only deleted still has its text. */
export async function readTicket(store: Store, id: string): Promise<TicketToErase | null> {
  const stored = await store.get('tickets', id);
  if (stored === null) return null;
  const { number, subject, erased } = JSON.parse(stored.json) as TicketToErase & { erased?: true };
  if (erased === true) return null;
  const ids = (await store.lookupMany('entries', [id])).map((line) => line.id);
  const entries = (await store.getMany('entries', ids)).map(({ json }) => JSON.parse(json) as Entry);
  return { number, subject, entries };
}

/**
 * Data protection: erase a ticket for good (docs/sync-spec.md, S9). What anybody wrote in it, in its timeline and in the
 * past of both leaves the store in one transaction; consoles hear of it like of a deletion. The bytes of its files go first:
 * a process that dies in between is run again. Packs still have to be cut anew. Answers false when there is nothing to erase.
 * @param now UTC ms
 */
export async function eraseTicket(
  store: Store,
  files: Pick<Files, 'erase'> | null,
  { id, now }: { id: string; now: number },
): Promise<boolean> {
  const ticket = await readTicket(store, id);
  if (ticket === null) return false;
  for (const entry of ticket.entries) if (entry.type === 'attachment') await files?.erase(entry);
  await store.write(async (tx) => {
    await erase(tx, 'tickets', id, now);
    for (const entry of await tx.lookup('entries', id)) await erase(tx, 'entries', entry, now);
  });
  return true;
}

async function erase(tx: StoreTransaction, kind: ErasableKind, id: string, now: number): Promise<void> {
  const previous = await tx.get(kind, id);
  if (previous === null) return;
  await writeRecord(tx, {
    kind,
    previous,
    record: erasedRecord(kind, JSON.parse(previous.json) as AnyRecord),
    change: null,
    deleted: true,
    isErasure: true,
    writer: { person: null, replica: null, opId: null, at: now },
  });
}
