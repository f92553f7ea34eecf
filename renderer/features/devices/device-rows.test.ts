import { expect, test } from 'vitest';
import type { Device } from '../../../shared/protocol/devices.ts';
import { deviceRows, searched } from './device-rows.ts';

const device = (id: string, fields: Partial<Device> = {}): Device => ({
  id,
  person: 'me',
  state: 'active',
  isThis: false,
  name: id,
  version: '1',
  pending: 0,
  parked: 0,
  firstContact: 1,
  lastContact: 1,
  revokedAt: null,
  revokedBy: null,
  wipedAt: null,
  ...fields,
});
const names: Record<string, string> = { me: 'Ewa Żak', other: 'Jan Nowak' };
const rows = (devices: Device[]) => deviceRows(devices, 'me', (person) => names[person] ?? '');

test('this device comes first, then what is in use, the latest contact first, then what was revoked', () => {
  const { own } = rows([
    device('revoked', { state: 'wiped', lastContact: 9 }),
    device('old', { lastContact: 2 }),
    device('new', { lastContact: 5 }),
    device('this', { isThis: true }),
  ]);
  expect(own.map(({ id }) => id)).toEqual(['this', 'new', 'old', 'revoked']);
});

test('devices of others stand apart from one’s own', () => {
  const { own, others } = rows([device('a'), device('b', { person: 'other' })]);
  expect([own.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['a'], ['b']]);
});

test('a search finds every typed word in the names of device and person, without accents and capitals', () => {
  const { own, others } = rows([device('Laptop 7'), device('Van', { person: 'other' })]);
  const all = [...own, ...others];
  expect(searched(all, 'zak lap').map(({ id }) => id)).toEqual(['Laptop 7']);
  expect(searched(all, 'NOWAK').map(({ id }) => id)).toEqual(['Van']);
  expect(searched(all, ' ')).toHaveLength(2);
  expect(searched(all, 'nobody')).toEqual([]);
});
