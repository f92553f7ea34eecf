import { describe, expect, it } from 'vitest';
import { filterAssets, searchableAssets, type AssetFilter, type AssetHeader } from './asset-rows.ts';

const asset = (id: string, fields: Partial<AssetHeader> = {}): AssetHeader => ({
  id,
  name: id,
  type: 'host',
  status: 'in-use',
  account: 'a',
  site: null,
  vendor: null,
  model: null,
  serialNumber: null,
  tags: [],
  ...fields,
});

const register = searchableAssets([
  asset('db-10', { serialNumber: 'SN-77X' }),
  asset('db-2', { type: 'application', vendor: 'Łucznik' }),
  asset('old', { status: 'retired' }),
  asset('spare', { account: null, type: 'spare-part', site: 'store' }),
]);
const found = (filter: Partial<AssetFilter>) =>
  filterAssets(register, { q: '', type: '', account: '', site: '', status: '', ...filter }).map(
    (one) => one.id,
  );

describe('filterAssets', () => {
  it('orders by name with numbers as numbers and leaves retired ones out', () => {
    expect(found({})).toEqual(['db-2', 'db-10', 'spare']);
  });

  const cases: [string, Partial<AssetFilter>, string[]][] = [
    ['retired ones when asked for', { status: 'retired' }, ['old']],
    ['a type', { type: 'application' }, ['db-2']],
    ['an account', { account: 'a' }, ['db-2', 'db-10']],
    ['our own stock', { account: 'none' }, ['spare']],
    ['a site', { site: 'store' }, ['spare']],
    ['the beginning of a serial number', { q: '77x' }, ['db-10']],
    ['a vendor without its diacritics', { q: 'lucz' }, ['db-2']],
    ['every word, not any', { q: 'db lucz' }, ['db-2']],
    ['nothing for a word that nobody has', { q: 'zebra' }, []],
  ];
  it.each(cases)('finds %s', (_title, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });
});
