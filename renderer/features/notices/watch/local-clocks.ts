import type { Entry } from '../../../../shared/records/entry.ts';
import { warnedAs } from '../../../../shared/sla/warned-as.ts';
import { ticketClock } from '../../../../shared/sla/clock.ts';
import { contractsInForce } from '../../../../shared/sla/contracts-in-force.ts';
import { elapsed } from '../../../../shared/sla/elapsed.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import type { ContractInForce } from '../../../../shared/sla/terms.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import type { HeaderOf } from '../../../data/headers/header-of.ts';
import type { Readable, Replica } from '../../../data/replica-context.ts';
import { createStore } from '../../../data/store.ts';
import type { ClockSource, TargetsAt } from './clock-source.ts';

type Header = HeaderOf<'tickets'>;

interface Followed {
  timeline: Readable<Entry[] | undefined>;
  leave: () => void;
  made: {
    header: Header;
    entries: Entry[];
    contracts: readonly ContractInForce[];
    targets: TargetsAt;
  } | null;
}

/** The clocks of the open tickets that concern the person, from their timelines, which are followed as long as they do. */
export function localClocks(replica: Replica): ClockSource & { stop: () => void } {
  const version = createStore(0);
  const followed = new Map<string, Followed>();
  const tickets = replica.headers('tickets');
  const accounts = replica.small('accounts');
  const policies = replica.small('policies');
  const people = replica.small('people');
  let contracts = new Map<string | null, readonly ContractInForce[]>();

  const advisorOf = (account: string | null) =>
    account === null ? null : (accounts.get().byId.get(account)?.advisor ?? null);
  const changed = () => version.set(version.get() + 1);
  const renew = () => {
    contracts = new Map();
    changed();
  };
  const follow = (id: string) => {
    const timeline = replica.records('entries', { selector: { subjectId: id }, sort: [{ at: 'asc' }] });
    followed.set(id, { timeline, leave: timeline.subscribe(changed), made: null });
  };
  const choose = () => {
    const { rows } = tickets.get();
    const me = people.get().byId.get(replica.person.get().id) ?? replica.person.get();
    const wanted = new Set(
      rows
        .filter((row) => !isEnded(row.status) && warnedAs(me, row, advisorOf(row.account)).size > 0)
        .map(({ id }) => id),
    );
    for (const [id, { leave }] of followed) {
      if (wanted.has(id)) continue;
      leave();
      followed.delete(id);
    }
    for (const id of wanted) if (!followed.has(id)) follow(id);
    changed();
  };
  const contractsOf = (account: string | null): readonly ContractInForce[] => {
    const holder = account === null ? null : (accounts.get().byId.get(account) ?? null);
    const known = contracts.get(account) ?? contractsInForce(holder, policies.get().byId);
    contracts.set(account, known);
    return known;
  };
  const ends = [
    tickets.subscribe(choose),
    people.subscribe(choose),
    accounts.subscribe(() => {
      renew();
      choose();
    }),
    policies.subscribe(renew),
  ];
  choose();
  return {
    get: version.get,
    subscribe: version.subscribe,
    contractsOf,
    of: ({ id }) => {
      const one = followed.get(id);
      const entries = one?.timeline.get();
      const header = tickets.get().byId.get(id);
      if (one === undefined || entries === undefined || header === undefined) return undefined;
      const terms = contractsOf(header.account);
      const { made } = one;
      if (made?.header === header && made.entries === entries && made.contracts === terms)
        return made.targets;
      const at = Date.now();
      const targets = ticketClock({ ticket: header, entries, contracts: terms, now: at }).map((clock) =>
        asAgreed(clock, header.dueAt),
      );
      one.made = { header, entries, contracts: terms, targets: { at, targets } };
      return one.made.targets;
    },
    stop: () => {
      for (const end of ends) end();
      for (const { leave } of followed.values()) leave();
    },
  };
}

/** A time agreed by hand takes the place of the contract's. */
function asAgreed(clock: TargetClock, dueAt: number | null): TargetClock {
  const calendar = clock.terms.at(-1)?.calendar;
  if (clock.kind !== 'resolution' || dueAt === null || calendar === undefined) return clock;
  const budget = elapsed(calendar, clock.startedAt, dueAt);
  return { ...clock, dueAt, budget, left: budget - clock.used };
}
