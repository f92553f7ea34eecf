import { z } from 'zod';
import { parseRecord } from '../../shared/records/kinds.ts';
import { attributeValues } from './attribute-values.ts';
import { readJsonLines } from './json-lines.ts';
import { count, note } from './report.ts';
import { stableId } from './stable-id.ts';
import type { ImportContext, Unit } from './unit.ts';

const rowSchema = z.looseObject({
  asset_id: z.string().min(1),
  name: z.string().min(1),
  kind: z.string().nullish(),
  vmhost: z.string().nullish(),
  datacenter: z.string().nullish(),
  provider: z.string().nullish(),
  notes: z.string().nullish(),
  description: z.string().nullish(),
  groups: z.array(z.string()).nullish(),
  group: z.string().nullish(),
});
type Row = z.infer<typeof rowSchema>;

/** Fields that have a place of their own in an asset. */
const placed = new Set(['asset_id', 'name', 'notes', 'description']);

/**
 * Profile `hosts-jsonl`: an inventory of hosts. `fedora-12` belongs to the account "Fedora"; data centres and
 * providers become its sites; a virtual machine hangs below the host that its `vmhost` names.
 */
export async function* importHosts(context: ImportContext): AsyncGenerator<Unit> {
  const { system, report } = context;
  const sites = new Map<string, Set<string>>();
  const hosts = new Map<string, string>();
  for await (const { value } of readJsonLines(context, rowSchema, (row) => row.asset_id, true)) {
    const owner = ownerOf(value);
    const names = sites.get(owner) ?? new Set();
    sites.set(owner, names);
    const place = placeOf(value);
    if (place !== null) names.add(place);
    hosts.set(`${owner}/${value.name}`, stableId(system, 'assets', value.asset_id));
  }
  for (const [owner, names] of sites) {
    count(report, 'accounts');
    yield { line: 1, items: [{ kind: 'accounts', record: accountOf(owner, names, system) }] };
  }
  for await (const { line, value } of readJsonLines(context, rowSchema, (row) => row.asset_id)) {
    const parent = value.vmhost == null ? null : (hosts.get(`${ownerOf(value)}/${value.vmhost}`) ?? null);
    if (value.vmhost != null && parent === null) {
      note(report, line, `vmhost "${value.vmhost}" is not in the file; kept as an attribute`);
    }
    count(report, 'assets');
    yield { line, items: [{ kind: 'assets', record: assetOf(value, parent, system) }] };
  }
}

/** `fedora-12` -> `fedora`. */
function ownerOf(row: Row): string {
  return row.asset_id.replace(/-?\d+$/, '') || 'hosts';
}

function placeOf(row: Row): string | null {
  return row.datacenter ?? row.provider ?? null;
}

function siteId(system: string, owner: string, place: string): string {
  return stableId(system, 'sites', `${owner}/${place}`);
}

function accountOf(
  owner: string,
  places: ReadonlySet<string>,
  system: string,
): ReturnType<typeof parseRecord<'accounts'>> {
  return parseRecord('accounts', {
    id: stableId(system, 'accounts', owner),
    name: owner.charAt(0).toUpperCase() + owner.slice(1),
    timeZone: 'UTC',
    sites: [...places].map((place) => ({ id: siteId(system, owner, place), name: place })),
    source: { system, key: owner },
  });
}

function assetOf(row: Row, parent: string | null, system: string): ReturnType<typeof parseRecord<'assets'>> {
  const owner = ownerOf(row);
  const place = placeOf(row);
  const tags = row.groups ?? (row.group == null ? [] : [row.group]);
  return parseRecord('assets', {
    id: stableId(system, 'assets', row.asset_id),
    name: row.name,
    type: 'host',
    account: stableId(system, 'accounts', owner),
    site: place === null ? null : siteId(system, owner, place),
    parent,
    attributes: attributeValues(row, placed),
    notes: [row.description, row.notes].filter((text) => text != null && text !== '').join('\n\n'),
    tags: [...new Set(tags.filter((tag) => tag !== '').map((tag) => tag.slice(0, 100)))],
    source: { system, key: row.asset_id },
  });
}
