import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LoginTakenError, type Session } from '../store.ts';

/** Credentials, sessions and replicas. Each call is a transaction of its own on the write connection. */
export class SignIns {
  readonly #setPassword: StatementSync;
  readonly #holder: StatementSync;
  readonly #credentials: StatementSync;
  readonly #anyCredentials: StatementSync;
  readonly #addSession: StatementSync;
  readonly #dropExpired: StatementSync;
  readonly #session: StatementSync;
  readonly #removeSession: StatementSync;
  readonly #touchReplica: StatementSync;

  constructor(writer: DatabaseSync, reader: DatabaseSync) {
    this.#setPassword = writer.prepare(`
      INSERT INTO credentials (person, login, hash) VALUES (?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET login = excluded.login, hash = excluded.hash`);
    this.#holder = writer.prepare('SELECT person FROM credentials WHERE login = ?');
    this.#addSession = writer.prepare(
      'INSERT INTO sessions (token, person, replica, created, expires) VALUES (?, ?, ?, ?, ?)',
    );
    this.#dropExpired = writer.prepare('DELETE FROM sessions WHERE expires < ?');
    this.#removeSession = writer.prepare('DELETE FROM sessions WHERE token = ?');
    this.#touchReplica = writer.prepare(`
      INSERT INTO replicas (replica, person, first_contact, last_contact) VALUES (?1, ?2, ?3, ?3)
      ON CONFLICT (replica, person) DO UPDATE SET last_contact = excluded.last_contact`);
    this.#credentials = reader.prepare('SELECT person, hash FROM credentials WHERE login = ?');
    this.#anyCredentials = reader.prepare('SELECT 1 FROM credentials LIMIT 1');
    this.#session = reader.prepare(
      'SELECT person, replica, expires FROM sessions WHERE token = ? AND expires >= ?',
    );
  }

  setPassword(personId: string, login: string, hash: string): void {
    const holder = this.#holder.get(login)?.['person'];
    if (holder !== undefined && holder !== personId) {
      throw new LoginTakenError(`The login "${login}" belongs to somebody else. Choose another.`);
    }
    this.#setPassword.run(personId, login, hash);
  }

  credentials(login: string): { person: string; hash: string } | null {
    const row = this.#credentials.get(login);
    return row === undefined ? null : { person: String(row['person']), hash: String(row['hash']) };
  }

  hasCredentials(): boolean {
    return this.#anyCredentials.get() !== undefined;
  }

  addSession(tokenHash: string, session: Session, now: number): void {
    this.#dropExpired.run(now);
    this.#addSession.run(tokenHash, session.person, session.replica, now, session.expiresAt);
  }

  session(tokenHash: string, now: number): Session | null {
    const row = this.#session.get(tokenHash, now);
    if (row === undefined) return null;
    return {
      person: String(row['person']),
      replica: String(row['replica']),
      expiresAt: Number(row['expires']),
    };
  }

  removeSession(tokenHash: string): void {
    this.#removeSession.run(tokenHash);
  }

  touchReplica(replica: string, person: string, now: number): void {
    this.#touchReplica.run(replica, person, now);
  }
}
