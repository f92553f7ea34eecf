import { openReplica } from '../../../../renderer/data/replica/open-replica.ts';
import { openFiles } from '../../../../renderer/data/replica/replica-files.ts';
import type { Replica } from '../../../../renderer/data/replica-context.ts';
import { replicaNames } from '../../../../renderer/data/sync/names.ts';
import { requestJson } from '../../../../renderer/data/transport/request-json.ts';
import type { SyncStatus } from '../../../../shared/sync/status.ts';
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

/** Resolves when the status says what is waited for; a problem that it tells of ends the waiting. */
export function until(
  { status }: Replica,
  isSo: (status: SyncStatus) => boolean,
  also: Pick<Replica['status'], 'subscribe'> = status,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = status.get();
      const { problem } = now;
      if (problem === null && !isSo(now)) return;
      ends.forEach((end) => end());
      if (problem === null) resolve();
      else reject(new Error(`${problem.code}: ${problem.message}`));
    };
    const ends = [status.subscribe(look), also.subscribe(look)];
    look();
  });
}
