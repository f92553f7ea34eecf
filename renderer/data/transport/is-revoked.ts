import { TransportFailure } from '../../../shared/sync/failure.ts';

/** Does the server want this device to wipe itself? */
export function isRevoked(error: unknown): boolean {
  return error instanceof TransportFailure && error.code === 'device-revoked';
}
