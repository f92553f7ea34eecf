import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { isLater, remember, type Marks } from './remember.ts';

interface ReadMarks {
  /** Instant (UTC ms) since which the person uses this computer; what is older counts as read. */
  since: Record<string, number>;
  /** Up to which instant (UTC ms) each timeline has been read, by `person:record`. */
  readUntil: Marks;
  begin: (personId: string, now: number) => void;
  markRead: (personId: string, recordId: string, until: number) => void;
  /** A change of the person's own at `now` is no news to them, unless there was news before (`activityBefore`). */
  markOwn: (personId: string, recordId: string, activityBefore: number, now: number) => void;
}

/** How far a person has read each timeline on this computer; for "new since" marks, not for anybody else. */
export const useReadMarks = create<ReadMarks>()(
  persist(
    (set) => ({
      since: {},
      readUntil: {},
      begin: (personId, now) =>
        set(({ since }) => ({ since: personId in since ? since : { ...since, [personId]: now } })),
      markRead: (personId, recordId, until) =>
        set(({ readUntil }) => ({ readUntil: remember(readUntil, markKey(personId, recordId), until) })),
      markOwn: (personId, recordId, activityBefore, now) =>
        set(({ readUntil, since }) => {
          const key = markKey(personId, recordId);
          const isNews = isLater(activityBefore, readUntil[key], since[personId]);
          return isNews ? {} : { readUntil: remember(readUntil, key, now) };
        }),
    }),
    { name: 'fieldfare.read-marks', version: 1 },
  ),
);

/** Name under which a person's mark of a record is kept. */
export function markKey(personId: string, recordId: string): string {
  return `${personId}:${recordId}`;
}
