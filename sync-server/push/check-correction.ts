import { mayCorrectWork } from '../../shared/access/work-log.ts';
import type { Entry } from '../../shared/records/entry.ts';
import { firstOf, isWorkEntry, personOf } from '../../shared/work/work-line.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Sender } from './push.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a line of the work log that stands for the work of somebody else, unless the sender leads (S8). Whose it is
 * follows from the first entry of the line and is written down, whatever the sender says. Other entries pass.
 */
export async function checkCorrection(tx: StoreTransaction, sender: Sender, entry: Entry): Promise<Entry> {
  if (!isWorkEntry(entry)) return entry;
  const first = firstOf(entry);
  const stored = first === entry.id ? null : await tx.get('entries', first);
  // Where the server never got the first one, all that is known is what the correction says.
  const person = personOf(stored === null ? entry : (JSON.parse(stored.json) as Entry));
  if (person === entry.author) return entry;
  if (!mayCorrectWork(sender.access.grant, person)) throw new Refusal('forbidden');
  return { ...entry, data: { ...entry.data, person } };
}
