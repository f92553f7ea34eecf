import type { Grant } from '../../shared/access/grant.ts';
import type { AnyRecord, Kind, RecordOf } from '../../shared/records/kinds.ts';

/**
 * A record as the holder of the grant may see it. Staff see all of what is in their scopes; a service partner
 * sees neither secret attributes nor how to reach staff nor for which customers they work, and the place of a visit only
 * where they are the ones who do it.
 */
export function projected<R extends AnyRecord>(grant: Grant, kind: Kind, record: R): R {
  if (grant.partner === null) return record;
  if (kind === 'assets') return withoutSecrets(record as RecordOf<'assets'>) as R;
  if (kind === 'visits') return withPlaceOf(grant, record as RecordOf<'visits'>) as R;
  if (kind === 'people' && record.id !== grant.personId) {
    return { ...record, login: null, email: null, phone: null, accounts: [] };
  }
  return record;
}

/** Kinds of which a partner gets less than there is. */
const cutKinds: ReadonlySet<Kind> = new Set(['assets', 'people', 'visits']);

/** The JSON text of a stored record for the holder of the grant, parsed only where something must go. */
export function projectedText(grant: Grant, kind: Kind, json: string): string {
  if (grant.partner === null || !cutKinds.has(kind)) return json;
  return JSON.stringify(projected(grant, kind, JSON.parse(json) as AnyRecord));
}

function withoutSecrets(asset: RecordOf<'assets'>): RecordOf<'assets'> {
  const open = <T>(values: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !asset.secret.includes(key)));
  return { ...asset, attributes: open(asset.attributes), observed: open(asset.observed), secret: [] };
}

/** A ticket that was handed over shows every visit that it belongs to, also those of others. */
function withPlaceOf(grant: Grant, visit: RecordOf<'visits'>): RecordOf<'visits'> {
  const isTheirs =
    visit.engineer === grant.personId || (visit.partner !== null && visit.partner === grant.partner);
  return isTheirs || (visit.place ?? null) === null ? visit : { ...visit, place: null };
}
