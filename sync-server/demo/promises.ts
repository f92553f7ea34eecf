import type { Account } from '../../shared/records/account.ts';
import type { Policy } from '../../shared/records/policy.ts';
import type { Priority, TicketType } from '../../shared/records/ticket.ts';
import type { Calendar } from '../../shared/sla/business-time.ts';
import { targetFor, type TargetKind } from '../../shared/sla/contract.ts';
import { contractsInForce } from '../../shared/sla/contracts-in-force.ts';
import { openBudget } from '../../shared/sla/due-across.ts';
import type { ContractInForce } from '../../shared/sla/terms.ts';
import type { DemoBuild } from './build.ts';

/** What a ticket was promised: seconds of open time of a calendar. */
export interface Promised {
  calendar: Calendar;
  resolution: number;
  firstResponse: number;
}

/** The contracts of the demo's customers, by which its tickets are told. */
export class DemoPromises {
  readonly #now: number;
  readonly #policies: ReadonlyMap<string, Policy>;

  constructor({ items, now }: DemoBuild) {
    this.#now = now;
    this.#policies = policiesOf(items);
  }

  /** All terms of a customer, in the order of their beginnings. */
  terms(account: Account): readonly ContractInForce[] {
    return contractsInForce(account, this.#policies);
  }

  /** What its contract of today promises. Throws where the demo gave a customer none. */
  of(account: Account, priority: Priority, type: TicketType): Promised {
    const current = this.terms(account).findLast(({ from }) => from <= this.#now);
    if (current === undefined) throw new Error(`The demo gave ${account.name} no contract.`);
    const { calendar, contract } = current;
    const seconds = (kind: TargetKind): number => {
      const target = targetFor(contract, kind, priority, type);
      if (target === undefined) throw new Error(`A contract of the demo has no ${kind} for P${priority}.`);
      return openBudget([{ from: this.#now, calendar, target, pausedBy: [] }], target).seconds;
    };
    return { calendar, resolution: seconds('resolution'), firstResponse: seconds('first-response') };
  }
}

function policiesOf(items: DemoBuild['items']): ReadonlyMap<string, Policy> {
  return new Map(
    items
      .filter(({ kind }) => kind === 'policies')
      .map(({ record }): [string, Policy] => [record.id, record as Policy]),
  );
}
