import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { changeVisitStatus } from '../../shared/commands/visits.ts';
import type { Visit } from '../../shared/records/visit.ts';
import { ids, item, PARTNER, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

const place = {
  account: 'Account A',
  site: 'Plant',
  address: 'Road 1',
  access: 'Gate 2',
  contact: 'Key user',
  phone: null,
  email: null,
};
const visit = (id: string, fields: object) =>
  item('visits', { id, purpose: 'Repair', account: ids.accountA, startsAt: 1, endsAt: 2, place, ...fields });
const own = uuid(80);
const ofOthers = uuid(81);

async function serverWithVisits() {
  const server = await startServer();
  await server.store.importBatch([
    visit(own, {
      engineer: ids.partner,
      partner: PARTNER,
      tickets: [ids.ticketHanded, ids.ticketA],
    }),
    // The ticket that was handed over belongs to it too.
    visit(ofOthers, { engineer: uuid(90), partner: 'Another one', tickets: [ids.ticketHanded] }),
  ]);
  return server;
}

test('S8 a partner is told the place of the visits that they do, and of no others', async () => {
  const server = await serverWithVisits();
  const partner = await (await server.signIn('partner')).sync();
  expect(partner.get(own)).toMatchObject({ place });
  expect(partner.get(ofOthers)).toMatchObject({ place: null });
  expect(partner.has(ids.accountA)).toBe(false);
});

test('S8 a partner carries out a visit: its steps are taken, also where not every ticket was handed over', async () => {
  const server = await serverWithVisits();
  const partner = await server.signIn('partner');
  const seen = await partner.sync();
  const changes = changeVisitStatus(
    { now: 5_000, personId: ids.partner, newId: () => uuidv7() },
    seen.get(own) as unknown as Visit,
    'on-the-way',
    { touch: [ids.ticketHanded] },
  );
  const group = uuidv7();
  const revisionOf = (id: string) => seen.get(id).revision;
  const ops = changes.map(({ kind, id, base, change }) => ({
    kind,
    id,
    base: base === null ? null : revisionOf(id),
    change,
    group,
  }));
  const results = await partner.push(...ops);
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
  await partner.sync();
  const entry = changes.find(({ kind }) => kind === 'entries')?.id ?? '';
  expect(partner.has(entry), 'what they wrote stays with them').toBe(true);
});

test('S8 a partner does not write the place of a visit', async () => {
  const server = await serverWithVisits();
  const partner = await (await server.signIn('partner')).sync();
  const [result] = await partner.push({
    kind: 'visits',
    id: own,
    base: partner.get(own).revision,
    change: { place: { ...place, access: 'Through the window' } },
  });
  expect(result).toMatchObject({ status: 'rejected', code: 'forbidden' });
});
