import { LoginTakenError, type Session } from '../store.ts';
import { run, type Queryable } from './run.ts';

/** Credentials, sessions and settings. Each call is a transaction of its own. */
export class SignIns {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async setPassword(personId: string, login: string, hash: string): Promise<void> {
    try {
      await run(this.#db, setPassword, [personId, login, hash]);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
      throw new LoginTakenError(`The login "${login}" belongs to somebody else. Choose another.`);
    }
  }

  async credentials(login: string): Promise<{ person: string; hash: string } | null> {
    const [row] = await run<{ person: string; hash: string }>(this.#db, credentials, [login]);
    return row ?? null;
  }

  async hasCredentials(): Promise<boolean> {
    return (await run(this.#db, anyCredentials, [])).length > 0;
  }

  async addSession(tokenHash: string, session: Session, now: number): Promise<void> {
    await run(this.#db, dropExpired, [now]);
    await run(this.#db, addSession, [tokenHash, session.person, session.replica, now, session.expiresAt]);
  }

  async session(tokenHash: string, now: number): Promise<(Session & { isRevoked: boolean }) | null> {
    const [row] = await run<Session & { isRevoked: boolean }>(this.#db, sessionOf, [tokenHash, now]);
    return row ?? null;
  }

  async removeSession(tokenHash: string): Promise<void> {
    await run(this.#db, removeSession, [tokenHash]);
  }

  async setting(name: string): Promise<string | null> {
    const [row] = await run<{ value: string }>(this.#db, setting, [name]);
    return row?.value ?? null;
  }

  async setSetting(name: string, value: string): Promise<void> {
    await run(this.#db, setSetting, [name, value]);
  }
}

const setPassword = {
  text: `
    INSERT INTO credentials (person, login, hash) VALUES ($1, $2, $3)
    ON CONFLICT (person) DO UPDATE SET login = excluded.login, hash = excluded.hash`,
};
const credentials = {
  text: 'SELECT person, hash FROM credentials WHERE lower(login) = lower($1 COLLATE "C")',
};
const anyCredentials = { text: 'SELECT 1 FROM credentials LIMIT 1' };
const dropExpired = { text: 'DELETE FROM sessions WHERE expires < $1' };
const addSession = {
  text: 'INSERT INTO sessions (token, person, replica, created, expires) VALUES ($1, $2, $3, $4, $5)',
};
const sessionOf = {
  name: 'session',
  text: `
    SELECT s.person, s.replica, s.expires AS "expiresAt", d.revoked IS NOT NULL AS "isRevoked"
    FROM sessions s LEFT JOIN replicas d ON d.replica = s.replica AND d.person = s.person
    WHERE s.token = $1 AND s.expires >= $2`,
};
const removeSession = { text: 'DELETE FROM sessions WHERE token = $1' };
const setting = { text: 'SELECT value FROM settings WHERE name = $1' };
const setSetting = {
  text: `
    INSERT INTO settings (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
};
