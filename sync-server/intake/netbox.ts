import { z } from 'zod';
import type { AssetType } from '../../shared/records/asset.ts';
import { parseRecord } from '../../shared/records/kinds.ts';
import { attributeValues } from './attribute-values.ts';
import { readJsonLines } from './json-lines.ts';
import { count } from './report.ts';
import { stableId } from './stable-id.ts';
import type { ImportContext, Unit } from './unit.ts';

const rowSchema = z.looseObject({
  asset_id: z.string().min(1),
  name: z.string().min(1).nullish(),
  kind: z.string().min(1),
  status: z.string().nullish(),
  role: z.string().nullish(),
  manufacturer: z.string().nullish(),
  model: z.string().nullish(),
  serial: z.string().nullish(),
  site: z.string().nullish(),
  rack: z.string().nullish(),
  tenant: z.string().nullish(),
});
type Row = z.infer<typeof rowSchema>;

const NOBODY = 'NetBox, without tenant';
const placed = new Set(['asset_id', 'name', 'kind', 'manufacturer', 'model', 'serial', 'site', 'interfaces']);

/**
 * Profile `netbox-jsonl`: an inventory exported from NetBox. Tenants become accounts, sites their sites; a device
 * hangs below its rack.
 */
export async function* importNetbox(context: ImportContext): AsyncGenerator<Unit> {
  const { system, report } = context;
  const sites = new Map<string, Set<string>>();
  const racks = new Map<string, string>();
  for await (const { value } of readJsonLines(context, rowSchema, (row) => row.asset_id, true)) {
    const tenant = value.tenant ?? NOBODY;
    const names = sites.get(tenant) ?? new Set();
    sites.set(tenant, names);
    const site = siteOf(value);
    if (site !== null) names.add(site);
    if (value.kind === 'rack')
      racks.set(`${site ?? ''}/${nameOf(value)}`, stableId(system, 'assets', value.asset_id));
  }
  for (const [tenant, names] of sites) {
    count(report, 'accounts');
    const record = parseRecord('accounts', {
      id: stableId(system, 'accounts', tenant),
      name: tenant,
      timeZone: 'UTC',
      sites: [...names].map((name) => ({ id: stableId(system, 'sites', `${tenant}/${name}`), name })),
      source: { system, key: tenant },
    });
    yield { line: 1, items: [{ kind: 'accounts', record }] };
  }
  for await (const { line, value } of readJsonLines(context, rowSchema, (row) => row.asset_id)) {
    count(report, 'assets');
    const rack = value.rack == null ? null : (racks.get(`${siteOf(value) ?? ''}/${value.rack}`) ?? null);
    yield { line, items: [{ kind: 'assets', record: assetOf(value, rack, system) }] };
  }
}

/** NetBox lets small devices go without a name. */
function nameOf(row: Row): string {
  return row.name ?? `${row.model ?? row.role ?? row.kind} (${row.asset_id})`;
}

function siteOf(row: Row): string | null {
  return row.kind === 'site' ? nameOf(row) : (row.site ?? null);
}

function typeOf({ kind, role }: Row): AssetType {
  if (kind === 'vm') return 'host';
  if (kind === 'rack' || kind === 'site') return 'location';
  if (kind === 'circuit' || kind === 'prefix') return 'network';
  if (kind !== 'device') return 'other';
  return /router|switch|firewall|wireless|access/i.test(role ?? '') ? 'network' : 'device';
}

const statuses: Record<string, string> = {
  planned: 'planned',
  staged: 'planned',
  offline: 'in-stock',
  decommissioning: 'retired',
};

function assetOf(row: Row, parent: string | null, system: string): ReturnType<typeof parseRecord<'assets'>> {
  const tenant = row.tenant ?? NOBODY;
  const site = siteOf(row);
  return parseRecord('assets', {
    id: stableId(system, 'assets', row.asset_id),
    name: nameOf(row),
    type: typeOf(row),
    status: statuses[row.status ?? ''] ?? 'in-use',
    account: stableId(system, 'accounts', tenant),
    site: site === null ? null : stableId(system, 'sites', `${tenant}/${site}`),
    parent,
    vendor: row.manufacturer ?? null,
    model: row.model ?? null,
    serialNumber: row.serial ?? null,
    attributes: attributeValues(row, placed),
    tags: [row.kind],
    source: { system, key: row.asset_id },
  });
}
