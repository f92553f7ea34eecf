import type { WatchedTarget } from '../../../../shared/notices/decide.ts';
import type { Account } from '../../../../shared/records/account.ts';
import type { Person } from '../../../../shared/records/person.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import type { Warned, WarningRule } from '../../../../shared/sla/contract.ts';
import { warnedAs } from '../../../../shared/sla/warned-as.ts';
import { momentsFor, planWarnings } from '../../../../shared/sla/warnings.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import type { ClockSource, TargetsAt } from './clock-source.ts';

/** What is read of a ticket. */
export type WatchedTicket = Pick<Ticket, 'id' | 'status' | 'assignee' | 'team' | 'partner' | 'account'>;

export interface Surroundings {
  person: Person;
  tickets: Iterable<WatchedTicket>;
  accounts: ReadonlyMap<string, Pick<Account, 'advisor'>>;
  clocks: Pick<ClockSource, 'of' | 'contractsOf'>;
  now: number;
}

interface Planned {
  as: string;
  rules: readonly WarningRule[];
  targets: WatchedTarget[];
}

/**
 * All targets of open tickets of which a person is warned, each with its plan; null until the timelines of all of them were
 * read, so that what was passed meanwhile is told together. A plan is made when a ticket's clocks, its
 * contract or the person's part in it change, and kept until then: looking again costs next to nothing.
 */
export class WatchedTargets {
  readonly #planned = new WeakMap<TargetsAt, Planned>();

  of({ person, tickets, accounts, clocks, now }: Surroundings): WatchedTarget[] | null {
    const watched: WatchedTarget[] = [];
    for (const ticket of tickets) {
      if (isEnded(ticket.status)) continue;
      // Partners see no accounts: what was promised there is not known to them, and no warning is better than a wrong one.
      if (ticket.account !== null && !accounts.has(ticket.account)) continue;
      const advisor = ticket.account === null ? null : (accounts.get(ticket.account)?.advisor ?? null);
      const as = warnedAs(person, ticket, advisor);
      if (as.size === 0) continue;
      const standing = clocks.of(ticket);
      if (standing === undefined) return null;
      const inForce = clocks.contractsOf(ticket.account).findLast(({ from }) => from <= now);
      watched.push(...this.#plan(ticket, standing, as, inForce?.contract.warnings ?? []));
    }
    return watched;
  }

  #plan(
    ticket: WatchedTicket,
    standing: TargetsAt,
    as: ReadonlySet<Warned>,
    rules: readonly WarningRule[],
  ): WatchedTarget[] {
    const word = [...as].join(' ');
    const before = this.#planned.get(standing);
    if (before?.as === word && before.rules === rules) return before.targets;
    const targets = standing.targets.flatMap((clock): WatchedTarget[] => {
      const plan = planWarnings(clock, momentsFor(rules, clock.kind, as), standing.at);
      const { kind, startedAt, dueAt } = clock;
      return plan.length === 0
        ? []
        : [{ ticket: ticket.id, account: ticket.account, kind, startedAt, dueAt, plan }];
    });
    this.#planned.set(standing, { as: word, rules, targets });
    return targets;
  }
}
