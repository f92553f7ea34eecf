import { describe, expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import { partsUsed } from './parts-used.ts';
import { findParts, shortages, stockByPlace } from './stock-at.ts';
import { isLow, sameLineAt, vanOf } from './stock-item.ts';

const me = uuid(1);
const place = (id: number, name: string, holder: string | null = null) =>
  make('assets', { id: uuid(id), name, type: 'location', holder });
const depot = place(70, 'Depot');
const van = place(71, 'Van 1', me);
const other = place(72, 'Van 2', uuid(2));
const stock = (id: number, name: string, fields: object = {}) =>
  make('assets', {
    id: uuid(id),
    name,
    type: 'spare-part',
    status: 'in-stock',
    place: uuid(70),
    quantity: 1,
    ...fields,
  });

describe('stock', () => {
  test('is listed by place: the own van, depots, then the vans of others', () => {
    const assets = [other, depot, van, stock(1, 'Fuse', { quantity: 3 }), stock(2, 'Cable', { minimum: 2 })];
    const places = stockByPlace(assets, me);
    expect(places.map((one) => one.place.name)).toEqual(['Van 1', 'Depot', 'Van 2']);
    expect(places[1]).toMatchObject({ pieces: 4, low: 1, short: 0 });
    expect(places[1]?.items.map(({ name }) => name)).toEqual(['Cable', 'Fuse']);
  });

  test('shows an empty shelf, and no piece with a serial number that is used up', () => {
    const assets = [
      depot,
      stock(1, 'Fuse', { quantity: 0 }),
      stock(2, 'Head', { quantity: 0, serialNumber: 'S' }),
      stock(3, 'Fan', { quantity: 0, short: 1, serialNumber: 'T' }),
      stock(4, 'Of a customer', { account: uuid(9) }),
    ];
    expect(stockByPlace(assets, me)[0]?.items.map(({ name }) => name)).toEqual(['Fan', 'Fuse']);
    expect(shortages(assets).map(({ name }) => name)).toEqual(['Fan']);
  });

  test.each([
    [2, 3, true],
    [3, 3, false],
    [0, null, false],
  ])('of %d pieces with at least %s asked for is low: %s', (quantity, minimum, expected) => {
    expect(isLow({ quantity, minimum })).toBe(expected);
  });

  test('is found by serial number first, then in the own van, then elsewhere, empty shelves last', () => {
    const assets = [
      stock(1, 'Head A', { quantity: 0 }),
      stock(2, 'Head B'),
      stock(3, 'Head C', { place: uuid(71) }),
      stock(4, 'Head D', { serialNumber: 'HEAD' }),
    ];
    const names = findParts(assets, 'head', uuid(71), 9).map(({ name }) => name);
    expect(names).toEqual(['Head D', 'Head C', 'Head B', 'Head A']);
    expect(findParts(assets, 'nothing like it', null, 9)).toEqual([]);
    expect(findParts(assets, '', null, 2)).toHaveLength(2);
  });

  test('of one part number goes to the same line of a place, and never to a piece with a serial number', () => {
    const fuse = stock(1, 'Fuse', { partNumber: 'F' });
    const there = stock(2, 'Another name', { partNumber: 'F', place: uuid(71) });
    const serial = stock(3, 'Fuse', { partNumber: 'F', place: uuid(71), serialNumber: 'S' });
    expect(sameLineAt([fuse, serial, there], fuse, uuid(71))?.id).toBe(there.id);
    expect(sameLineAt([fuse, serial], fuse, uuid(71))).toBeNull();
    expect(vanOf([depot, other, van], me)?.id).toBe(van.id);
  });
});

const part = (n: number, data: object) =>
  make('entries', {
    id: uuid(n),
    type: 'part',
    subjectKind: 'visits',
    subjectId: uuid(80),
    at: AT + n,
    data,
  });

test('parts of a visit are what stayed: what was put back is taken off the latest lines', () => {
  const lines = partsUsed([
    part(1, { asset: uuid(1), name: 'Fuse', quantity: 2, action: 'used' }),
    part(2, { asset: uuid(1), name: 'Fuse', quantity: 1, action: 'used' }),
    part(3, { asset: uuid(1), name: 'Fuse', quantity: 2, action: 'returned' }),
    part(4, {
      asset: uuid(2),
      name: 'Head',
      quantity: 1,
      action: 'swapped',
      removedSerial: 'OLD',
      serialNumber: 'NEW',
    }),
    part(5, { asset: uuid(3), name: 'Printer', quantity: 1, action: 'used', dueAt: AT }),
    part(6, { asset: null, name: 'Tape', quantity: 1, action: 'used' }),
    part(7, { asset: null, name: 'Tape', quantity: 1, action: 'returned' }),
  ]);
  expect(lines.map(({ name, quantity, action }) => [name, quantity, action])).toEqual([
    ['Fuse', 1, 'used'],
    ['Head', 1, 'swapped'],
    ['Printer', 1, 'lent'],
    ['Tape', 1, 'used'],
  ]);
});
