import { CommandError, type CommandErrorCode } from '../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../shared/commands/context.ts';
import { entrySchema, type Entry } from '../../shared/records/entry.ts';
import { parseRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import type { Ticket } from '../../shared/records/ticket.ts';

export const AT = 1_700_000_000_000;
export const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function context(): CommandContext {
  let made = 100;
  return { now: AT + 1_000, personId: uuid(1), newId: () => uuid((made += 1)) };
}

export function make<K extends Kind>(kind: K, fields: object): RecordOf<K> {
  return parseRecord(kind, { id: uuid(50), revision: 7, ...fields });
}

export const ticket = (fields: object = {}): Ticket =>
  make('tickets', { subject: 'Printer', openedAt: AT, activityAt: AT, account: uuid(2), ...fields });

export function entryOf(changes: Change[]): Entry {
  const change = changes.find((candidate) => candidate.kind === 'entries');
  return entrySchema.parse({ ...change?.change, id: change?.id });
}

export function codeOf(run: () => unknown): CommandErrorCode | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof CommandError ? error.code : null;
  }
}
