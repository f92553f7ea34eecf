import type { OutboxContents, RecordName } from '../../shared/sync/op.ts';
import { recordKey } from '../../shared/sync/op.ts';
import type { OutboxChange, OutboxStore } from '../../shared/sync/ports.ts';

type Reads = Omit<OutboxStore, 'commit' | 'settled'>;
type Answers = {
  [Name in keyof Reads]: (...asked: Parameters<Reads[Name]>) => Awaited<ReturnType<Reads[Name]>>;
};

/** Answers of an outbox that lies in memory as a whole; copies, as a database would give. */
function outboxAnswers(contents: () => OutboxContents): Answers {
  const groups = () => structuredClone(contents().groups);
  return {
    read: () => structuredClone(contents()),
    counts: () => ({ pending: groups().filter(isUnsent).length, parked: contents().parked.length }),
    lastOrder: () => contents().groups.at(-1)?.order ?? 0,
    basesOf: (records) => {
      const wanted = keysOf(records);
      return structuredClone(contents().bases.filter(({ kind, id }) => wanted.has(recordKey(kind, id))));
    },
    groupsOn: (records) => {
      const wanted = keysOf(records);
      return groups().filter(({ ops }) => ops.some(({ kind, id }) => wanted.has(recordKey(kind, id))));
    },
    unsent: (after, limit) => {
      const behind = groups().filter((group) => isUnsent(group) && group.order > after);
      return behind.slice(0, limit);
    },
    acknowledged: () => groups().filter((group) => !isUnsent(group)),
    find: (id) => ({
      waiting: groups().find(({ group }) => group === id) ?? null,
      parked: structuredClone(contents().parked.find(({ group }) => group === id)) ?? null,
    }),
  };
}

/** The reads of the outbox port over one that lies in memory; `step` makes each a promise. */
export function outboxReads(
  contents: () => OutboxContents,
  step: <T>(name: string, effect: () => T) => Promise<T> = async (_name, effect) => effect(),
): Reads {
  const answers = outboxAnswers(contents);
  return {
    read: () => step('outbox.read', answers.read),
    counts: () => step('outbox.counts', answers.counts),
    lastOrder: () => step('outbox.lastOrder', answers.lastOrder),
    basesOf: (records) => step('outbox.basesOf', () => answers.basesOf(records)),
    groupsOn: (records) => step('outbox.groupsOn', () => answers.groupsOn(records)),
    unsent: (after, limit) => step('outbox.unsent', () => answers.unsent(after, limit)),
    acknowledged: () => step('outbox.acknowledged', answers.acknowledged),
    find: (group) => step('outbox.find', () => answers.find(group)),
  };
}

/** Everything in place after a change, as `OutboxStore.commit` has it. */
export function changed({ groups, parked, bases }: OutboxContents, change: OutboxChange): OutboxContents {
  const waiting = new Map(groups.map((group) => [group.group, group]));
  const refused = new Map(parked.map((group) => [group.group, group]));
  const copies = new Map(bases.map((base) => [recordKey(base.kind, base.id), base]));
  for (const group of [...(change.put ?? []), ...(change.update ?? [])]) waiting.set(group.group, group);
  for (const group of change.park ?? []) refused.set(group.group, group);
  for (const base of change.putBases ?? []) copies.set(recordKey(base.kind, base.id), base);
  for (const id of change.remove ?? []) waiting.delete(id);
  for (const id of change.unpark ?? []) refused.delete(id);
  for (const base of change.dropBases ?? []) copies.delete(recordKey(base.kind, base.id));
  return {
    groups: [...waiting.values()].sort((a, b) => a.order - b.order),
    parked: [...refused.values()],
    bases: [...copies.values()],
  };
}

function isUnsent({ state }: { state: string }): boolean {
  return state !== 'acknowledged';
}

function keysOf(records: readonly RecordName[]): Set<string> {
  return new Set(records.map(({ kind, id }) => recordKey(kind, id)));
}
