import type { FastifyRequest } from 'fastify';
import type { Access, Grants } from '../access/grants.ts';
import { RequestError } from '../http/request-error.ts';
import type { Session, Store, StoreState } from '../store/store.ts';
import { tokenHash } from './sign-in.ts';

/** The signed-in sender of a request. */
export interface Caller {
  access: Access;
  session: Session;
  tokenHash: string;
  /** Of the store, from before the access was looked up. */
  state: StoreState;
}

/**
 * Who sent the request, by its bearer token. Throws `RequestError` `unauthenticated`, or `device-revoked` for a device
 * that has to wipe itself.
 */
export async function authenticate(store: Store, grants: Grants, request: FastifyRequest): Promise<Caller> {
  const { isRevoked, ...caller } = await identify(store, grants, request);
  if (isRevoked) throw new RequestError('device-revoked');
  return caller;
}

/** The same for what only a revoked device may ask. Throws `unauthenticated`, or `forbidden` for an active device. */
export async function authenticateRevoked(
  store: Store,
  grants: Grants,
  request: FastifyRequest,
): Promise<Caller> {
  const { isRevoked, ...caller } = await identify(store, grants, request);
  if (!isRevoked) throw new RequestError('forbidden', 'This device is not revoked.');
  return caller;
}

async function identify(
  store: Store,
  grants: Grants,
  request: FastifyRequest,
): Promise<Caller & { isRevoked: boolean }> {
  const token = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated();
  const hash = tokenHash(token);
  const session = await store.session(hash, Date.now());
  const state = await store.state();
  const access = session === null ? null : await grants.of(session.person, state);
  if (session === null || access === null) throw unauthenticated();
  return { access, session, state, tokenHash: hash, isRevoked: session.isRevoked };
}

function unauthenticated(): RequestError {
  return new RequestError('unauthenticated', undefined, { 'www-authenticate': 'Bearer' });
}
