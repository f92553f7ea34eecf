import { gunzipSync } from 'node:zlib';
import { packLines } from '../../../shared/packs/pack-text.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { archiveOnce } from '../../../sync-server/archive/archive-once.ts';
import type { ImportItem, Store } from '../../../sync-server/store/store.ts';
import { ids, item, uuid } from './organisation.ts';

/** A ticket that ended when time began, and a note in it. */
export function endedTicket(
  n: number,
  account: string | null = ids.accountA,
  fields: object = {},
): ImportItem[] {
  const subject = { subjectKind: 'tickets', subjectId: uuid(n), ticket: uuid(n), account };
  return [
    item('tickets', {
      id: uuid(n),
      subject: `Old ${n}`,
      status: 'closed',
      closedAt: 1_000 + n,
      account,
      ...fields,
    }),
    item('entries', { id: uuid(n + 50_000), type: 'note', text: `line of ${n}`, ...subject }),
  ];
}

/** As many ended tickets from this number on. */
export function endedTickets(
  count: number,
  from: number,
  account: string | null = ids.accountA,
): ImportItem[] {
  return Array.from({ length: count }, (_, n) => endedTicket(from + n, account)).flat();
}

/** Long after everything in the test ended. */
export const archiveNow = (store: Store) => archiveOnce(store, { now: Date.now() });

/** What a pack holds. */
export function unpacked(content: Uint8Array): { ticket: Ticket; entries: Entry[] }[] {
  const { tickets, timelines } = packLines(gunzipSync(content).toString());
  return tickets.map((line, index) => ({
    ticket: JSON.parse(line) as Ticket,
    entries: JSON.parse(timelines[index] ?? '[]') as Entry[],
  }));
}

/** Everything that lies in the packs of a store and has not left, by ticket. */
export async function inPacks(store: Store): Promise<Map<string, { ticket: Ticket; entries: Entry[] }>> {
  const { packs } = await store.packs();
  const found = new Map<string, { ticket: Ticket; entries: Entry[] }>();
  for (const { hash, left } of packs) {
    for (const one of unpacked((await store.packContent(hash)) ?? new Uint8Array()))
      if (!left.includes(one.ticket.id)) found.set(one.ticket.id, one);
  }
  return found;
}
