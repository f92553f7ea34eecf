import { entryDataSchemas, type Entry } from '../records/entry.ts';
import { isKind, type AnyRecord, type Kind } from '../records/kinds.ts';
import { mergeRule } from '../records/merge-rules.ts';
import { isObject, valueAt, type Json } from '../sync/json.ts';
import { isLegalTransition } from '../sync/ticket-status.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry as newEntry, type Subject } from './subject.ts';
import { differences } from './write.ts';

/** What one deed left behind has the same name, over all its fields and records (docs/sync-spec.md, S5). */
export function deedOf(proposal: Entry): string {
  const { group, opId } = entryDataSchemas.proposal.parse(proposal.data);
  return group ?? opId;
}

/** Take the value that lost a merge after all. @throws CommandError `already-decided` when its place is gone */
export function applyProposal(context: CommandContext, record: AnyRecord, proposal: Entry): Change[] {
  return applyProposals(context, record, [proposal]);
}

/**
 * Take several values of one record, all or none: one change, so that what belonged together arrives together.
 * @throws CommandError as `applyProposal`
 */
export function applyProposals(
  context: CommandContext,
  record: AnyRecord,
  proposals: readonly Entry[],
): Change[] {
  const wanted: Record<string, Json> = {};
  for (const proposal of proposals) {
    const soFar: AnyRecord = { ...record, ...wanted };
    Object.assign(wanted, valuesOf(context, soFar, proposal));
  }
  const [first] = proposals;
  if (first === undefined) return [];
  const kind = first.subjectKind;
  const change = differences<Kind>(kind, record, wanted);
  const touched: Record<string, Json> = kind === 'tickets' ? { activityAt: context.now } : {};
  const isChanged = Object.keys(change).length > 0;
  return [
    ...(isChanged ? [{ kind, id: record.id, base: record.revision, change: { ...change, ...touched } }] : []),
    ...proposals.map((proposal) => decided(context, proposal, 'applied')),
  ];
}

/** The fields that a proposal changes, with its value in its place. */
function valuesOf(context: CommandContext, record: AnyRecord, proposal: Entry): Record<string, Json> {
  const kind = proposal.subjectKind;
  const { field, value } = entryDataSchemas.proposal.parse(proposal.data);
  if (field === 'status' && !isLegalTransition(kind, valueAt(record, 'status') ?? null, value)) {
    throw new CommandError('illegal-status', 'status');
  }
  return { ...withValue(kind, record, field, value), ...timesOf(context, kind, field, value) };
}

/** Leave the record as it is and put the proposal aside. */
export function dismissProposal(context: CommandContext, record: AnyRecord, proposal: Entry): Change[] {
  return dismissProposals(context, record, [proposal]);
}

/** Leave the record as it is and put several proposals aside. */
export function dismissProposals(
  context: CommandContext,
  _record: AnyRecord,
  proposals: readonly Entry[],
): Change[] {
  return proposals.map((proposal) => decided(context, proposal, 'dismissed'));
}

function decided(context: CommandContext, proposal: Entry, decision: 'applied' | 'dismissed'): Change {
  const subject: Subject = {
    kind: proposal.subjectKind,
    id: proposal.subjectId,
    account: proposal.account,
    ticket: proposal.ticket,
  };
  const data = { proposal: proposal.id, decision };
  return newEntry(context, subject, { type: 'proposal-decided', internal: true, data });
}

/** The field with the value at its path: `assignee`, `attributes.ram`, `contacts.<id>` or `contacts.<id>.phone`. */
function withValue(kind: Kind, record: AnyRecord, path: string, value: Json): Record<string, Json> {
  const dot = path.indexOf('.');
  if (!isKind(kind) || dot < 0) return { [path]: value };
  const field = path.slice(0, dot);
  const rest = path.slice(dot + 1);
  const current = valueAt(record, field);
  if (mergeRule(kind, field) === 'by-key' && isObject(current)) {
    return { [field]: { ...current, [rest]: value } };
  }
  if (mergeRule(kind, field) === 'by-id' && Array.isArray(current)) {
    return { [field]: withMember(current, rest, value) };
  }
  throw new CommandError('already-decided', field);
}

function withMember(members: Json[], path: string, value: Json): Json[] {
  const [id, key] = path.split('.');
  const others = members.filter((member) => !(isObject(member) && member['id'] === id));
  if (key === undefined) return value === null ? others : [...others, value];
  const member = members.find((member) => isObject(member) && member['id'] === id);
  if (!isObject(member)) throw new CommandError('already-decided', path);
  return members.map((other) => (other === member ? { ...member, [key]: value } : other));
}

function timesOf(context: CommandContext, kind: Kind, field: string, value: Json): Record<string, Json> {
  if (kind !== 'tickets' || field !== 'status') return {};
  if (value === 'resolved') return { resolvedAt: context.now, waitingFor: null };
  if (value === 'closed' || value === 'cancelled') return { closedAt: context.now, waitingFor: null };
  return { resolvedAt: null, closedAt: null, ...(value === 'waiting' ? {} : { waitingFor: null }) };
}
