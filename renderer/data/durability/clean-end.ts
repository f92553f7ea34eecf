/** The running of the console in the window that writes. */
export interface Life {
  /** The last one stopped without saying so: a crash, a power cut, a killed browser. Or it owed something when it ended. */
  endedBadly: boolean;
  /** It ends in good order. */
  end(): void;
}

/**
 * Note that the console runs, and find out whether it ended in good order the last time.
 * @param key tells replicas of one device apart
 * @param isOwing would an end right now leave something undone? Then it is no good one
 */
export function noteRunning(
  storage: Storage,
  key: string,
  events: EventTarget,
  isOwing: () => boolean = () => false,
): Life {
  const name = `ff-running-${key}`;
  const endedBadly = storage.getItem(name) !== null;
  const begin = () => storage.setItem(name, '1');
  const end = () => {
    if (!isOwing()) storage.removeItem(name);
  };
  begin();
  // A window that is closed says `pagehide`; one that the browser brings back from memory says `pageshow`.
  events.addEventListener('pagehide', end);
  events.addEventListener('pageshow', begin);
  return {
    endedBadly,
    end: () => {
      events.removeEventListener('pagehide', end);
      events.removeEventListener('pageshow', begin);
      end();
    },
  };
}
