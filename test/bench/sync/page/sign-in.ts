import { openReplica } from '../../../../renderer/data/replica/open-replica.ts';
import { openFiles } from '../../../../renderer/data/replica/replica-files.ts';
import type { Replica } from '../../../../renderer/data/replica-context.ts';
import { replicaNames } from '../../../../renderer/data/sync/names.ts';
import { requestJson } from '../../../../renderer/data/transport/request-json.ts';
import { sessionAnswerSchema, type SessionAnswer } from '../../../../shared/protocol/session.ts';

export interface SignIn {
  login: string;
  password: string;
}

export async function signIn({ login, password }: SignIn, replica: string): Promise<SessionAnswer> {
  const body = { login, password, replica };
  return sessionAnswerSchema.parse(
    await requestJson({ url: `${location.origin}/api/session`, body, timeoutMs: 20_000 }),
  );
}

/** The replica of a person as the console opens it: databases, loop, header cache, live tables. */
export async function openSignedIn(who: SignIn): Promise<Replica> {
  const id = crypto.randomUUID();
  const { person, token } = await signIn(who, id);
  return openReplica({
    person,
    endpoint: { server: '', replica: id, token: () => token },
    files: openFiles(replicaNames(location.origin, person.id)),
    onWipe: () => reportError(new Error('The server revoked the device.')),
    onFailure: reportError,
  });
}

/** Follow the list of tickets and the names in it, as the console's first screen does. */
export function lookAtTickets(replica: Replica): void {
  for (const kind of ['tickets', 'accounts', 'people'] as const) {
    replica.headers(kind).subscribe(() => replica.headers(kind).get().rows.length);
    replica.headers(kind).get();
  }
}

/** Resolves when the status says what is waited for. */
export function until(replica: Replica, isSo: (status: ReturnType<Replica['status']['get']>) => boolean) {
  return new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo(replica.status.get())) return;
      end();
      resolve();
    };
    const end = replica.status.subscribe(look);
    look();
  });
}
