import { gunzipSync } from 'node:zlib';
import { maySee } from '../../../shared/access/grant.ts';
import { packLines } from '../../../shared/packs/pack-text.ts';
import type { Manifest } from '../../../shared/protocol/packs.ts';
import type { PulledRecord, PullAnswer, PullPage } from '../../../shared/protocol/pull.ts';
import type { PushAnswer } from '../../../shared/protocol/push.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { sameJson } from '../../../shared/sync/json.ts';
import { opsOf } from '../../../shared/sync/outbox.ts';
import type { OutboxChange } from '../../../shared/sync/ports.ts';
import { openCheckpoint, type Checkpoint } from '../../../sync-server/pull/checkpoint.ts';
import { projected } from '../../../sync-server/access/project.ts';
import type { Authority, Reply, Request } from './authority.ts';
import type { Device, Watcher } from './device.ts';
import type { Ledger } from './ledger.ts';
import type { Held, Mirror } from './mirror.ts';
import type { World } from './world.ts';

/** Looks at every write of every device and at every answer of the server. */
export class Checks implements Watcher {
  readonly #world: World;
  readonly #authority: () => Authority;
  readonly #ledger: Ledger;
  /** Ops that the server has answered for at some time. */
  readonly #acknowledged = new Set<string>();
  /** Groups that a person takes back. */
  readonly withdrawn = new Set<string>();

  constructor(world: World, authority: () => Authority, ledger: Ledger) {
    this.#world = world;
    this.#authority = authority;
    this.#ledger = ledger;
  }

  /** S3 S15: a checkpoint never passes data. What it says was read is there, in this very state. */
  claims(device: Device): void {
    const mirror = this.#authority().truth();
    for (const [kind, checkpoint] of this.#checkpoints(device, mirror)) {
      for (const held of mirror.kinds.get(kind)!.values())
        this.#expectRead(device, mirror, kind, checkpoint, held);
    }
  }

  /** The device's checkpoints of the state that the server is in. */
  #checkpoints(device: Device, mirror: Mirror): [Kind, Checkpoint][] {
    return (Object.entries(device.disk.progress.after) as [Kind, string][]).flatMap(([kind, after]) => {
      const checkpoint = openCheckpoint({ secret: mirror.secret, person: device.personId, kind }, after);
      return checkpoint?.epoch === mirror.epoch ? [[kind, checkpoint] as [Kind, Checkpoint]] : [];
    });
  }

  /** Has the device noticed that the server was restored, or is there nothing to notice? */
  #knowsState(device: Device): boolean {
    return this.#checkpoints(device, this.#authority().truth()).length > 0;
  }

  /** S4: nothing leaves the outbox that the server has not taken, and that nobody took back. */
  committing(device: Device, change: OutboxChange): void {
    const { put = [], update = [], remove = [], park = [], unpark = [], unsettle = [] } = change;
    for (const { group, isForgotten } of update) if (isForgotten === true) this.#ledger.outOfSight(group);
    // What goes again after a restore is put back into the outbox; what only goes had left the person's sight.
    if (put.length === 0) for (const group of unsettle) this.#ledger.outOfSight(group);
    // An answer from before a restore may come after it.
    if (put.length === 0 && unsettle.length > 0 && !this.#knowsState(device))
      this.#ledger.restored(this.#authority().truth());
    const parked = new Set(park.map((group) => group.group));
    for (const { group, ops } of device.disk.outbox.groups) {
      if (!remove.includes(group) || parked.has(group) || this.withdrawn.has(group)) continue;
      const lost = ops.find(({ opId }) => !this.#acknowledged.has(opId));
      if (lost !== undefined)
        this.#world.broken('S4', `${device.name} forgot unsent ${JSON.stringify(lost)}`);
    }
    const [again] = put;
    const [origin] = unpark;
    if (again !== undefined && origin !== undefined) {
      const opIds = again.ops.map(({ opId }) => opId);
      this.#ledger.retried(origin, again.group, opIds);
    }
    const gone = unpark.find((group) => !this.withdrawn.has(group));
    if (gone !== undefined) this.#world.broken('S6', `${device.name} threw the refused group ${gone} away`);
  }

  /** S8: no answer holds what its reader may not see. Passed over where something was written meanwhile. */
  served(device: Device, { path, body }: Request, reply: Reply, version: number): void {
    if (reply.status !== 200) return;
    const mirror = this.#authority().truth();
    if (path.endsWith('/push')) this.#note(JSON.parse(reply.text) as PushAnswer);
    if (mirror.version !== version) return;
    if (path.startsWith('/api/packs')) this.#expectScopes(device, mirror, reply);
    if (!path.endsWith('/pull')) return;
    const answer = JSON.parse(reply.text) as PullAnswer;
    const isWhole = !body.includes('"heads":true');
    for (const [kind, page] of Object.entries(answer.kinds) as [Kind, PullPage][]) {
      for (const record of page.records) this.#expectVisible(device, mirror, kind, record, isWhole);
    }
  }

  /** S8: packs are given to those who hold their scope. */
  #expectScopes(device: Device, mirror: Mirror, { text, bytes }: Reply): void {
    const scopes =
      bytes === undefined
        ? (JSON.parse(text) as Manifest).packs.map(({ scope }) => scope)
        : [packLines(gunzipSync(bytes).toString()).head.scope];
    const grant = mirror.grant(device.personId);
    const foreign = scopes.find((scope) => !maySee(grant, [scope]));
    if (foreign !== undefined) this.#world.broken('S8', `${device.name} was sent a pack of ${foreign}`);
  }

  #note({ results }: PushAnswer): void {
    for (const { opId, status } of results) if (status !== 'rejected') this.#acknowledged.add(opId);
  }

  #expectVisible(device: Device, mirror: Mirror, kind: Kind, record: PulledRecord, isWhole: boolean): void {
    const grant = mirror.grant(device.personId);
    const held = mirror.kinds.get(kind)!.get(record.id);
    if (held === undefined || !maySee(grant, held.scopes)) {
      this.#world.broken('S8', `${device.name} was sent ${kind} ${record.id}`);
    } else if (isWhole && !held.deleted && !sameJson(projected(grant, kind, held.record), record)) {
      this.#world.broken('S8', `${device.name} was sent another ${kind} ${record.id} than it may see`);
    }
  }

  #expectRead(device: Device, mirror: Mirror, kind: Kind, checkpoint: Checkpoint, held: Held): void {
    if (held.revision > checkpoint.revision || !isOf(mirror, checkpoint, held)) return;
    // What may not be seen any more may have left ahead of the checkpoint.
    if (!maySee(mirror.grant(device.personId), held.scopes)) return;
    const { outbox, progress } = device.disk;
    // In a re-reading, what was deleted leaves at its end.
    if (held.deleted && progress.rereading.includes(kind)) return;
    // The pack may come after the pages.
    if (mirror.isPacked(kind, held.id)) return;
    const record = device.disk.table(kind).get(held.id);
    // What waits in the outbox hides or changes what was read.
    if (opsOf(outbox.groups, kind, held.id).length > 0) return;
    if (outbox.bases.some((base) => base.kind === kind && base.id === held.id)) return;
    const isRight = held.deleted ? record === undefined : record?.revision === held.revision;
    if (isRight) return;
    const has = record === undefined ? 'nothing' : `revision ${record.revision}`;
    this.#world.broken(
      'S3 S15',
      `the checkpoint of ${device.name} for ${kind} stands at ${checkpoint.revision}, but of ${held.id}, ` +
        `${held.deleted ? 'deleted' : 'written'} at ${held.revision}, it has ${has}`,
    );
  }
}

/** Is the record in what the checkpoint says was read? While access changes, what was lost is gone already. */
function isOf(mirror: Mirror, { view, fill }: Checkpoint, { scopes }: Held): boolean {
  return [view, ...(fill === null ? [] : [fill.view])].every((hash) => {
    const held = { personId: '', roles: [], partner: null, scopes: mirror.view(hash) };
    return maySee(held, scopes);
  });
}
