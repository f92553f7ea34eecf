import type { Asset } from '../../../shared/records/asset.ts';
import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';

/** Fields of an asset header that the list filters and searches. */
export type AssetHeader = Pick<
  Asset,
  'id' | 'name' | 'type' | 'status' | 'account' | 'site' | 'vendor' | 'model' | 'serialNumber' | 'tags'
>;

/** What the list is narrowed to; `''` stands for no filter, account `none` for our own stock. */
export interface AssetFilter {
  q: string;
  type: string;
  account: string;
  site: string;
  status: string;
}

/** An asset with the text that word search looks at, folded once for thousands of keystrokes. */
export interface SearchableAsset<A> {
  readonly asset: A;
  readonly text: string;
}

/** Fold the searched fields: name, serial number, model, vendor, tags. In order of name, numbers as numbers. */
export function searchableAssets<A extends AssetHeader>(assets: readonly A[]): SearchableAsset<A>[] {
  return assets
    .map((asset) => ({
      asset,
      text: fold(
        [asset.name, asset.serialNumber, asset.model, asset.vendor, ...asset.tags].filter(Boolean).join(' '),
      ),
    }))
    .sort((a, b) => collator.compare(a.asset.name, b.asset.name));
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** Assets that pass the filter, in the order given. Retired ones only when asked for by status. */
export function filterAssets<A extends AssetHeader>(
  assets: readonly SearchableAsset<A>[],
  filter: AssetFilter,
): A[] {
  const words = wordsOf(filter.q);
  return assets
    .filter(({ asset, text }) => passes(asset, filter) && matchesWords(text, words))
    .map(({ asset }) => asset);
}

function passes(asset: AssetHeader, filter: AssetFilter): boolean {
  const account = filter.account === 'none' ? asset.account === null : is(filter.account, asset.account);
  const status = filter.status === '' ? asset.status !== 'retired' : asset.status === filter.status;
  return account && status && is(filter.type, asset.type) && is(filter.site, asset.site);
}

function is(wanted: string, value: string | null): boolean {
  return wanted === '' || wanted === value;
}
