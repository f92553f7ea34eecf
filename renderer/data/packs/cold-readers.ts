import type { Kind } from '../../../shared/records/kinds.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { derived } from '../live/derived.ts';
import type { Readable, Replica } from '../replica-context.ts';
import { createStore } from '../store.ts';
import type { BringPack } from './bring-pack.ts';
import type { ColdTickets } from './cold-tickets.ts';
import { joinTimelines, subjectOfQuery } from './join-timelines.ts';

type Readers = Pick<Replica, 'record' | 'records'>;

/**
 * Readers that find archived tickets and their timelines too. What is at work comes before what is archived.
 * @param bring fetches what is listed and not here, when somebody opens it
 */
export function coldReaders(readers: Readers, cold: ColdTickets, bring: BringPack): Readers {
  return {
    record: ((kind: Kind, id: string) => {
      const hot = readers.record(kind, id);
      return kind === 'tickets'
        ? recordOf(hot as Readable<Ticket | null | undefined>, cold, { id, bring })
        : hot;
    }) as Replica['record'],
    records: ((kind: Kind, query: never) => {
      const hot = readers.records(kind, query);
      const subject = kind === 'entries' ? subjectOfQuery(query) : null;
      return subject === null ? hot : timelineOf(hot as Readable<Entry[] | undefined>, cold, subject);
    }) as Replica['records'],
  };
}

function recordOf(
  hot: Readable<Ticket | null | undefined>,
  cold: ColdTickets,
  { id, bring }: { id: string; bring: BringPack },
): Readable<Ticket | null | undefined> {
  const archived = readCold<Ticket | null>(cold, id, null, async () => {
    // Where it cannot be fetched the screen says so, and how to try again.
    if (cold.state.get().away.has(id)) await bring(id).catch(() => false);
    return cold.ticket(id);
  });
  return derived<Ticket | null | undefined, Ticket | null | undefined>([hot, archived], () =>
    hot.get() === null ? archived.get() : hot.get(),
  );
}

function timelineOf(
  hot: Readable<Entry[] | undefined>,
  cold: ColdTickets,
  subject: string,
): Readable<Entry[] | undefined> {
  const archived = readCold<Entry[]>(cold, subject, none, () => cold.entries(subject));
  return derived<Entry[] | undefined, Entry[] | undefined>([hot, archived], () => {
    const [work, past] = [hot.get(), archived.get()];
    return work === undefined || past === undefined ? undefined : joinTimelines(work, past);
  });
}

const none: Entry[] = [];
/** Stands for the header of a ticket whose pack is not here. */
const AWAY = {};

/**
 * Something about one archived ticket, read again when another pack brings the ticket.
 * @param absent what it is while no pack here has the ticket
 */
function readCold<T>(
  cold: ColdTickets,
  id: string,
  absent: T,
  read: () => Promise<T>,
): Readable<T | undefined> {
  const store = createStore<T | undefined>(undefined);
  let shown: unknown;
  const readWhileShown = async (header: unknown) => {
    const value = await read();
    if (shown === header) store.set(value);
  };
  const look = () => {
    const { byId, away, isRead } = cold.state.get();
    const header = away.has(id) ? AWAY : byId.get(id);
    if (!isRead) return;
    if (header === undefined) {
      shown = null;
      store.set(absent);
    } else if (header !== shown) {
      shown = header;
      readWhileShown(header).catch(reportError);
    }
  };
  return {
    get: () => {
      void cold.read();
      look();
      return store.get();
    },
    subscribe: (listener) => {
      const leave = [store.subscribe(listener), cold.state.subscribe(look)];
      look();
      return () => leave.forEach((end) => end());
    },
  };
}
