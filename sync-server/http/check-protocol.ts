import { PROTOCOL, PROTOCOL_FLOOR } from '../../shared/protocol/version.ts';
import { RequestError } from './request-error.ts';

/** Before the shape, which may have changed: throws `protocol-unsupported` for another version (S13). */
export function checkProtocol(body: unknown): void {
  const protocol = (body as { protocol?: unknown } | null)?.protocol;
  if (typeof protocol !== 'number' || !Number.isInteger(protocol)) return;
  const range = `This server speaks ${PROTOCOL_FLOOR} to ${PROTOCOL}, the console asked for ${protocol}.`;
  if (protocol < PROTOCOL_FLOOR)
    throw new RequestError('protocol-unsupported', `${range} Update the console.`);
  if (protocol > PROTOCOL) throw new RequestError('protocol-unsupported', `${range} Update the server.`);
}
