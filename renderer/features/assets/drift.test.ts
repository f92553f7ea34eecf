import { describe, expect, it } from 'vitest';
import { attributeRows, driftCount, type AttributeValue, type Drift } from './drift.ts';

const asset = (
  attributes: Record<string, AttributeValue>,
  observed: Record<string, AttributeValue>,
  secret: string[] = [],
) => ({ attributes, observed, secret });

const cases: [string, AttributeValue | undefined, AttributeValue | undefined, Drift][] = [
  ['equal text', '12.4', '12.4', 'same'],
  ['a number and the same number as text', 8192, '8192', 'same'],
  ['other capitals and blanks', 'Debian', ' debian ', 'same'],
  ['another value', '12.4', '12.5', 'changed'],
  ['false against true', false, true, 'changed'],
  ['false is a value, not an absence', false, undefined, 'missing'],
  ['zero is a value, not an absence', 0, undefined, 'missing'],
  ['documented, not seen', 'x', undefined, 'missing'],
  ['seen as null', 'x', null, 'missing'],
  ['seen, not documented', undefined, 'x', 'undocumented'],
  ['documented empty, seen', '', 'x', 'undocumented'],
  ['empty on both sides', null, '', 'same'],
];

describe('attributeRows', () => {
  it.each(cases)('%s', (_title, documented, observed, drift) => {
    const attributes: Record<string, AttributeValue> = documented === undefined ? {} : { key: documented };
    // A second attribute makes sure that something was observed at all.
    const seen: Record<string, AttributeValue> =
      observed === undefined ? { other: 1 } : { key: observed, other: 1 };
    const rows = attributeRows(asset({ ...attributes, other: 1 }, seen));
    expect(rows.find((row) => row.key === 'key')?.drift).toBe(drift);
  });

  it('calls nothing a drift while the asset was never observed', () => {
    expect(attributeRows(asset({ memory: 4 }, {})).map((row) => row.drift)).toEqual(['unchecked']);
    expect(driftCount(asset({ memory: 4 }, {}))).toBe(0);
  });

  it('puts differences first, the rest by name', () => {
    const rows = attributeRows(asset({ a: 1, b: 1, z: 1 }, { a: 1, b: 1, z: 2 }));
    expect(rows.map((row) => row.key)).toEqual(['z', 'a', 'b']);
  });

  it('does not miss a secret that no scan can read, but compares one that was seen', () => {
    const rows = attributeRows(
      asset({ password: 'x', key: 'a', port: 1 }, { port: 1, key: 'b' }, ['password', 'key']),
    );
    expect(rows.map((row) => [row.key, row.drift])).toEqual([
      ['key', 'changed'],
      ['password', 'unchecked'],
      ['port', 'same'],
    ]);
  });

  it('marks secret attributes', () => {
    const rows = attributeRows(asset({ password: 'x', port: 1 }, {}, ['password']));
    expect(rows.map((row) => [row.key, row.secret])).toEqual([
      ['password', true],
      ['port', false],
    ]);
  });
});
