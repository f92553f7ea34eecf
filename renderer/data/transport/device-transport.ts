import type { DesktopApi } from '../../../shared/ipc/desktop-api.ts';
import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import { PACK_FORMAT } from '../../../shared/packs/pack-text.ts';
import type { Transport } from '../../../shared/sync/ports.ts';
import { version } from '../../../package.json';
import { deviceName } from '../devices/device-name.ts';
import type { OutboxDb } from '../outbox/outbox-db.ts';
import { httpTransport, type Endpoint } from './http-transport.ts';
import { watchRevoked } from './watch-revoked.ts';

export interface DeviceTransportSetup {
  endpoint: Endpoint;
  outbox: OutboxDb;
  /** This device reads packs (S14). */
  packs: boolean;
  /** The server has revoked this device. */
  onWipe: () => void;
}

/**
 * The transport of this device: says with every exchange what the device is and what waits on it, keeps what became
 * of each push for the Sync page, and notices when the device was revoked.
 */
export function deviceTransport({ endpoint, outbox, packs, onWipe }: DeviceTransportSetup): Transport {
  const hostName = hostNameOfDesktop();
  const report = async (): Promise<DeviceReport> => ({
    name: deviceName(localStorage, navigator.userAgent, await hostName),
    version,
    ...(await outbox.counts()),
  });
  const inner = httpTransport(endpoint, report);
  const watched = <T>(answer: Promise<T>): Promise<T> => watchRevoked(answer, onWipe);
  return {
    pull: (request) => watched(inner.pull(packs ? { ...request, packs: PACK_FORMAT } : request)),
    push: async (request) => {
      const answer = await watched(inner.push(request));
      await outbox.keepOutcomes(request.ops, answer.results, Date.now());
      return answer;
    },
  };
}

/** `null` in a browser, which does not tell. */
async function hostNameOfDesktop(): Promise<string | null> {
  const desktop = (window as { desktop?: Pick<DesktopApi, 'info'> }).desktop;
  const info = await desktop?.info().catch(() => null);
  return info?.hostName ?? null;
}
