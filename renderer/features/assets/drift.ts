import type { Asset } from '../../../shared/records/asset.ts';

export type AttributeValue = Asset['attributes'][string];

/**
 * How what is documented stands to what was seen:
 * `same`, `changed` (both have it, with different values), `missing` (documented, not seen on the machine),
 * `undocumented` (seen, not documented), `unchecked` (nothing of this asset was ever observed, or a secret that no scan
 * can read).
 */
export type Drift = 'same' | 'changed' | 'missing' | 'undocumented' | 'unchecked';

/** One attribute of an asset, documented beside observed; `undefined` where a side has none. */
export interface AttributeRow {
  readonly key: string;
  readonly documented: AttributeValue | undefined;
  readonly observed: AttributeValue | undefined;
  readonly drift: Drift;
  readonly secret: boolean;
}

/** Rows of the attributes table: what differs first, then in order of the name. */
export function attributeRows(asset: Pick<Asset, 'attributes' | 'observed' | 'secret'>): AttributeRow[] {
  const wasObserved = Object.keys(asset.observed).length > 0;
  const keys = [...new Set([...Object.keys(asset.attributes), ...Object.keys(asset.observed)])];
  const rows = keys.map((key) => {
    const documented = asset.attributes[key];
    const observed = asset.observed[key];
    const secret = asset.secret.includes(key);
    const isUnchecked = !wasObserved || (secret && isEmpty(observed));
    const drift = isUnchecked ? 'unchecked' : driftOf(documented, observed);
    return { key, documented, observed, drift, secret };
  });
  return rows.sort(
    (a, b) => Number(differs(b.drift)) - Number(differs(a.drift)) || a.key.localeCompare(b.key),
  );
}

/** Does this state deserve a look? */
export function differs(drift: Drift): boolean {
  return drift === 'changed' || drift === 'missing' || drift === 'undocumented';
}

/** How many attributes differ. */
export function driftCount(asset: Pick<Asset, 'attributes' | 'observed' | 'secret'>): number {
  return attributeRows(asset).filter((row) => differs(row.drift)).length;
}

function driftOf(documented: AttributeValue | undefined, observed: AttributeValue | undefined): Drift {
  if (isEmpty(documented)) return isEmpty(observed) ? 'same' : 'undocumented';
  if (isEmpty(observed)) return 'missing';
  return comparable(documented) === comparable(observed) ? 'same' : 'changed';
}

function isEmpty(value: AttributeValue | undefined): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

// A scanner says "8192" or " Yes" where a person wrote 8192 or "yes": the same fact, no drift.
function comparable(value: AttributeValue | undefined): string {
  return String(value).trim().toLowerCase();
}
