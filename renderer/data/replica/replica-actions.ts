import type { Grant } from '../../../shared/access/grant.ts';
import { mayWriteByRole } from '../../../shared/access/may-write.ts';
import { CommandError } from '../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { matrixAmong } from '../../../shared/sla/priority.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { submit, type Submitted } from '../../../shared/sync/submit.ts';
import { discard, retry, undo } from '../../../shared/sync/withdraw.ts';
import type { TableState } from '../live/table-state.ts';
import { withRoom, type MakeRoom } from '../packs/with-room.ts';
import type { Readable, ReplicaActions } from '../replica-context.ts';
import type { SentDraft } from '../drafts/sent-draft.ts';
import type { LoopHandle } from '../sync/run-loop.ts';

/** What a person can do about work that waits or was refused. */
export function outboxActions(
  ports: SyncPorts,
  loop: LoopHandle,
): Omit<ReplicaActions, 'unsentWork' | 'adoptUnsent' | 'fetchArchive' | 'fetchTicket'> {
  return {
    undo: (group) => undo(ports, group).finally(() => loop.wake('repair')),
    discard: (group) => discard(ports, group).finally(() => loop.wake('local')),
    retry: (group) => retry(ports, group).finally(() => loop.wake('repair')),
    syncNow: () => loop.wake('now'),
    checkNow: () => loop.wake('audit'),
    answerRemoval: (kind, answer) => loop.answerRemoval(kind, answer),
  };
}

/** What a command is told at the moment when somebody asks for it. */
export function contextOf(
  ports: SyncPorts,
  personId: string,
  policies: Readable<TableState<Policy>>,
): () => CommandContext {
  return () => ({
    now: ports.now(),
    personId,
    newId: () => ports.newId(),
    priorityMatrix: matrixAmong(policies.get().rows),
  });
}

/** What keeping needs. */
export interface Keeper {
  ports: SyncPorts;
  loop: LoopHandle;
  grant: Grant;
  /** Lets the archive give way where there is no room. */
  makeRoom: MakeRoom;
}

/**
 * Keep the changes of one command and show them. The group's id is empty when nothing changed.
 * @param sent the draft that it was, which goes in the same commit
 * @throws CommandError, OutboxError, DraftGone
 */
export async function keepChanges(
  { ports, loop, grant, makeRoom }: Keeper,
  changes: Change[],
  sent?: SentDraft,
): Promise<{ group: string }> {
  refuseByRole(grant, changes);
  const submitted = await withRoom(makeRoom, () => kept(ports, changes, sent));
  if (submitted === null) return { group: '' };
  loop.wake(submitted.isShown ? 'local' : 'repair');
  return { group: submitted.group.group };
}

/** Every attempt takes the draft along anew. */
async function kept(ports: SyncPorts, changes: Change[], sent?: SentDraft): Promise<Submitted | null> {
  try {
    return await submit(ports, changes, sent && (() => sent.leave()));
  } catch (error) {
    sent?.stay();
    throw error;
  }
}

/** Nobody should learn hours later, from the list of refused changes, what was never allowed. */
function refuseByRole(grant: Grant, changes: readonly Change[]): void {
  for (const { kind, base, change } of changes) {
    const write = { kind, isNew: base === null, fields: Object.keys(change) };
    if (!mayWriteByRole(grant, write)) throw new CommandError('not-permitted', kind);
  }
}
