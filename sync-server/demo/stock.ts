import type { RecordOf } from '../../shared/records/kinds.ts';
import { idFrom } from '../push/id-from.ts';
import { DAY, HOUR, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import type { Organisation } from './organisation.ts';
import { placePlans, stockPlans, type PlaceKey, type StockPlan } from './stock-plans.ts';

type Asset = RecordOf<'assets'>;
type Places = Record<PlaceKey, string>;

/** Lay out depots and vans, with stock of which some runs low and one line is short, and lend two pieces. */
export function buildStock(
  build: DemoBuild,
  organisation: Organisation,
  customers: readonly Customer[],
): void {
  const places = Object.fromEntries(
    placePlans.map((plan) => [
      plan.key,
      build.add('assets', {
        name: plan.name,
        type: 'location',
        holder: 'engineer' in plan ? (organisation.engineers[plan.engineer]?.id ?? null) : null,
      }).id,
    ]),
  ) as Places;
  for (const plan of stockPlans) addLines(build, plan, places);
  lendOut(build, organisation, customers, places);
  takeTooMany(build, organisation);
}

function addLines(build: DemoBuild, plan: StockPlan, places: Places): void {
  for (const [key, [pieces, minimum]] of Object.entries(plan.at)) {
    const line = {
      name: plan.name,
      partNumber: plan.partNumber,
      type: plan.type ?? 'spare-part',
      status: 'in-stock',
      model: plan.fits ?? null,
      place: places[key as PlaceKey],
    };
    if (plan.isSerial !== true) build.add('assets', { ...line, quantity: pieces, minimum });
    else for (let one = 0; one < pieces; one += 1) build.add('assets', { ...line, ...serial(build) });
  }
}

function serial(build: DemoBuild): { serialNumber: string; quantity: number } {
  return { serialNumber: `SP-${build.random.int(10_000, 99_999)}`, quantity: 1 };
}

/** Two pieces are with customers, one of them for longer than was agreed. */
function lendOut(
  build: DemoBuild,
  organisation: Organisation,
  customers: readonly Customer[],
  places: Places,
): void {
  const loans = [
    { name: 'Loan label printer', partNumber: 'LL-300', dueIn: 3 * DAY, customer: 0 },
    { name: 'Loan hand scanner', partNumber: 'LH-20', dueIn: -2 * DAY, customer: 3 },
  ];
  for (const { name, partNumber, dueIn, customer } of loans) {
    const account = customers[customer]?.account;
    if (account === undefined) continue;
    const loan = build.add('assets', {
      ...serial(build),
      name,
      partNumber,
      type: 'loan',
      status: 'in-use',
      place: places.central,
      quantity: 0,
    });
    build.add('commitments', {
      type: 'action',
      what: `Bring back: ${name} ${loan.serialNumber}`,
      owner: organisation.engineers[0]?.id ?? null,
      to: account.contacts[0]?.name ?? null,
      account: account.id,
      asset: loan.id,
      madeAt: build.now - 9 * DAY,
      dueAt: build.now + dueIn,
    });
  }
}

/** The last fan was taken by two who did not know of each other. */
function takeTooMany(build: DemoBuild, organisation: Organisation): void {
  const fan = build.items
    .filter(({ kind }) => kind === 'assets')
    .map(({ record }) => record as Asset)
    .find(({ partNumber, quantity }) => partNumber === 'FAN-CAB' && quantity === 0);
  if (fan === undefined) return;
  Object.assign(fan, { short: 1 });
  const line = (person: number, hours: number, fields: Record<string, unknown>) =>
    build.add('entries', {
      subjectKind: 'assets',
      subjectId: fan.id,
      author: organisation.engineers[person]?.id ?? null,
      at: build.now - hours * HOUR,
      internal: true,
      ...fields,
    });
  const used = { asset: fan.id, quantity: 1, action: 'used', name: fan.name, place: fan.place };
  line(1, 30, { type: 'part', data: used });
  line(2, 28, { type: 'part', data: used });
  line(2, 28, {
    type: 'shortage',
    data: { quantity: 1, opId: idFrom('a fan that was not there'), group: null },
  });
}
