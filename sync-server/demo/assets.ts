import type { RecordOf } from '../../shared/records/kinds.ts';
import { assetPlans, type AssetPlan } from './asset-plans.ts';
import { DAY, HOUR, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';

type Asset = RecordOf<'assets'>;

/** A customer's installation, by what a ticket can be about. */
export interface Installation {
  all: Asset[];
  byRole: Map<NonNullable<AssetPlan['role']>, Asset[]>;
}

/** What an inspection may find to differ from the documentation: attribute and the value that is really there. */
const drifts: Record<string, string | number | boolean> = {
  'memory GB': 16,
  'patch level': '2026-06',
  firmware: '7.2.9',
  'dots per inch': 203,
  darkness: 26,
  'posting period open until': 'day 8',
  'negative stock': true,
  'retry minutes': 60,
  'minimum days': 2,
  version: '14.2.5',
};

/** Add a customer's 49 assets, parents before children. */
export function buildInstallation(build: DemoBuild, customer: Customer): Installation {
  const ids = new Map<string, string>();
  const installation: Installation = { all: [], byRole: new Map() };
  for (const plan of assetPlans) {
    const asset = buildAsset(build, customer, plan, ids);
    ids.set(plan.key, asset.id);
    installation.all.push(asset);
    if (plan.role !== undefined) {
      installation.byRole.set(plan.role, [...(installation.byRole.get(plan.role) ?? []), asset]);
    }
  }
  return installation;
}

function buildAsset(build: DemoBuild, customer: Customer, plan: AssetPlan, ids: Map<string, string>): Asset {
  const { random, now } = build;
  const { account } = customer;
  const isHardware = ['host', 'device', 'network'].includes(plan.type);
  const isSeen = random.chance(0.55);
  return build.add('assets', {
    name: isHardware ? `${customer.plan.short}-${plan.key}` : `${plan.key} (${customer.plan.short})`,
    type: plan.type,
    status: plan.type === 'device' && random.chance(0.06) ? 'in-repair' : 'in-use',
    account: account.id,
    site: plan.type === 'device' ? random.pick(account.sites).id : (account.sites[0]?.id ?? null),
    parent: plan.parent === undefined ? null : (ids.get(plan.parent) ?? null),
    vendor: plan.vendor ?? null,
    model: plan.model ?? null,
    serialNumber: plan.model === undefined ? null : `SN-${random.int(100_000, 999_999)}`,
    attributes: plan.attributes,
    observed: isSeen ? observe(build, plan.attributes, plan.secret ?? []) : {},
    observedAt: isSeen ? now - random.int(1, 40) * DAY - random.int(0, 20) * HOUR : null,
    secret: plan.secret ?? [],
    tags: plan.type === 'module' || plan.type === 'parameter-set' ? ['parametrisation'] : [],
  });
}

/** What was seen on the machine: mostly what is documented, now and then something that drifted. */
function observe(
  build: DemoBuild,
  documented: Record<string, unknown>,
  secret: string[],
): Record<string, unknown> {
  const seen = Object.entries(documented).filter(([key]) => !secret.includes(key));
  const drifted = build.random.chance(0.3)
    ? seen.find(([key]) => Object.hasOwn(drifts, key))?.[0]
    : undefined;
  return Object.fromEntries(seen.map(([key, value]) => [key, key === drifted ? drifts[key] : value]));
}
