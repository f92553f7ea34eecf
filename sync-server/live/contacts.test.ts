import { expect, test } from 'vitest';
import type { DeviceReport } from '../../shared/protocol/devices.ts';
import type { Store } from '../store/store.ts';
import { Contacts } from './contacts.ts';

const device = { person: 'p', replica: 'r' };
const report = (pending: number): DeviceReport => ({
  name: 'Chrome · Linux',
  version: '1',
  pending,
  parked: 0,
});

function contacts() {
  const noted: (number | undefined)[] = [];
  const noteContact = async (_device: unknown, _at: number, said?: DeviceReport) => {
    noted.push(said?.pending);
  };
  return { noted, contacts: new Contacts({ noteContact } as unknown as Store) };
}

test('a device that has sent its work stands without it at its next request, however soon that comes', async () => {
  const { noted, contacts: list } = contacts();
  await list.note(device, 1_000, report(2));
  await list.note(device, 1_100, report(0));
  expect(noted).toEqual([2, 0]);
});

test('a device that says something new with every request is noted every ten seconds', async () => {
  const { noted, contacts: list } = contacts();
  for (const [now, pending] of [
    [0, 1],
    [100, 2],
    [9_900, 3],
    [10_000, 4],
  ] as const)
    await list.note(device, now, report(pending));
  expect(noted).toEqual([1, 4]);
});

test('a contact without news is noted once a minute', async () => {
  const { noted, contacts: list } = contacts();
  for (const now of [0, 30_000, 59_999, 60_000]) await list.note(device, now, report(0));
  expect(noted).toEqual([0, 0]);
});

test('a new name of a device is noted at its next request, however soon that comes', async () => {
  const { noted, contacts: list } = contacts();
  await list.note(device, 1_000, report(0));
  await list.note(device, 1_100, { ...report(0), name: 'Van tablet' });
  await list.note(device, 1_200, { ...report(0), name: 'Van tablet' });
  expect(noted).toHaveLength(2);
});
