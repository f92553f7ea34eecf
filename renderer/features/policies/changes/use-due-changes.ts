import { useCallback } from 'react';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import type { HeaderOf } from '../../../data/headers/header-of.ts';
import { useReplica, type Replica } from '../../../data/replica-context.ts';
import { dueChange, rulesAfter, termsPair, type DueChange, type TermsPair } from './due-changes.ts';
import { readOnce } from './read-once.ts';

/** Open tickets that would get another due time, the soonest first, of how many that were looked at. */
export interface DueChanges {
  tickets: { ticket: HeaderOf<'tickets'>; due: DueChange }[];
  open: number;
}

/** Timelines read side by side. */
const AT_ONCE = 16;

/** Answers what a command would do to the due times of all open tickets on this device, without doing it. */
export function useDueChanges(): (edit: (context: CommandContext) => Change[]) => Promise<DueChanges> {
  const replica = useReplica();
  return useCallback(async (edit) => findChanges(replica, edit), [replica]);
}

async function findChanges(
  replica: Replica,
  edit: (context: CommandContext) => Change[],
): Promise<DueChanges> {
  const now = Date.now();
  const changes = edit({ now, personId: replica.person.get().id, newId: () => crypto.randomUUID() });
  const before = {
    policies: replica.small('policies').get().byId,
    accounts: replica.small('accounts').get().byId,
  };
  const after = rulesAfter(before, changes);
  const changed = new Set(changes.map(({ id }) => id));
  const pairs = new Map<string | null, TermsPair | null>();
  const open = replica
    .headers('tickets')
    .get()
    .rows.filter(({ status }) => !isEnded(status));
  const concerned = open.flatMap((ticket) => {
    const known = pairs.get(ticket.account);
    const pair = known === undefined ? termsPair(ticket.account, before, after, changed) : known;
    pairs.set(ticket.account, pair);
    return pair === null ? [] : [{ ticket, pair }];
  });
  const found: DueChanges['tickets'] = [];
  for (let at = 0; at < concerned.length; at += AT_ONCE) {
    const read = concerned.slice(at, at + AT_ONCE).map(async ({ ticket, pair }) => {
      const entries = await readOnce(
        replica.records('entries', { selector: { subjectId: ticket.id }, sort: [{ at: 'asc' }] }),
      );
      const due = dueChange(ticket, entries, pair, now);
      if (due !== null) found.push({ ticket, due });
    });
    // oxlint-disable-next-line no-await-in-loop -- a few at a time, so that the console stays in use
    await Promise.all(read);
  }
  const dueOf = ({ due }: DueChanges['tickets'][number]) => due.after ?? due.before ?? Infinity;
  return { tickets: found.sort((a, b) => dueOf(a) - dueOf(b)), open: open.length };
}
