import { use, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Person } from '../../shared/records/person.ts';
import { namesInUse, setAside, setAsideOf } from './durability/set-aside.ts';
import { Unreadable } from './durability/unreadable.ts';
import { OpenFilesContext } from './early-files.ts';
import { ReplicaContext, type Replica } from './replica-context.ts';
import { openReplica } from './replica/open-replica.ts';
import { useSession } from './session.ts';
import { parseSession, replicaId } from './session/session-storage.ts';
import { sessionText } from './session/session-text.ts';
import { wipeDevice } from './session/wipe-device.ts';

export interface ReplicaProviderProps {
  children: ReactNode;
  /** Shown for the moment until it is known whose replica it is. */
  fallback?: ReactNode;
}

/** Opens the replica of whoever is signed in and gives it to the screens below. */
export function ReplicaProvider({ children, fallback = null }: ReplicaProviderProps) {
  const session = useSession();
  if (session.state !== 'signed-in') return fallback;
  const { person, server } = session;
  return (
    <OpenReplica key={`${person.id} ${server}`} person={person} server={server} fallback={fallback}>
      {children}
    </OpenReplica>
  );
}

interface OpenReplicaProps extends ReplicaProviderProps {
  person: Person;
  server: string;
}

function OpenReplica({ person, server, children, fallback }: OpenReplicaProps) {
  const [replica, setReplica] = useState<Replica | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  // The person's own record may change while the replica stays open.
  const signedIn = useRef(person);
  // One opening or closing at a time: the same database must not be open twice in a window.
  const closing = useRef<Promise<unknown> | null>(null);
  const openFiles = use(OpenFilesContext);
  const token = parseSession(sessionText())?.token ?? '';

  // Before the first drawing: an empty page that shows for a frame is a frame lost.
  useLayoutEffect(() => {
    let isClosed = false;
    const whose = { server, personId: signedIn.current.id };
    const onFailure = (error: unknown) => {
      if (isClosed) return;
      if (error instanceof Unreadable && error.part === 'records' && fetchAgain(whose, error)) return;
      setFailure({ error });
    };
    const open = () => {
      const person = signedIn.current;
      const files = openFiles(namesInUse(localStorage, server, person.id));
      const endpoint = { server, replica: replicaId(), token: currentToken };
      const opened = openReplica({ person, endpoint, files, onWipe: wipe, onFailure });
      if (!isClosed) setReplica(opened);
      return opened;
    };
    // At once where nothing is in the way: what is set here is drawn in the same frame.
    const opening =
      closing.current === null ? new Promise<Replica>((done) => done(open())) : closing.current.then(open);
    opening.catch(onFailure);
    void navigator.storage.persist();
    return () => {
      isClosed = true;
      setReplica(null);
      closing.current = opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [server, openFiles]);

  useEffect(() => {
    if (token !== '') replica?.actions.syncNow();
  }, [replica, token]);

  if (failure !== null) throw failure.error;
  if (replica === null) return fallback;
  return <ReplicaContext value={replica}>{children}</ReplicaContext>;
}

function currentToken(): string {
  return parseSession(sessionText())?.token ?? '';
}

/** Shortest time between two attempts: a device without a working disk must not fetch for ever. */
const AGAIN_MS = 5 * 60_000;

/** Start anew with empty records beside those that cannot be opened: the server has all of them. */
function fetchAgain(whose: { server: string; personId: string }, { part, reason }: Unreadable): boolean {
  const now = Date.now();
  const last = setAsideOf(localStorage, whose.server, whose.personId).findLast((one) => one.part === part);
  if (last !== undefined && Math.abs(now - last.at) < AGAIN_MS) return false;
  setAside(localStorage, whose, { part, reason, at: now });
  // In a new page: RxDB counts collections that it could not open as open.
  location.reload();
  return true;
}

/** The server revoked this device. */
function wipe(): void {
  void wipeDevice();
}
