import { Dexie } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import type { OutboxGroup, ParkedGroup } from '../../../shared/sync/op.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { countOf, inParts, unsentWork, type UnsentWork } from '../../../shared/unsent/unsent-work.ts';
import { deviceName } from '../devices/device-name.ts';
import { forgetSetAside, outboxNames } from '../durability/set-aside.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import { replicaNames } from '../sync/names.ts';
import { requestJson } from '../transport/request-json.ts';
import { articleDrafts } from '../unsent/article-drafts.ts';
import { countUnsentFiles, handInFiles, type FilesHandedIn } from './hand-in-files.ts';
import { removeReplica } from './remove-replica.ts';
import { forgetReplicaId, parseSession, saveSession } from './session-storage.ts';
import { sessionText } from './session-text.ts';
import { parseWipe, saveWipe, wipeText, type WipeState } from './wipe-state.ts';

const LOCK = 'fieldfare-wipe';
const TIMEOUT_MS = 60_000;
/** Below the server's 8 MB also when every letter takes three bytes. */
const PART_CHARS = 2_000_000;

/**
 * The server has revoked this device: sign out, delete the records, hand in what was not sent, and delete that too
 * once the server has it (docs/decisions/008-wiping-a-device.md).
 */
export async function wipeDevice(): Promise<void> {
  const session = parseSession(sessionText());
  if (session === null) return;
  const { server, token, person } = session;
  const { id, name } = person;
  const begun = { stage: 'handing-in' as const, id: uuidv7(), count: 0, files: 0, lostFiles: 0 };
  saveWipe({ ...begun, server, token, person: { id, name } });
  await saveSession(null);
  await continueWipe();
}

/** Go on where a wipe stands; does nothing when none is under way. One window does it. */
export async function continueWipe(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const wipe = parseWipe(wipeText());
    if (wipe?.stage !== 'handing-in') return;
    const outboxes = outboxNames(localStorage, wipe.server, wipe.person.id);
    await removeReplica(replicaNames(wipe.server, wipe.person.id));
    removeTraces(wipe.person.id);
    const work = await unsentOf(outboxes, wipe);
    const { blobs } = replicaNames(wipe.server, wipe.person.id);
    const state = { ...wipe, count: countOf(work), files: await countUnsentFiles(blobs) };
    const isEmpty = state.count + state.files === 0;
    saveWipe(state);
    let files: FilesHandedIn = { handedIn: 0, lost: 0 };
    try {
      await handIn(wipe, work);
      files = await handInFiles(blobs, (id, list) =>
        tell(wipe, '/api/hand-ins', { id, work: { ...nothingOf(work), files: list } }),
      );
      await tell(wipe, '/api/devices/wiped', {});
    } catch (error) {
      // Without a network it waits for one; what was typed stays until the server has it.
      if (!(error instanceof TransportFailure)) throw error;
      const isEnded = error.kind === 'signed-out';
      if (isEnded && !isEmpty) saveWipe({ ...state, stage: 'needs-sign-in', token: '' });
      if (!isEnded || !isEmpty) return;
    }
    for (const name of outboxes) await Dexie.delete(name);
    await Dexie.delete(blobs);
    for (const { key } of articleDrafts(localStorage, wipe.person.id)) localStorage.removeItem(key);
    forgetSetAside(localStorage, wipe.server, wipe.person.id);
    forgetReplicaId();
    const { handedIn, lost } = files;
    saveWipe({ ...state, stage: 'done', token: '', files: handedIn, lostFiles: lost });
  });
}

/** What is in all outboxes; one that was set aside and still cannot be read has nothing to hand in. */
async function unsentOf(names: readonly string[], { person }: WipeState): Promise<UnsentWork> {
  const drafts = articleDrafts(localStorage, person.id);
  const groups: OutboxGroup[] = [];
  const parked: ParkedGroup[] = [];
  for (const [index, name] of names.entries()) {
    const outbox = new OutboxDb(name);
    try {
      drafts.push(...(await outbox.drafts.toArray()));
      const contents = await outbox.read();
      groups.push(...contents.groups);
      parked.push(...contents.parked);
    } catch (error) {
      if (index === names.length - 1) throw error;
    } finally {
      outbox.close();
    }
  }
  const device = deviceName(localStorage, navigator.userAgent);
  return unsentWork({ person, device, contents: { groups, parked }, drafts, now: Date.now() });
}

async function handIn(wipe: WipeState, work: UnsentWork): Promise<void> {
  for (const part of inParts(work, PART_CHARS)) {
    // By a deed that is in it: a repeated attempt replaces what arrived the first time.
    const id = part.groups[0]?.group ?? part.parked[0]?.group ?? wipe.id;
    await tell(wipe, '/api/hand-ins', { id, work: part });
  }
}

function nothingOf(work: UnsentWork): UnsentWork {
  return { ...work, groups: [], parked: [], drafts: [] };
}

async function tell({ server, token }: WipeState, path: string, body: object): Promise<unknown> {
  return requestJson({ url: `${server}${path}`, token, body, timeoutMs: TIMEOUT_MS });
}

/** Small things beside the databases that speak of what the person looked at. */
function removeTraces(personId: string): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  const own = articleDrafts(localStorage, personId).map(({ key }) => key);
  for (const key of keys) {
    // What was set aside is still to be handed in.
    if (key.startsWith('ff-aside-')) continue;
    if (key.includes(personId) && !own.includes(key)) localStorage.removeItem(key);
  }
}
