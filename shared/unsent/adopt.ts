import type { BaseCopy, OutboxGroup, OutboxOp, ParkedGroup } from '../sync/op.ts';
import { recordKey } from '../sync/op.ts';
import { recordsOf } from '../sync/op.ts';
import type { SyncPorts } from '../sync/ports.ts';
import { refresh } from '../sync/refresh.ts';
import { retryId } from '../sync/retry-id.ts';
import type { UnsentWork } from './unsent-work.ts';

/** So many retries are recognised; a later one enters as refused once more, and counts once all the same. */
const ATTEMPTS = 8;

export interface Adopted {
  /** Deeds that are in the outbox now and were not before. */
  added: number;
  /** Deeds that were there already. */
  known: number;
}

/**
 * Take work of the same person's other device into this outbox, with its op ids: the server counts each of them once,
 * whichever device gets there first, and both outboxes settle by its answer (S4). It may have left the other device
 * already, so it cannot be undone here. Taking the same work again adds nothing.
 */
export async function adopt(ports: SyncPorts, work: UnsentWork): Promise<Adopted> {
  return ports.exclusive(async () => {
    const contents = await ports.outbox.read();
    const here = new Set([...contents.groups, ...contents.parked].map(({ group }) => group));
    const last = contents.groups.at(-1)?.order ?? 0;
    const put = work.groups
      .filter(({ group }) => !here.has(group))
      .map((group, index): OutboxGroup => ({
        ...group,
        order: last + 1 + index,
        state: 'sending',
        ops: fresh(group),
      }));
    const park = work.parked
      .filter(({ group }) => !here.has(group) && !isRetried(here, group))
      .map((group): ParkedGroup => ({ ...group, ops: fresh(group) }));
    const known = new Set(contents.bases.map((base) => recordKey(base.kind, base.id)));
    const putBases = await missingBases(ports, known, put);
    await ports.outbox.commit({ put, park, putBases });
    await refresh(ports, recordsOf(put));
    const added = put.length + park.length;
    return { added, known: work.groups.length + work.parked.length - added };
  });
}

/** A refused group that was tried again here has other ids by now (S6). */
function isRetried(here: ReadonlySet<string>, group: string): boolean {
  let id = group;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    id = retryId(id);
    if (here.has(id)) return true;
  }
  return false;
}

/** What the server answered to the other device is for that device: this one asks itself. */
function fresh({ ops }: { ops: readonly OutboxOp[] }): OutboxOp[] {
  return ops.map((op) => ({ ...op, revision: null }));
}

async function missingBases(
  ports: SyncPorts,
  known: ReadonlySet<string>,
  groups: readonly OutboxGroup[],
): Promise<BaseCopy[]> {
  const bases = new Map<string, BaseCopy>();
  for (const { kind, id, base } of groups.flatMap((group) => group.ops)) {
    const key = recordKey(kind, id);
    if (known.has(key) || bases.has(key)) continue;
    const record = (await ports.replica.read(kind, [id])).get(id) ?? null;
    // A record that this device does not have is shown when the pull brings it.
    if (record !== null || base === null) bases.set(key, { kind, id, record });
  }
  return [...bases.values()];
}
