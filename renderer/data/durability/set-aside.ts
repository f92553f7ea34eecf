import { replicaNames, type ReplicaNames } from '../sync/names.ts';

/**
 * A database of this device that could not be opened. It is left as it is and another one takes its place: records
 * are fetched again, and unsent work may be read by the version of the console that wrote it (S11).
 */
export interface SetAside {
  part: 'records' | 'outbox';
  /** Name of the database; of records, what the names of their databases begin with. */
  name: string;
  reason: 'newer' | 'damaged';
  /** UTC ms. */
  at: number;
  /** Nothing is left in it that anybody needs; only its name stays taken. */
  isSettled: boolean;
}

const keyOf = (base: ReplicaNames) => `ff-aside-${base.records}`;

/** What was set aside on this device, of one person on one server; the oldest first. */
export function setAsideOf(storage: Storage, server: string, personId: string): SetAside[] {
  const text = storage.getItem(keyOf(replicaNames(server, personId)));
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) && stored.every((one) => isSetAside(one)) ? stored : [];
  } catch {
    // Damaged by hand: then the first databases are tried again, and set aside again if they must be.
    return [];
  }
}

/** Names of the databases that are in use: one generation after what was set aside. */
export function namesInUse(storage: Storage, server: string, personId: string): ReplicaNames {
  const aside = setAsideOf(storage, server, personId);
  const generation = (part: SetAside['part']) => aside.filter((one) => one.part === part).length;
  return replicaNames(server, personId, { records: generation('records'), outbox: generation('outbox') });
}

/** Leave a database as it is from now on. What uses it must be closed and opened anew. */
export function setAside(
  storage: Storage,
  whose: { server: string; personId: string },
  fault: Pick<SetAside, 'part' | 'reason' | 'at'>,
): void {
  const { server, personId } = whose;
  const names = namesInUse(storage, server, personId);
  const entry: SetAside = {
    ...fault,
    isSettled: false,
    name: fault.part === 'outbox' ? names.outbox : names.records,
  };
  const all = [...setAsideOf(storage, server, personId), entry];
  storage.setItem(keyOf(replicaNames(server, personId)), JSON.stringify(all));
}

/** All outboxes of a person on this device: those that were set aside and the one in use, the oldest first. */
export function outboxNames(storage: Storage, server: string, personId: string): string[] {
  const aside = setAsideOf(storage, server, personId).filter(({ part }) => part === 'outbox');
  return [...aside.map(({ name }) => name), namesInUse(storage, server, personId).outbox];
}

/** It is gone for good, or what was in it has found another place: its name stays taken. */
export function settleSetAside(storage: Storage, server: string, personId: string, name: string): void {
  const all = setAsideOf(storage, server, personId);
  const rest = all.map((one) => (one.name === name ? { ...one, isSettled: true } : one));
  storage.setItem(keyOf(replicaNames(server, personId)), JSON.stringify(rest));
}

/** The databases themselves are gone. */
export function forgetSetAside(storage: Storage, server: string, personId: string): void {
  storage.removeItem(keyOf(replicaNames(server, personId)));
}

/** By hand: a start asks for it before any schema is there. */
function isSetAside(one: unknown): one is SetAside {
  if (typeof one !== 'object' || one === null) return false;
  const { part, name, reason, at, isSettled } = one as Partial<SetAside>;
  const isKnown = (part === 'records' || part === 'outbox') && (reason === 'newer' || reason === 'damaged');
  return isKnown && typeof name === 'string' && typeof at === 'number' && typeof isSettled === 'boolean';
}
