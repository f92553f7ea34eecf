import { useEffect, useRef, useState } from 'react';
import { fireNotices } from '../../../../shared/commands/notices.ts';
import { quietUntil } from '../../../../shared/notices/quiet-hours.ts';
import type { Situation, WatchedTarget } from '../../../../shared/notices/decide.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import { useAfterStart } from '../../../app/frame/use-after-start.ts';
import { usePreferences } from '../../../app/preferences/PreferencesProvider.tsx';
import { useDispatch } from '../../../data/commands.ts';
import { useReplica, type Replica } from '../../../data/replica-context.ts';
import { replicaId } from '../../../data/session/session-storage.ts';
import { isSettled } from '../is-settled.ts';
import type { ClockSource } from './clock-source.ts';
import { useSay } from './use-say.ts';
import { WatchedTargets } from './watched-targets.ts';
import { Watcher } from './watcher.ts';
import { watchLock } from './watch-lock.ts';

/**
 * Runs the watcher in one window of this device, hidden or not. Mount once, in the frame.
 * @returns is it this window?
 */
export function useWatcher(): boolean {
  const replica = useReplica();
  const dispatch = useDispatch();
  const say = useSay();
  const { preferences } = usePreferences();
  const [isWatching, setWatching] = useState(false);
  // Reading timelines must not hold up the first screen.
  const isAfterStart = useAfterStart();
  // The watcher lives longer than one language or one setting.
  const current = useRef({ say, preferences });
  useEffect(() => {
    current.current = { say, preferences };
  });

  useEffect(() => watchLock(replica.person.get().id, setWatching), [replica]);
  useEffect(() => {
    if (!isWatching || !isAfterStart) return undefined;
    const { clocks } = replica;
    const watched = new WatchedTargets();
    const watcher = new Watcher({
      now: () => Date.now(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      situation: (now) =>
        situationOf(replica, targetsOf(replica, watched, clocks, now), current.current.preferences, now),
      fire: async (notices) => {
        await dispatch((context) => fireNotices(context, notices, replicaId()));
      },
      say: (notices) => current.current.say(notices),
    });
    const look = () => watcher.look();
    const followed = [replica.small('notices'), replica.headers('tickets'), replica.status, clocks];
    const leave = followed.map((readable) => readable.subscribe(look));
    // A computer that wakes up, a window that is looked at again, a network that is back.
    const signs = ['online', 'focus', 'pageshow'] as const;
    for (const sign of signs) addEventListener(sign, look);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      for (const end of leave) end();
      for (const sign of signs) removeEventListener(sign, look);
      document.removeEventListener('visibilitychange', look);
      watcher.stop();
    };
  }, [isWatching, isAfterStart, replica, dispatch]);
  return isWatching;
}

function targetsOf(
  replica: Replica,
  watched: WatchedTargets,
  clocks: ClockSource,
  now: number,
): readonly WatchedTarget[] | null {
  const signedIn = replica.person.get();
  return watched.of({
    person: replica.small('people').get().byId.get(signedIn.id) ?? signedIn,
    tickets: replica.headers('tickets').get().rows,
    accounts: replica.small('accounts').get().byId,
    clocks,
    now,
  });
}

type Wishes = ReturnType<typeof usePreferences>['preferences'];

/** Null until the device knows what was told before, and whether it is alone. */
function situationOf(
  replica: Replica,
  targets: readonly WatchedTarget[] | null,
  { quiet, says }: Wishes,
  now: number,
): Situation | null {
  const notices = replica.small('notices').get();
  const tickets = replica.headers('tickets').get();
  const status = replica.status.get();
  if (targets === null || !notices.complete || !tickets.complete || !isSettled(status)) return null;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    now,
    person: replica.person.get().id,
    replica: replicaId(),
    isOnline: status.link === 'online',
    targets,
    notices: notices.byId,
    isOpen: (id) => {
      const ticket = tickets.byId.get(id);
      return ticket !== undefined && !isEnded(ticket.status);
    },
    said: new Set(says),
    quietUntil: quiet === null ? null : quietUntil(quiet, zone, now),
  };
}
