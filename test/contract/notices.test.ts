import { expect, test } from 'vitest';
import { fireNotices, markSaid, readNotices, snoozeNotice } from '../../shared/commands/notices.ts';
import type { Notice } from '../../shared/records/notice.ts';
import { ids } from './support/organisation.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { replicaAt, replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const warning = {
  type: 'warning' as const,
  ticket: ids.ticketA,
  target: 'resolution' as const,
  startedAt: 1_000,
  threshold: 'used-75',
  about: 'resolution',
  course: 1_000,
};
const fire = (device: MemoryReplica, replica: string) =>
  device.dispatch(ids.engineerAll, (context) => fireNotices(context, [warning], replica));
const deviceOf = async (server: TestServer, replica: string) =>
  replicaAt(server.url, await server.signIn('engineer', replica)).sync();
const noticesOf = (device: MemoryReplica) => [...device.table('notices').values()] as Notice[];

test('S4 a notice that two devices of a person wrote without knowing of each other is one, and refused by none', async () => {
  const server = await startServer();
  const desk = await deviceOf(server, 'desk');
  const laptop = await deviceOf(server, 'laptop');
  await fire(desk, 'desk');
  await fire(laptop, 'laptop');
  await desk.sync();
  const { revision } = await server.store.state();
  await laptop.sync();
  expect((await server.store.state()).revision).toBe(revision);
  for (const device of [desk, laptop]) {
    expect(noticesOf(device)).toMatchObject([{ ticket: ids.ticketA, firedOn: 'desk', revision }]);
    expect(device.outbox).toMatchObject({ groups: [], parked: [] });
  }
});

test('S5 what both devices do to it afterwards comes together: the later times hold, and nothing is refused', async () => {
  const server = await startServer();
  const desk = await deviceOf(server, 'desk');
  const laptop = await deviceOf(server, 'laptop');
  await fire(desk, 'desk');
  await fire(laptop, 'laptop');
  const [one] = noticesOf(desk);
  const [other] = noticesOf(laptop);
  if (one === undefined || other === undefined) throw new Error('Both have the notice.');
  const soon = Date.now() + 3_600_000;
  await desk.dispatch(ids.engineerAll, (context) => snoozeNotice(context, one, soon));
  await desk.dispatch(ids.engineerAll, (context) => markSaid({ ...context, now: 5_000 }, [one]));
  await laptop.dispatch(ids.engineerAll, (context) => readNotices({ ...context, now: 7_000 }, [other]));
  await laptop.dispatch(ids.engineerAll, (context) => snoozeNotice(context, other, soon - 60_000));
  await desk.sync();
  await laptop.sync();
  await desk.sync();
  for (const device of [desk, laptop]) {
    expect(noticesOf(device)).toMatchObject([{ snoozedUntil: soon, readAt: 7_000 }]);
    expect(device.outbox).toMatchObject({ groups: [], parked: [] });
  }
});

test('S8 a notice reaches nobody but the person who is told', async () => {
  const server = await startServer();
  const device = await (await replicaOf(server, 'engineer')).sync();
  await fire(device, 'desk');
  await device.sync();
  for (const login of ['admin', 'lead', 'engineer-a', 'partner']) {
    const other = await (await replicaOf(server, login)).sync();
    expect([login, ...noticesOf(other)]).toEqual([login]);
  }
});

test('S8 nobody learns from a refusal, or from none, that a colleague’s notice is there', async () => {
  const server = await startServer();
  const device = await (await replicaOf(server, 'engineer')).sync();
  await fire(device, 'desk');
  await device.sync();
  const [notice] = noticesOf(device);
  const admin = await server.signIn('admin');
  const change = { person: ids.admin, type: 'warning', ticket: ids.ticketA, firedAt: 1 };
  const [result] = await admin.push({ kind: 'notices', id: notice?.id ?? '', base: null, change });
  expect(result).toMatchObject({ status: 'rejected', code: 'forbidden' });
});
