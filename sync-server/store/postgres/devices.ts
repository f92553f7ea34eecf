import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import type { DeviceKey, HandIn, StoredDevice } from '../device-store.ts';
import { run, type Queryable } from './run.ts';

/** Devices and hand-ins. Each call is a transaction of its own, but for `revokeDevice`. */
export class Devices {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async noteContact({ replica, person }: DeviceKey, at: number, report?: DeviceReport): Promise<void> {
    await run(this.#db, contact, [replica, person, at, report === undefined ? null : JSON.stringify(report)]);
  }

  async devices(person: string | null): Promise<StoredDevice[]> {
    return (await run<DeviceRow>(this.#db, all, [person])).map(storedDevice);
  }

  async device({ replica, person }: DeviceKey): Promise<StoredDevice | null> {
    const [row] = await run<DeviceRow>(this.#db, one, [replica, person]);
    return row === undefined ? null : storedDevice(row);
  }

  async noteWiped({ replica, person }: DeviceKey, at: number): Promise<void> {
    await run(this.#db, wipe, [replica, person, at]);
  }

  async keepHandIn({ person, id, replica, at, count, content }: HandIn): Promise<void> {
    await run(this.#db, keepHandIn, [person, id, replica, at, count, content]);
  }

  handIns(person: string): Promise<HandIn[]> {
    return run<HandIn & Record<string, unknown>>(this.#db, handIns, [person]);
  }

  async removeHandIn(person: string, id: string): Promise<void> {
    await run(this.#db, removeHandIn, [person, id]);
  }
}

/** Mark a device as revoked, in somebody's transaction. Was it there, and was it active? */
export async function revokeDevice(
  db: Queryable,
  { replica, person }: DeviceKey,
  by: string,
  at: number,
): Promise<{ isKnown: boolean; isChanged: boolean }> {
  const changed = await run(db, revoke, [replica, person, by, at]);
  const known = await run(db, one, [replica, person]);
  return { isKnown: known.length > 0, isChanged: changed.length > 0 };
}

type DeviceRow = Omit<StoredDevice, 'report'> & { report: string | null };

function storedDevice({ report, ...row }: DeviceRow): StoredDevice {
  return { ...row, report: report === null ? null : (JSON.parse(report) as DeviceReport) };
}

const columns = `replica, person, first_contact AS "firstContact", last_contact AS "lastContact", report,
  revoked AS "revokedAt", revoked_by AS "revokedBy", wiped AS "wipedAt"`;
const contact = {
  text: `
    INSERT INTO replicas (replica, person, first_contact, last_contact, report) VALUES ($1, $2, $3, $3, $4)
    ON CONFLICT (replica, person) DO UPDATE SET
      last_contact = greatest(replicas.last_contact, excluded.last_contact),
      report = coalesce(excluded.report, replicas.report)`,
};
const all = {
  text: `
    SELECT ${columns} FROM replicas WHERE $1::text IS NULL OR person = $1
    ORDER BY last_contact DESC, replica, person`,
};
const one = { text: `SELECT ${columns} FROM replicas WHERE replica = $1 AND person = $2` };
const revoke = {
  text: `
    UPDATE replicas SET revoked = $4, revoked_by = $3
    WHERE replica = $1 AND person = $2 AND revoked IS NULL RETURNING 1`,
};
const wipe = {
  text: `
    WITH wiped AS (
      UPDATE replicas SET wiped = coalesce(wiped, $3) WHERE replica = $1 AND person = $2 AND revoked IS NOT NULL
    )
    DELETE FROM sessions WHERE replica = $1 AND person = $2`,
};
const keepHandIn = {
  text: `
    INSERT INTO hand_ins (person, id, replica, at, count, content) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (person, id) DO UPDATE SET
      at = excluded.at, count = excluded.count, content = excluded.content`,
};
const handIns = {
  text: 'SELECT person, id, replica, at, count, content FROM hand_ins WHERE person = $1 ORDER BY at, id',
};
const removeHandIn = { text: 'DELETE FROM hand_ins WHERE person = $1 AND id = $2' };
