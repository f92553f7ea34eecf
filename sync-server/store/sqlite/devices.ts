import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import type { DeviceKey, HandIn, StoredDevice } from '../device-store.ts';
import { jsonObject, text, type Row } from './rows.ts';

/** Devices and hand-ins. Each writing call is a transaction of its own on the write connection. */
export class Devices {
  readonly #contact: StatementSync;
  readonly #revoke: StatementSync;
  readonly #wipe: StatementSync;
  readonly #endSessions: StatementSync;
  readonly #keepHandIn: StatementSync;
  readonly #removeHandIn: StatementSync;
  readonly #all: StatementSync;
  readonly #one: StatementSync;
  readonly #handIns: StatementSync;

  constructor(writer: DatabaseSync, reader: DatabaseSync) {
    this.#contact = writer.prepare(`
      INSERT INTO replicas (replica, person, first_contact, last_contact, report) VALUES (?1, ?2, ?3, ?3, ?4)
      ON CONFLICT (replica, person) DO UPDATE SET
        last_contact = max(last_contact, excluded.last_contact), report = coalesce(excluded.report, report)`);
    this.#revoke = writer.prepare(
      'UPDATE replicas SET revoked = ?, revoked_by = ? WHERE replica = ? AND person = ? AND revoked IS NULL',
    );
    this.#wipe = writer.prepare(
      'UPDATE replicas SET wiped = coalesce(wiped, ?) WHERE replica = ? AND person = ? AND revoked IS NOT NULL',
    );
    this.#endSessions = writer.prepare('DELETE FROM sessions WHERE replica = ? AND person = ?');
    this.#keepHandIn = writer.prepare(`
      INSERT INTO hand_ins (person, id, replica, at, count, content) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (person, id) DO UPDATE SET
        at = excluded.at, count = excluded.count, content = excluded.content`);
    this.#removeHandIn = writer.prepare('DELETE FROM hand_ins WHERE person = ? AND id = ?');
    this.#all = reader.prepare(
      'SELECT * FROM replicas WHERE ?1 IS NULL OR person = ?1 ORDER BY last_contact DESC, replica, person',
    );
    this.#one = reader.prepare('SELECT * FROM replicas WHERE replica = ? AND person = ?');
    this.#handIns = reader.prepare('SELECT * FROM hand_ins WHERE person = ? ORDER BY at, id');
  }

  noteContact({ replica, person }: DeviceKey, at: number, report?: DeviceReport): void {
    this.#contact.run(replica, person, at, report === undefined ? null : JSON.stringify(report));
  }

  devices(person: string | null): StoredDevice[] {
    return this.#all.all(person).map(storedDevice);
  }

  device({ replica, person }: DeviceKey): StoredDevice | null {
    const row = this.#one.get(replica, person);
    return row === undefined ? null : storedDevice(row);
  }

  /** Was it there and active? */
  revoke({ replica, person }: DeviceKey, by: string, at: number): boolean {
    return this.#revoke.run(at, by, replica, person).changes === 1;
  }

  noteWiped({ replica, person }: DeviceKey, at: number): void {
    this.#wipe.run(at, replica, person);
    this.#endSessions.run(replica, person);
  }

  keepHandIn({ person, id, replica, at, count, content }: HandIn): void {
    this.#keepHandIn.run(person, id, replica, at, count, content);
  }

  handIns(person: string): HandIn[] {
    return this.#handIns.all(person).map((row) => ({
      person: String(row['person']),
      id: String(row['id']),
      replica: String(row['replica']),
      at: Number(row['at']),
      count: Number(row['count']),
      content: String(row['content']),
    }));
  }

  removeHandIn(person: string, id: string): void {
    this.#removeHandIn.run(person, id);
  }
}

function storedDevice(row: Row): StoredDevice {
  return {
    replica: String(row['replica']),
    person: String(row['person']),
    firstContact: Number(row['first_contact']),
    lastContact: Number(row['last_contact']),
    report: jsonObject(row['report']) as DeviceReport | null,
    revokedAt: time(row['revoked']),
    revokedBy: text(row['revoked_by']),
    wipedAt: time(row['wiped']),
  };
}

function time(value: Row[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
