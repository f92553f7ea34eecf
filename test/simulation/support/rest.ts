import { kinds, type AnyRecord } from '../../../shared/records/kinds.ts';
import { sameJson, valueAt } from '../../../shared/sync/json.ts';
import { maySee } from '../../../shared/access/grant.ts';
import type { Device } from './device.ts';
import type { Ledger } from './ledger.ts';
import type { Mirror } from './mirror.ts';
import { archivedIds, shown } from './shown.ts';
import { Violation } from './world.ts';

/** Why the server may refuse for good what these people do. */
const fairReasons = new Set(['forbidden', 'not-found', 'deleted', 'group-refused']);

/**
 * What must be true once nothing goes wrong any more and everybody has exchanged.
 * @throws Violation
 */
export function expectAllWell(mirror: Mirror, devices: readonly Device[], ledger: Ledger): void {
  for (const device of devices) {
    expectEqual(mirror, device);
    expectOwnPacks(mirror, device);
    expectCold(device);
    for (const { code, message, group } of device.disk.outbox.parked) {
      if (!fairReasons.has(code)) broken('S6', `${device.name}: ${group} was refused: ${code} ${message}`);
    }
  }
  // What is kept for a restore does not count here: the server has to have it by now.
  const disks = devices.map(({ disk: { outbox } }) => ({ outbox, settled: [] }));
  for (const deed of ledger.missing(mirror, disks))
    broken('S5', `typed and nowhere: ${JSON.stringify(deed)}`);
  for (const deed of ledger.torn(mirror)) broken('S4', `half applied: ${JSON.stringify(deed)}`);
  expectOnce(mirror);
  const seers = devices.filter(({ personId }) => maySee(mirror.grant(personId), ['account:']));
  const [all, theirs] = [devices, seers].map((some) => some.map(({ disk }) => disk));
  const [lingering] = ledger.lingering(mirror, all ?? [], theirs ?? []);
  if (lingering !== undefined) broken('S9', `erased and still there: ${lingering}`);
}

/** S16 S8: the replica holds what its person may see, as the server has it, and nothing else. */
function expectEqual(mirror: Mirror, device: Device): void {
  for (const kind of kinds) {
    const wanted = mirror.visible(device.personId, kind);
    const present = shown(device.disk, kind);
    for (const id of present.keys()) {
      if (!wanted.has(id)) broken('S8', `${device.name} still holds ${kind} ${id}`);
    }
    for (const [id, record] of wanted) {
      const own = present.get(id);
      if (own === undefined) broken('S15', `${device.name} misses ${kind} ${id}`);
      else if (!sameJson(own, record)) {
        broken('S16', `${device.name} has another ${kind} ${id}: ${difference(own, record)}`);
      }
    }
  }
}

/** S8 S14: packs of what the person may see, all of them here, listed in every window, and nothing beside them. */
function expectOwnPacks(mirror: Mirror, device: Device): void {
  const { rows, contents, headers } = device.disk.packs;
  const grant = mirror.grant(device.personId);
  for (const { hash, scope, isHere } of rows.values()) {
    if (!maySee(grant, [scope])) broken('S8', `${device.name} still holds a pack of ${scope}`);
    if (!isHere) broken('S14', `${device.name} misses pack ${hash}`);
  }
  for (const hash of [...contents.keys(), ...headers.keys()])
    if (!rows.has(hash)) broken('S8', `${device.name} still holds what was pack ${hash}`);
  const archived = [...shown(device.disk, 'tickets').keys()].filter(
    (id) => !device.disk.table('tickets').has(id),
  );
  for (const listed of device.listed()) {
    const missing = archived.find((id) => !listed.has(id));
    if (missing !== undefined) broken('S14', `a window of ${device.name} does not list ${missing}`);
  }
}

/** S14: what a pack here has stands in no other place. */
function expectCold(device: Device): void {
  for (const kind of ['tickets', 'entries'] as const) {
    const archived = archivedIds(device.disk, kind);
    const twice = [...device.disk.table(kind).keys()].find((id) => archived.has(id));
    if (twice !== undefined) broken('S14', `${device.name} has ${kind} ${twice} at work and in a pack`);
  }
}

/** S4: no op had its effect twice. */
function expectOnce(mirror: Mirror): void {
  const seen = new Set<string>();
  for (const { op, kind, id, revision } of mirror.past) {
    const key = `${op} ${kind} ${id}`;
    if (op !== null && seen.has(key)) broken('S4', `applied twice, again at ${revision}: ${key}`);
    seen.add(key);
  }
  const texts = mirror.all('entries').flatMap(({ type, text }) => (type === 'note' ? [text] : []));
  const doubled = texts.find((text, index) => texts.indexOf(text) !== index);
  if (doubled !== undefined) broken('S4', `written twice: ${doubled}`);
}

function difference(own: AnyRecord, wanted: AnyRecord): string {
  const fields = Object.keys(wanted).filter(
    (field) => !sameJson(valueAt(own, field), valueAt(wanted, field)),
  );
  return fields
    .map(
      (name) => `${name} ${JSON.stringify(valueAt(own, name))}, not ${JSON.stringify(valueAt(wanted, name))}`,
    )
    .join('; ');
}

function broken(rule: string, detail: string): never {
  throw new Violation(`${rule}: ${detail}`);
}
