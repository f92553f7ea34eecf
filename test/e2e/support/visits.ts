import { v7 as uuidv7 } from 'uuid';
import type { Visit } from '../../../shared/records/visit.ts';
import type { WireClient } from '../../support/wire.ts';

/** A visit of its own for one test, from an hour ago for two hours, written past the console; its id. */
export async function newVisit(
  wire: WireClient,
  fields: Partial<Visit> & Pick<Visit, 'purpose' | 'account'>,
): Promise<string> {
  const now = Date.now();
  const id = uuidv7();
  const change = { startsAt: now - 3_600_000, endsAt: now + 3_600_000, ...fields };
  const [result] = await wire.push([{ opId: uuidv7(), kind: 'visits', id, base: null, change, at: now }]);
  if (result?.status !== 'applied') throw new Error(`The visit was not taken: ${JSON.stringify(result)}`);
  return id;
}
