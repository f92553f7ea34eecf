import type { RecordOf } from '../../shared/records/kinds.ts';
import { DAY, HOUR, type DemoBuild } from './build.ts';
import { commitmentPlans, type CommitmentPlan } from './commitment-plans.ts';
import type { Customer } from './customers.ts';
import type { Organisation } from './organisation.ts';

/** Add promises, steps and actions: some due today, some late, some settled. */
export function buildCommitments(
  build: DemoBuild,
  organisation: Organisation,
  customers: readonly Customer[],
  tickets: readonly RecordOf<'tickets'>[],
): void {
  const { random, now } = build;
  for (const plan of commitmentPlans) {
    const customer = customers[plan.account];
    if (customer === undefined) continue;
    const dueAt = now + plan.dueIn * HOUR;
    const isSettled = plan.state !== undefined;
    const open = tickets.filter((one) => one.account === customer.account.id && one.resolvedAt === null);
    build.add('commitments', {
      type: plan.type,
      what: plan.what,
      owner: ownerOf(plan, customer, organisation),
      ownerTeam: plan.team ?? null,
      to: plan.to,
      account: customer.account.id,
      ticket: plan.onTicket === true && open.length > 0 ? random.pick(open).id : null,
      madeAt: Math.min(dueAt, now) - random.int(1, 4) * DAY,
      dueAt,
      state: plan.state ?? 'open',
      doneAt: isSettled ? dueAt + (plan.state === 'broken' ? 2 * DAY : -2 * HOUR) : null,
      result: plan.result ?? '',
    });
  }
}

function ownerOf(plan: CommitmentPlan, customer: Customer, organisation: Organisation): string | null {
  if (plan.owner === null) return null;
  const owners = {
    engineer: organisation.engineers[0]?.id ?? null,
    advisor: customer.account.advisor,
    agent: organisation.agents[0]?.id ?? null,
    lead: organisation.lead.id,
    partner: organisation.partner.id,
  };
  return owners[plan.owner];
}
