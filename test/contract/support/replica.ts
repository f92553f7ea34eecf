import { onTestFinished } from 'vitest';
import { ownVersion, type ClientVersion } from '../../../renderer/data/transport/client-version.ts';
import { httpTransport } from '../../../renderer/data/transport/http-transport.ts';
import type { Transport } from '../../../shared/sync/ports.ts';
import { MemoryReplica } from '../../support/memory-replica.ts';
import type { TestServer } from './server.ts';

export type PullOf = Parameters<Transport['pull']>[0];

export interface ReplicaOptions {
  version?: ClientVersion;
  /** Looks at every pull before it leaves; may hold it up. */
  onPull?: (request: PullOf) => void | Promise<void>;
}

/** A replica with the console's sync code, signed in at a real server; its loop ends with the test. */
export async function replicaOf(
  server: TestServer,
  login: string,
  { version = ownVersion, onPull }: ReplicaOptions = {},
): Promise<MemoryReplica> {
  const { token, replica } = await server.signIn(login);
  return replicaAt(server.url, { token, replica }, { version, ...(onPull === undefined ? {} : { onPull }) });
}

/** The same over another address, e.g. of a server of another version. */
export function replicaAt(
  url: string,
  { token, replica }: { token: string; replica: string },
  { version = ownVersion, onPull }: ReplicaOptions = {},
): MemoryReplica {
  const transport = httpTransport({ server: url, replica, token: () => token }, undefined, version);
  const watched: Transport = {
    ...transport,
    pull: async (request) => {
      await onPull?.(request);
      return transport.pull(request);
    },
  };
  const device = new MemoryReplica(watched);
  onTestFinished(() => device.stop());
  return device;
}
