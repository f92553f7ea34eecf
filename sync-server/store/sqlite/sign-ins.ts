import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LoginTakenError, type Session } from '../store.ts';

/** Credentials and sessions. Each call is a transaction of its own on the write connection. */
export class SignIns {
  readonly #setPassword: StatementSync;
  readonly #holder: StatementSync;
  readonly #credentials: StatementSync;
  readonly #anyCredentials: StatementSync;
  readonly #addSession: StatementSync;
  readonly #dropExpired: StatementSync;
  readonly #session: StatementSync;
  readonly #removeSession: StatementSync;

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
    this.#credentials = reader.prepare('SELECT person, hash FROM credentials WHERE login = ?');
    this.#anyCredentials = reader.prepare('SELECT 1 FROM credentials LIMIT 1');
    this.#session = reader.prepare(`
      SELECT s.person, s.replica, s.expires, d.revoked IS NOT NULL AS revoked
      FROM sessions s LEFT JOIN replicas d ON d.replica = s.replica AND d.person = s.person
      WHERE s.token = ? AND s.expires >= ?`);
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

  session(tokenHash: string, now: number): (Session & { isRevoked: boolean }) | null {
    const row = this.#session.get(tokenHash, now);
    if (row === undefined) return null;
    return {
      person: String(row['person']),
      replica: String(row['replica']),
      expiresAt: Number(row['expires']),
      isRevoked: row['revoked'] === 1,
    };
  }

  removeSession(tokenHash: string): void {
    this.#removeSession.run(tokenHash);
  }
}
