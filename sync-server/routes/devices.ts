import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { hasRole } from '../../shared/access/grant.ts';
import {
  revokeRequestSchema,
  type Device,
  type DevicesAnswer,
  type DoneAnswer,
  type RevokeAnswer,
} from '../../shared/protocol/devices.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate, authenticateRevoked } from '../sign-in/authenticate.ts';
import type { StoredDevice } from '../store/device-store.ts';
import type { Session } from '../store/store.ts';

const addressSchema = z.object({ id: z.string().min(1).max(100) });

/** GET /api/devices, POST /api/devices/:id/revoke, POST /api/devices/wiped */
export function deviceRoutes(app: FastifyInstance, { store, grants }: Services): void {
  app.get('/api/devices', async (request): Promise<DevicesAnswer> => {
    const { access, session } = await authenticate(store, grants, request);
    const isAdmin = access.person.active && hasRole(access.person, 'admin');
    const devices = await store.devices(isAdmin ? null : access.person.id);
    return { serverTime: Date.now(), devices: devices.map((device) => shown(device, session)) };
  });

  app.post('/api/devices/:id/revoke', async (request): Promise<RevokeAnswer> => {
    const { access, session } = await authenticate(store, grants, request);
    const { id } = parseBody(addressSchema, request.params);
    const { person = access.person.id } = parseBody(revokeRequestSchema, request.body);
    const isAdmin = access.person.active && hasRole(access.person, 'admin');
    if (person !== access.person.id && !isAdmin) throw new RequestError('forbidden');
    const device = { replica: id, person };
    if (isSame(device, session)) throw new RequestError('forbidden', 'Sign out to leave this device.');
    const isKnown = await store.revokeDevice(device, access.person.id, Date.now());
    const revoked = await store.device(device);
    if (!isKnown || revoked === null) throw new RequestError('not-found');
    return { device: shown(revoked, session) };
  });

  app.post('/api/devices/wiped', async (request): Promise<DoneAnswer> => {
    const { session } = await authenticateRevoked(store, grants, request);
    await store.noteWiped(session, Date.now());
    return { serverTime: Date.now() };
  });
}

function isSame(a: { replica: string; person: string }, b: { replica: string; person: string }): boolean {
  return a.replica === b.replica && a.person === b.person;
}

function shown(device: StoredDevice, session: Session): Device {
  const { replica, person, report, firstContact, lastContact, revokedAt, revokedBy, wipedAt } = device;
  return {
    id: replica,
    person,
    state: revokedAt === null ? 'active' : wipedAt === null ? 'revoked' : 'wiped',
    isThis: isSame(device, session),
    name: report?.name ?? null,
    version: report?.version ?? null,
    pending: report?.pending ?? null,
    parked: report?.parked ?? null,
    firstContact,
    lastContact,
    revokedAt,
    revokedBy,
    wipedAt,
  };
}
