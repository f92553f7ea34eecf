import { compileFilter } from '../../../../renderer/features/tickets/list/filter-rows.ts';
import { createSortCache } from '../../../../renderer/features/tickets/list/sort-rows.ts';
import { createRowBuilder } from '../../../../renderer/features/tickets/list/ticket-row.ts';
import type { Readable, Replica } from '../../../../renderer/data/replica-context.ts';
import { lookAtTickets, openSignedIn, until, type SignIn } from './sign-in.ts';

/** Work with archived tickets, once a device has everything. */
export function coldWork() {
  let replica: Replica;
  let loss: Promise<number>;
  return {
    /** Sign in and wait until everything is here. */
    async openCold(who: SignIn): Promise<void> {
      replica = await openSignedIn(who);
      lookAtTickets(replica);
      await until(replica, ({ firstSync }) => firstSync !== null);
      await until(replica, ({ firstSync }) => firstSync === null);
    },
    /** Times in ms from asking for an archived ticket until it and its timeline are read, here and there in the archive. */
    async openColdTickets(count: number): Promise<number[]> {
      const ids = coldIds(replica);
      const times: number[] = [];
      for (let n = 0; n < count; n += 1) {
        // A prime step, so that hardly ever two of one pack come one after the other.
        const id = ids[(n * 7_919) % ids.length] ?? '';
        const began = performance.now();
        const ticket = replica.record('tickets', id);
        const timeline = replica.records('entries', { selector: { subjectId: id } });
        await Promise.all([isThere(ticket), isThere(timeline)]);
        times.push(performance.now() - began);
      }
      return times;
    },
    /** Times in ms of sorting 40,000 headers by another key and filtering them by two fields, as the list does it. */
    async sortHeaders(turns: number): Promise<{ rows: number; times: number[] }> {
      const cold = new Set(coldIds(replica));
      const headers = replica
        .headers('tickets')
        .get()
        .rows.filter(({ id }) => cold.has(id));
      const names = { account: () => undefined, person: () => undefined };
      const rows = createRowBuilder(names)(headers.slice(0, 40_000), () => undefined);
      const filter = { status: ['closed', 'resolved'], priority: [2, 3] };
      const nothing = { type: [], account: [], team: [], assignee: [], category: [], channel: [], tag: [] };
      const days = { opened: { from: null, to: null }, changed: { from: null, to: null } };
      const passes = compileFilter({ ...nothing, ...days, ...filter } as never, '', '');
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const began = performance.now();
        createSortCache(rows, new Map())('activity', true).filter(passes);
        times.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { rows: rows.length, times };
    },
    /** Begin to wait for the loss of an account. */
    watchLoss(account: string): void {
      loss = lossOf(replica, account);
    },
    /** When nothing of it was left, UTC ms. */
    lostAt: () => loss,
  };
}

/** Those that rest the longest, as many as are archived. */
function coldIds(replica: Replica): string[] {
  const { rows } = replica.headers('tickets').get();
  const oldest = rows.toSorted((a, b) => a.activityAt - b.activityAt);
  return oldest.slice(0, replica.archive.get().here.tickets).map(({ id }) => id);
}

async function isThere(readable: Readable<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      const value = readable.get();
      if (value !== undefined && value !== null) resolve();
    };
    readable.subscribe(look);
    look();
  });
}

async function lossOf(replica: Replica, account: string): Promise<number> {
  const isHeld = () =>
    replica
      .headers('tickets')
      .get()
      .rows.some((ticket) => ticket.account === account);
  while (replica.small('accounts').get().byId.has(account) || isHeld())
    await new Promise((resolve) => setTimeout(resolve, 5));
  return Date.now();
}
