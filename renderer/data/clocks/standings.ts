import type { Account } from '../../../shared/records/account.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { contractsInForce } from '../../../shared/sla/contracts-in-force.ts';
import { standingOf, type TicketStanding } from '../../../shared/sla/standing.ts';
import type { ContractInForce } from '../../../shared/sla/terms.ts';
import { historyOf, type ClockEntry } from '../../../shared/sla/ticket-history.ts';
import { isEnded } from '../../../shared/sync/ticket-status.ts';
import type { HeaderOf } from '../headers/header-of.ts';
import type { TableState } from '../live/table-state.ts';
import type { Readable } from '../replica-context.ts';
import { createStore } from '../store.ts';
import type { TimelineFacts } from './timeline-facts.ts';

type TicketHeader = HeaderOf<'tickets'>;
/** What a standing is asked of: any header, or a whole ticket. */
export type StandingTicket = Pick<TicketHeader, 'id'>;

/** How tickets stand towards what was promised, live: kept up with records, timelines, contracts and the time. */
export interface Standings extends Readable<number> {
  /**
   * How a ticket stands; the same object until that changes. `undefined` where its timeline was not read yet: open
   * tickets are read by themselves, ended ones when they are wanted.
   */
  of(ticket: StandingTicket): TicketStanding | undefined;
  /** Its account's contracts, in the order of their beginnings. */
  contractsOf(account: string | null): readonly ContractInForce[];
  /** Read the timelines of these (ended) tickets. */
  want: (tickets: Iterable<string>) => void;
  readonly timelines: KnownTimelines;
  stop(): void;
}

/** What clocks read of timelines, for those who work something out of many of them. */
export interface KnownTimelines {
  /** Counts up when a timeline was read or has changed. */
  version: Readable<number>;
  of: TimelineFacts['get'];
  want: TimelineFacts['want'];
}

export interface StandingSource {
  tickets: Readable<TableState<TicketHeader>>;
  accounts: Readable<TableState<Account>>;
  policies: Readable<TableState<Policy>>;
  /** Makes the reader of timelines; `onChange` tells that something was read. */
  facts: (onChange: () => void) => TimelineFacts;
  /** UTC ms. */
  now: () => number;
}

/** Longest sleep: a computer that slept, or whose clock was set, is noticed after so long. */
const LONGEST_MS = 30_000;

interface Known {
  ticket: TicketHeader;
  timeline: readonly ClockEntry[];
  contracts: readonly ContractInForce[];
  at: number;
  standing: TicketStanding;
}

/** Standings over the replica; they are worked out from the first subscription on. */
export function standings({ tickets, accounts, policies, facts, now }: StandingSource): Standings {
  const version = createStore(0);
  const heard = createStore(0);
  const known = new Map<string, Known>();
  // Ended tickets that somebody looked at; open ones are all worked out.
  const ended = new Set<string>();
  const contracts = contractCache(accounts, policies);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;
  let lookers = 0;

  const work = (id: string): TicketStanding | undefined => {
    const ticket = tickets.get().byId.get(id);
    const timeline = timelines.get(id);
    if (ticket === undefined || timeline === undefined || !contracts.isComplete()) return undefined;
    const inForce = contracts.of(ticket.account);
    const before = known.get(id);
    const at = now();
    if (before !== undefined && isSame(before, { ticket, timeline, contracts: inForce }, at))
      return before.standing;
    const history = historyOf(ticket, timeline);
    const standing = standingOf({ ticket, history, contracts: inForce, now: at });
    known.set(id, { ticket, timeline, contracts: inForce, at, standing });
    return standing;
  };
  const workAll = () => {
    clearTimeout(timer);
    const { rows, byId } = tickets.get();
    const open = rows.filter(({ status }) => !isEnded(status));
    timelines.want(open.map(({ id }) => id));
    for (const id of known.keys()) if (!byId.has(id)) known.delete(id);
    let hasChanged = false;
    let next = Infinity;
    for (const id of new Set([...open.map((ticket) => ticket.id), ...ended, ...known.keys()])) {
      const before = known.get(id)?.standing;
      const standing = work(id);
      if (standing !== before) hasChanged = true;
      if (standing !== undefined) next = Math.min(next, standing.changesAt);
    }
    timer = setTimeout(workAll, Math.min(LONGEST_MS, Math.max(0, next - now())));
    if (hasChanged) version.set(version.get() + 1);
  };
  const timelines = facts(() => {
    heard.set(heard.get() + 1);
    if (lookers > 0) workAll();
  });
  const start = () => {
    const ends = [tickets, accounts, policies].map((table) => table.subscribe(workAll));
    workAll();
    return () => {
      for (const end of ends) end();
      clearTimeout(timer);
    };
  };
  return {
    get: version.get,
    subscribe: (listener) => {
      const end = version.subscribe(listener);
      lookers += 1;
      leave ??= start();
      return () => {
        end();
        lookers -= 1;
        if (lookers > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    of: ({ id }) => known.get(id)?.standing,
    contractsOf: (account) => contracts.of(account),
    want: (ids) => {
      const asked = [...ids];
      for (const id of asked) ended.add(id);
      timelines.want(asked);
    },
    timelines: { version: heard, of: timelines.get, want: timelines.want },

    stop: () => {
      leave?.();
      timelines.stop();
    },
  };
}

function isSame(
  before: Known,
  { ticket, timeline, contracts }: Pick<Known, 'ticket' | 'timeline' | 'contracts'>,
  at: number,
) {
  const isOfTheTime = at >= before.at && at < before.standing.changesAt;
  return (
    isOfTheTime && before.ticket === ticket && before.timeline === timeline && before.contracts === contracts
  );
}

/** The contracts of each account, read anew when an account or a policy changed. */
function contractCache(accounts: StandingSource['accounts'], policies: StandingSource['policies']) {
  let inputs: unknown[] = [];
  const made = new Map<string | null, readonly ContractInForce[]>();
  const read = (id: string | null): readonly ContractInForce[] => {
    const account = id === null ? null : accounts.get().byId.get(id);
    // Of an account that is not on the device, as partners have none, nobody here knows the contract.
    return account === undefined ? [] : contractsInForce(account, policies.get().byId);
  };
  return {
    isComplete: () => accounts.get().complete && policies.get().complete,
    of: (account: string | null): readonly ContractInForce[] => {
      const next = [accounts.get().rows, policies.get().rows];
      if (next.some((input, index) => input !== inputs[index])) {
        inputs = next;
        made.clear();
      }
      const inForce = made.get(account) ?? read(account);
      made.set(account, inForce);
      return inForce;
    },
  };
}
