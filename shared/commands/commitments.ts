import type { Commitment } from '../records/commitment.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import { subjectOf, touch } from './subject.ts';
import { creation } from './write.ts';

/** Write down that somebody owes something by a time. The first change is the commitment. */
export function createCommitment(
  context: CommandContext,
  fields: Partial<Omit<Commitment, 'id' | 'revision'>> & Pick<Commitment, 'type' | 'what' | 'dueAt'>,
): Change[] {
  if (fields.what.trim() === '') throw new CommandError('text-required', 'what');
  const id = context.newId();
  const commitment = creation('commitments', { owner: context.personId, madeAt: context.now, ...fields, id });
  const subject = {
    kind: 'commitments',
    id,
    account: fields.account ?? null,
    ticket: fields.ticket ?? null,
  } as const;
  return [commitment, ...touch(context, subject)];
}

/** Kept, broken or withdrawn, with the result in words. */
export function settleCommitment(
  context: CommandContext,
  commitment: Commitment,
  wanted: { state: 'done' | 'broken' | 'withdrawn'; result?: string },
): Change[] {
  const doneAt = wanted.state === 'done' ? context.now : null;
  const result = wanted.result ?? commitment.result;
  return editCommitment(context, commitment, { state: wanted.state, doneAt, result });
}

/** Change what is owed, by whom, by when; `state: 'open'` takes a settlement back. */
export function editCommitment(
  context: CommandContext,
  commitment: Commitment,
  fields: Partial<Omit<Commitment, 'id' | 'revision' | 'source'>>,
): Change[] {
  const changes = edit(context, 'commitments', commitment, fields);
  return changes.length === 0 ? [] : [...changes, ...touch(context, subjectOf('commitments', commitment))];
}
