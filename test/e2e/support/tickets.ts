import { v7 as uuidv7 } from 'uuid';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { signInByWire, type WireClient } from '../../support/wire.ts';

/** A ticket of its own for one test, written past the console. */
export async function newTicket(
  url: string,
  fields: Partial<Ticket>,
  by = 'lead',
): Promise<{ id: string; wire: WireClient }> {
  const wire = await signInByWire(url, by);
  const [account] = await wire.pullAll('accounts');
  const now = Date.now();
  const id = uuidv7();
  const change = {
    subject: 'Conveyor stops',
    account: account?.id ?? null,
    openedAt: now,
    activityAt: now,
    ...fields,
  };
  const [result] = await wire.push([{ opId: uuidv7(), kind: 'tickets', id, base: null, change, at: now }]);
  if (result?.status !== 'applied') throw new Error(`The ticket was not taken: ${JSON.stringify(result)}`);
  return { id, wire };
}
