import type { RxChangeEventBulk, RxCollection, RxDocumentData } from 'rxdb';
import type { Entry } from '../../../shared/records/entry.ts';
import type { ClockEntry } from '../../../shared/sla/ticket-history.ts';
import { isOpen } from '../live/is-open.ts';
import { joinTimelines } from '../packs/join-timelines.ts';
import { docsTable } from '../replica/docs-table.ts';

/** Tickets whose timelines are read at once: some hundredths of a second. */
const PIECE = 100;
/** Up to this many changes are an edit, whose clocks are set at once; more are a load. */
const EDIT_SIZE = 20;
/** The index by which a timeline is found, as RxDB lays it out. */
const INDEX = '[_deleted+subjectId+at+id]';

/** What is read of each ticket's timeline. */
export interface TimelineFacts {
  /** In the order of the timeline; a new array when it changed, `undefined` where it was not read. */
  get: (ticket: string) => readonly ClockEntry[] | undefined;
  /** Read these if they were not, in idle moments, and follow them from then on. */
  want: (tickets: Iterable<string>) => void;
  stop(): void;
}

export interface FactSource {
  /** Resolves when the records are open. */
  entries: Promise<RxCollection<Entry>>;
  /** The timeline of a ticket as the archive has it; empty where it has none. */
  archived: (ticket: string) => Promise<readonly Entry[]>;
  /** Resolves when nobody would feel a little work. */
  idle: () => Promise<void>;
  onChange: () => void;
}

/**
 * What the clock reads of timelines, in memory: of wanted tickets alone, and kept up by change events, whichever window made the
 * change.
 */
export function timelineFacts({ entries, archived, idle, onChange }: FactSource): TimelineFacts {
  const facts = new Map<string, readonly ClockEntry[]>();
  const wanted = new Set<string>();
  const queue = new Set<string>();
  let isReading = false;
  let isHurried = false;
  let isStopped = false;
  let subscription: { unsubscribe(): void } | undefined;

  const readPiece = async () => {
    const piece = [...queue].slice(0, PIECE);
    // Taken out before they are read: what changes meanwhile is read again.
    for (const id of piece) queue.delete(id);
    for (const [id, work] of await readTimelines(await entries, piece)) {
      facts.set(id, factsOf(joinTimelines(work, await archived(id))));
    }
    if (!isStopped) onChange();
  };
  const readQueue = async () => {
    await entries;
    while (queue.size > 0) {
      if (!isHurried) await idle();
      isHurried = false;
      await readPiece();
    }
  };
  const read = () => {
    if (isReading || isStopped || queue.size === 0) return;
    isReading = true;
    readQueue()
      .catch(async (error: unknown) => {
        if ((await isOpen(entries)) && !isStopped) reportError(error);
      })
      .finally(() => {
        isReading = false;
      });
  };
  const onBulk = ({ events }: RxChangeEventBulk<Entry>) => {
    let isConcerned = false;
    for (const { documentData } of events) {
      if (!wanted.has(documentData.subjectId)) continue;
      queue.add(documentData.subjectId);
      isConcerned = true;
    }
    if (!isConcerned) return;
    if (events.length <= EDIT_SIZE) isHurried = true;
    read();
  };
  const follow = async () => {
    const { eventBulks$ } = await entries;
    if (!isStopped) subscription = eventBulks$.subscribe(onBulk);
  };
  // Records that cannot be opened are reported where they are opened.
  follow().catch(() => undefined);
  return {
    get: (ticket) => facts.get(ticket),
    want: (tickets) => {
      for (const id of tickets) {
        if (wanted.has(id)) continue;
        wanted.add(id);
        queue.add(id);
      }
      read();
    },
    stop: () => {
      isStopped = true;
      queue.clear();
      subscription?.unsubscribe();
    },
  };
}

async function readTimelines(
  collection: RxCollection<Entry>,
  tickets: readonly string[],
): Promise<Map<string, Entry[]>> {
  const table = await docsTable(collection);
  const timelines = await table.db.transaction('r', table, () =>
    Promise.all(
      // An array stands behind every number: the second bound is the end of the ticket's entries.
      tickets.map((id) => table.where(INDEX).between(['0', id], ['0', id, []]).toArray()),
    ),
  );
  return new Map(
    tickets.map((id, index) => [id, (timelines[index] ?? []) as unknown as RxDocumentData<Entry>[]]),
  );
}

/** Types that the clock reads; the many others of a long timeline need no room. */
const read: ReadonlySet<string> = new Set(['status', 'change', 'reply', 'e-mail', 'call']);

function factsOf(entries: readonly Entry[]): readonly ClockEntry[] {
  return entries
    .filter(({ type }) => read.has(type))
    .map(({ type, at, author, internal, data }) => ({ type, at, author, internal, data }));
}
