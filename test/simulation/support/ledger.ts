import { gunzipSync } from 'node:zlib';
import type { MemoryDisk } from './memory-disk.ts';
import type { Mirror } from './mirror.ts';
import { labelsIn } from './world.ts';

/** A deed that was said to be saved. */
interface Deed {
  device: string;
  group: string;
  labels: string[];
  opIds: string[];
}

/** What people were told is saved, to be looked for wherever docs/sync-spec.md says it may be. */
export class Ledger {
  readonly #deeds = new Map<string, Deed>();
  readonly #withdrawn = new Set<string>();
  /** Settled groups that their device gave up, because a record of theirs left the person's sight (S8). */
  readonly #outOfSight = new Set<string>();
  /** Groups made of refused ones, with the group that they once were. */
  readonly #origins = new Map<string, string>();

  /** Words of which nobody may have anything left ... */
  #erased = new Set<string>();
  /** ... or may, since a backup brought them back; nobody owes them. */
  readonly #excused = new Set<string>();

  erased(labels: readonly string[]): void {
    for (const label of labels) {
      this.#erased.add(label);
      this.#excused.add(label);
    }
  }

  /** A backup is put back, with all that was erased since. */
  broughtBack(): void {
    this.#erased = new Set();
  }

  get hasErased(): boolean {
    return this.#erased.size > 0;
  }

  /**
   * Erased words that are still somewhere: at the server, in its packs, among what a device has of it, or in what a device
   * keeps for a restore.
   * @param kept of devices whose people always saw everything: who did not is told of no end
   */
  lingering(mirror: Mirror, disks: Iterable<MemoryDisk>, kept: Iterable<MemoryDisk>): string[] {
    const settled = [...kept].map((disk) => JSON.stringify(disk.settled));
    const texts = [mirror.everything(), ...[...disks].map(everythingOn), ...settled];
    const found = new Set(labelsIn(texts.join('\n')));
    return [...this.#erased].filter((label) => found.has(label));
  }

  saved(deed: Deed): void {
    if (!this.#withdrawn.has(deed.group)) this.#deeds.set(deed.group, deed);
  }

  /** The person takes it back or throws it away; should the program die in that, nobody knows. Nobody owes it. */
  withdrawn(group: string): void {
    const origin = this.#originOf(group);
    this.#withdrawn.add(origin);
    this.#deeds.delete(origin);
  }

  /** A refused group goes again, as another one with other ops. */
  retried(origin: string, group: string, opIds: string[]): void {
    this.#origins.set(group, origin);
    const deed = this.#deeds.get(this.#originOf(origin));
    if (deed !== undefined) deed.opIds = opIds;
  }

  /** The device keeps a settled group no longer in case of a restore. */
  outOfSight(group: string): void {
    this.#outOfSight.add(this.#originOf(group));
  }

  /**
   * The office has put an older state back. What the server had already given back to people who then lost sight of it
   * went with the state that was thrown away: S8 forbids that anybody had kept it.
   */
  restored(mirror: Mirror): void {
    for (const deed of this.missing(mirror, []))
      if (this.#outOfSight.has(deed.group)) this.#deeds.delete(deed.group);
  }

  #originOf(group: string): string {
    const origin = this.#origins.get(group);
    return origin === undefined ? group : this.#originOf(origin);
  }

  /** Labels that are neither at the server nor on any device, with the device where they were typed. */
  missing(mirror: Mirror, disks: Iterable<Pick<MemoryDisk, 'outbox' | 'settled'>>): Deed[] {
    const kept = new Set([...atServer(mirror), ...[...disks].flatMap(onDisk)]);
    for (const label of this.#excused) kept.add(label);
    return [...this.#deeds.values()].filter(({ labels }) => labels.some((label) => !kept.has(label)));
  }

  /** Deeds of which the server has one part and not the other. */
  torn(mirror: Mirror): Deed[] {
    return [...this.#deeds.values()].filter(({ opIds }) => {
      const taken = opIds.filter((opId) => mirror.ops.has(opId)).length;
      return taken > 0 && taken < opIds.length;
    });
  }

  deeds(): Iterable<Deed> {
    return this.#deeds.values();
  }
}

/**
 * In a record, in a proposal, or in the record's past: a value that somebody overwrote later. What a writer merely
 * asked for does not count, nor does a line of the timeline that tells of a change.
 */
function atServer(mirror: Mirror): string[] {
  const texts: string[] = [];
  for (const [kind, records] of mirror.kinds) {
    for (const { record } of records.values()) {
      if (kind !== 'entries') texts.push(JSON.stringify(record));
    }
  }
  for (const entry of mirror.all('entries')) {
    texts.push(entry.text);
    if (entry.type === 'proposal') texts.push(JSON.stringify(entry.data['value']));
  }
  for (const { kind, before } of mirror.past) if (kind !== 'entries') texts.push(JSON.stringify(before));
  return texts.flatMap(labelsIn);
}

/** Words in a ticket, in its timeline and in the past of both. */
export function labelsOf(mirror: Mirror, ticket: string): string[] {
  const entries = mirror.all('entries').filter(({ subjectId }) => subjectId === ticket);
  const ids = new Set([ticket, ...entries.map(({ id }) => id)]);
  const past = mirror.past.filter(({ id }) => ids.has(id)).map(({ before }) => before);
  return labelsIn(JSON.stringify([mirror.get('tickets', ticket), entries, past]));
}

/** All that a device has of the server. */
function everythingOn({ records, packs, outbox: { bases } }: MemoryDisk): string {
  const tables = [...records.values()].map((table) => [...table.values()]);
  const texts = [...packs.contents.values()].map((content) => gunzipSync(content).toString());
  return [JSON.stringify([tables, bases]), ...packs.headers.values(), ...texts].join('\n');
}

/** Waiting, refused and kept with its reason, or kept in case the server is restored. */
function onDisk({ outbox: { groups, parked }, settled }: Pick<MemoryDisk, 'outbox' | 'settled'>): string[] {
  const changes = [...groups, ...parked, ...settled].flatMap(({ ops }) => ops.map(({ change }) => change));
  return labelsIn(JSON.stringify(changes));
}
