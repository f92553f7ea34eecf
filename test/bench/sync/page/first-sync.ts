import { kinds } from '../../../../shared/records/kinds.ts';
import { metered, type Measured } from './meter.ts';
import { lookAtTickets, openSignedIn, until, type SignIn } from './sign-in.ts';
import { writeNote } from './write-note.ts';

/** First sync of a new device, from the opening of its databases, with somebody writing meanwhile. */
export async function firstSync(who: SignIn): Promise<Measured> {
  const replica = await openSignedIn(who);
  lookAtTickets(replica);
  const work = async () => {
    await until(replica, ({ firstSync }) => firstSync !== null);
    await until(replica, ({ firstSync }) => firstSync === null);
    const { counts } = replica.status.get();
    const { here } = replica.archive.get();
    const hot = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    return hot + here.tickets + here.entries;
  };
  return metered(work, () => writeNote(replica));
}
