import { describe, expect, test } from 'vitest';
import { AT, codeOf, context, entryOf, make, uuid } from '../../test/support/command-records.ts';
import type { Change } from './context.ts';
import { lend, openLoans, takeBack } from './loans.ts';
import { returnPart, swapPart, usePart } from './parts.ts';
import { addStock, countStock, moveStock } from './stock.ts';
import { subjectOf } from './subject.ts';

const stock = (fields: object = {}) =>
  make('assets', {
    name: 'Fuse',
    type: 'spare-part',
    status: 'in-stock',
    quantity: 3,
    place: uuid(70),
    ...fields,
  });
const serial = (fields: object = {}) => stock({ serialNumber: 'SP-1', quantity: 1, ...fields });
const place = (id: number, holder: string | null = null) =>
  make('assets', { id: uuid(id), name: 'Place', type: 'location', holder });
const visit = make('visits', { id: uuid(80), purpose: 'x', account: uuid(2), startsAt: AT, endsAt: AT });
const onVisit = { ...subjectOf('visits', visit), ticket: uuid(81) };
const steps = (changes: Change[]) =>
  changes.filter(({ kind, base }) => kind === 'assets' && base !== null).map(({ change }) => change);
const lines = (changes: Change[]) =>
  changes
    .filter(({ kind }) => kind === 'entries')
    .map(({ change }) => [change['subjectKind'], change['type']]);

describe('a part on site', () => {
  test('is a line of the visit for the ticket, a step of the stock, and a line of the stock itself', () => {
    const changes = usePart(context(), onVisit, { item: stock(), quantity: 2, text: 'blown' });
    expect(entryOf(changes)).toMatchObject({
      type: 'part',
      subjectKind: 'visits',
      ticket: uuid(81),
      text: 'blown',
      data: { asset: uuid(50), quantity: 2, action: 'used', name: 'Fuse', place: uuid(70) },
    });
    expect(steps(changes)).toEqual([{ quantity: { add: -2 } }]);
    expect(lines(changes)).toEqual([
      ['visits', 'part'],
      ['assets', 'part'],
    ]);
    expect(changes.find(({ change }) => change['subjectKind'] === 'assets')?.change['data']).toMatchObject({
      visit: uuid(80),
      ticket: uuid(81),
    });
    expect(changes.at(-1)).toMatchObject({ kind: 'tickets', id: uuid(81) });
  });

  test('may be more than the books have: what was done is never refused', () => {
    expect(steps(usePart(context(), onVisit, { item: stock({ quantity: 0 }), quantity: 1 }))).toHaveLength(1);
  });

  test('with a serial number leaves stock as itself', () => {
    const changes = usePart(context(), onVisit, { item: serial(), quantity: 1 });
    expect(steps(changes)).toEqual([{ quantity: { add: -1 }, status: 'in-use' }]);
    expect(entryOf(changes).data).toMatchObject({ serialNumber: 'SP-1' });
  });

  test('that no stock has is written down by its name', () => {
    const changes = usePart(context(), onVisit, { item: null, name: ' Cable tie ', quantity: 4 });
    expect(entryOf(changes).data).toMatchObject({ asset: null, name: 'Cable tie', quantity: 4 });
    expect(steps(changes)).toEqual([]);
  });

  test('swapped for another tells both serial numbers, gives the device the new one and keeps the old for repair', () => {
    const device = make('assets', { id: uuid(51), name: 'Scanner', type: 'device', serialNumber: 'OLD' });
    const out = { removedSerial: ' OLD ', device, keepAt: uuid(71) };
    const changes = swapPart(context(), onVisit, { item: serial(), quantity: 1 }, out);
    expect(entryOf(changes).data).toMatchObject({
      action: 'swapped',
      serialNumber: 'SP-1',
      removedSerial: 'OLD',
    });
    expect(changes.find(({ id }) => id === uuid(51))?.change).toEqual({ serialNumber: 'SP-1' });
    expect(changes.find(({ kind, base }) => kind === 'assets' && base === null)?.change).toMatchObject({
      status: 'in-repair',
      serialNumber: 'OLD',
      place: uuid(71),
      quantity: 1,
    });
  });

  test('that was not needed goes back to its stock', () => {
    const changes = returnPart(context(), onVisit, { item: stock(), quantity: 1 });
    expect(steps(changes)).toEqual([{ quantity: { add: 1 }, status: 'in-stock' }]);
    expect(entryOf(changes).data).toMatchObject({ action: 'returned' });
  });

  test.each([
    ['no piece', { item: stock(), quantity: 0 }, 'quantity-out-of-range'],
    ['half a piece', { item: stock(), quantity: 0.5 }, 'quantity-out-of-range'],
    ['a part without a name', { item: null, name: ' ', quantity: 1 }, 'text-required'],
  ] as const)('refuses %s', (_title, part, code) => {
    expect(codeOf(() => usePart(context(), onVisit, part))).toBe(code);
  });
});

describe('stock', () => {
  const van = place(71, uuid(1));
  const depot = place(70);

  test('taken into a van is a step at both places, or a new line there', () => {
    const line = stock({ id: uuid(52), place: uuid(71), quantity: 1 });
    const known = moveStock(context(), { item: stock(), to: van, line, quantity: 2 });
    expect(steps(known)).toEqual([{ quantity: { add: -2 } }, { quantity: { add: 2 } }]);
    const fresh = moveStock(context(), { item: stock(), to: van, line: null, quantity: 2 });
    expect(fresh.find(({ kind, base }) => kind === 'assets' && base === null)?.change).toMatchObject({
      name: 'Fuse',
      place: uuid(71),
      quantity: 2,
      status: 'in-stock',
    });
    expect(entryOf(fresh).data).toMatchObject({ action: 'taken', place: uuid(70), toPlace: uuid(71) });
  });

  test('with a serial number moves as itself, and going to a depot is a return', () => {
    const changes = moveStock(context(), {
      item: serial({ place: uuid(71) }),
      to: depot,
      line: null,
      quantity: 1,
    });
    expect(changes[0]).toMatchObject({ kind: 'assets', id: uuid(50), change: { place: uuid(70) } });
    expect(entryOf(changes).data).toMatchObject({ action: 'returned' });
  });

  test('counted is the difference to what was shown, and settles what was taken too much', () => {
    expect(steps(countStock(context(), stock({ quantity: 0, short: 1 }), 2))).toEqual([
      { quantity: { add: 2 }, short: { add: -1 } },
    ]);
    expect(countStock(context(), stock(), 3)).toEqual([]);
    expect(codeOf(() => countStock(context(), stock(), -1))).toBe('quantity-out-of-range');
  });

  test('that is new with a serial number is one piece', () => {
    const [added] = addStock(context(), {
      name: 'Head',
      type: 'spare-part',
      place: uuid(70),
      serialNumber: 'S',
      quantity: 9,
    });
    expect(added?.change).toMatchObject({ quantity: 1, status: 'in-stock' });
  });
});

describe('a loan', () => {
  const wanted = { item: serial({ type: 'loan' }), dueAt: AT + 86_400_000, what: 'Bring back the printer' };

  test('is lent together with the commitment that says when it is due back', () => {
    const changes = lend(context(), onVisit, wanted);
    const promise = changes.find(({ kind }) => kind === 'commitments');
    expect(promise?.change).toMatchObject({
      asset: uuid(50),
      account: uuid(2),
      visit: uuid(80),
      owner: uuid(1),
      dueAt: wanted.dueAt,
    });
    expect(steps(changes)).toEqual([{ quantity: { add: -1 }, status: 'in-use' }]);
    expect(entryOf(changes).data).toMatchObject({ commitment: promise?.id, dueAt: wanted.dueAt });
  });

  test('comes back to a place and settles its commitment', () => {
    const owed = make('commitments', {
      id: uuid(90),
      type: 'action',
      what: 'x',
      madeAt: AT,
      dueAt: AT,
      asset: uuid(50),
    });
    const changes = takeBack(context(), owed, wanted.item, uuid(71));
    expect(changes.find(({ id }) => id === uuid(90))?.change).toMatchObject({ state: 'done' });
    expect(steps(changes)).toEqual([{ quantity: { add: 1 }, status: 'in-stock', place: uuid(71) }]);
    expect(openLoans([owed, { ...owed, state: 'done' }, { ...owed, asset: null }])).toEqual([owed]);
  });

  test('is due in the future', () => {
    expect(codeOf(() => lend(context(), onVisit, { ...wanted, dueAt: AT }))).toBe('times-out-of-order');
  });
});
