import type { DeviceReport } from '../../../shared/protocol/devices.ts';
import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import { pushAnswerSchema } from '../../../shared/protocol/push.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import type { Transport } from '../../../shared/sync/ports.ts';
import { checkedPullAnswer } from './check-pull.ts';
import { ownVersion, type ClientVersion } from './client-version.ts';
import { SyncPoster } from './post-sync.ts';
import { requestJson } from './request-json.ts';

/** Where and as whom to exchange. The token is asked for each time: a new sign-in brings a new one. */
export interface Endpoint {
  /** `https://desk.example.com` without a slash at the end; empty for the address that served the page. */
  server: string;
  replica: string;
  token(): string;
}

const PULL_TIMEOUT_MS = 60_000;
const PUSH_TIMEOUT_MS = 60_000;

/** The wire of docs/sync-spec.md over HTTP. `report` is what the device says of itself. */
export function httpTransport(
  endpoint: Endpoint,
  report?: () => Promise<DeviceReport>,
  version: ClientVersion = ownVersion,
): Transport {
  const poster = new SyncPoster(version);
  const post = async (path: string, content: object, timeoutMs: number) => {
    const url = `${endpoint.server}${path}`;
    const send = (body: object) => requestJson({ url, token: endpoint.token(), body, timeoutMs });
    return poster.post(send, { replica: endpoint.replica, device: await report?.(), ...content });
  };
  return {
    async pull(request): Promise<PullAnswer> {
      return checkedPullAnswer(await post('/api/sync/pull', request, PULL_TIMEOUT_MS));
    },
    async push(request) {
      const answer = pushAnswerSchema.safeParse(await post('/api/sync/push', request, PUSH_TIMEOUT_MS));
      if (answer.success) return answer.data;
      throw new TransportFailure('server-failed', 'The answer to a push does not have the expected shape.');
    },
  };
}
