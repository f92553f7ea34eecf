import { hash, randomBytes } from 'node:crypto';
import type { SessionAnswer, SessionRequest } from '../../shared/protocol/session.ts';
import type { Grants } from '../access/grants.ts';
import { RequestError } from '../http/request-error.ts';
import type { Store } from '../store/store.ts';
import { decoyHash, verifyPassword } from './password.ts';
import { Throttle } from './throttle.ts';

/** A field engineer may be without network for weeks; unsent work needs a token when it comes back. */
const SESSION_MS = 30 * 24 * 3_600_000;

/** Checks passwords and opens sessions. */
export class SignIn {
  readonly #store: Store;
  readonly #grants: Grants;
  readonly #byLogin = new Throttle({ limit: 5, windowMs: 60_000 });
  readonly #byAddress = new Throttle({ limit: 50, windowMs: 60_000 });
  readonly #decoy = decoyHash();

  constructor(store: Store, grants: Grants) {
    this.#store = store;
    this.#grants = grants;
  }

  /** Throws `RequestError` `wrong-credentials` or `too-many-attempts`. */
  async signIn(request: SessionRequest, address: string): Promise<SessionAnswer> {
    const now = Date.now();
    const key = `${request.login.toLowerCase()}\n${address}`;
    const wait = Math.max(this.#byAddress.begin(address, now), this.#byLogin.begin(key, now));
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1_000);
      throw new RequestError('too-many-attempts', undefined, { 'retry-after': String(seconds) });
    }
    const personId = await this.#personOf(request);
    const access = personId === null ? null : await this.#grants.of(personId);
    if (access === null || !access.person.active) throw new RequestError('wrong-credentials');
    this.#byAddress.succeeded(address);
    this.#byLogin.succeeded(key);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = now + SESSION_MS;
    const session = { person: access.person.id, replica: request.replica, expiresAt };
    await this.#store.addSession(tokenHash(token), session, now);
    await this.#store.noteContact({ replica: request.replica, person: access.person.id }, now);
    return { token, expiresAt, person: access.person, serverTime: Date.now() };
  }

  async #personOf({ login, password }: SessionRequest): Promise<string | null> {
    const known = await this.#store.credentials(login);
    const isRight = await verifyPassword(password, known?.hash ?? (await this.#decoy));
    return isRight && known !== null ? known.person : null;
  }
}

/** By which the store knows a session: a stolen copy of the store opens none. */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}
