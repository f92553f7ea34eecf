import type { Readable } from '../../../data/replica-context.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import type { ContractInForce } from '../../../../shared/sla/terms.ts';

/** How all targets of a ticket stood at a moment. */
export interface TargetsAt {
  /** UTC ms. */
  at: number;
  targets: readonly TargetClock[];
}

/** The clocks of tickets, live; its value counts up with every change. */
export interface ClockSource extends Readable<number> {
  /** The same object until something changes; undefined where the timeline was not read yet. */
  of(ticket: { id: string }): TargetsAt | undefined;
  contractsOf(account: string | null): readonly ContractInForce[];
}
