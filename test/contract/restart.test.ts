import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Client } from './support/client.ts';
import { fill, ids } from './support/organisation.ts';
import { serve } from './support/server.ts';
import { newPlace, openPlace } from './support/test-store.ts';

test('S2 S4 a restart keeps tokens, checkpoints, op results and everything written', async () => {
  const place = await newPlace();
  const store = await openPlace(place);
  await fill(store);
  const first = await serve(store);
  const lead = await (await first.signIn('lead')).sync();
  const op = {
    opId: randomUUID(),
    kind: 'tickets' as const,
    id: ids.ticketA,
    base: lead.get(ids.ticketA).revision,
    change: { subject: 'written before the restart' },
  };
  const answer = await lead.push(op);
  const page = await lead.pullPage('tickets', null, 2);
  await first.stop();

  const second = await serve(await openPlace(place));
  const again = new Client(second.url, lead.token, lead.replica);
  expect(await again.push(op)).toEqual(answer);
  const rest = await again.pullPage('tickets', page.after, 100);
  expect([...page.records, ...rest.records].map(({ id }) => id).sort()).toEqual(
    [ids.ticketA, ids.ticketB, ids.ticketHanded].sort(),
  );
  expect((await again.sync()).get(ids.ticketA)).toMatchObject({ subject: 'written before the restart' });
});
