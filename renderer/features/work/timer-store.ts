import type { Table } from 'dexie';
import { readTimer, TIMER_KEY, timerKey, type Timer } from '../../../shared/work/timer.ts';
import type { DraftRow } from '../../data/drafts/change-drafts.ts';

type Drafts = Table<DraftRow, string>;

/**
 * Begin a timer unless one runs already: in one transaction, so that two windows cannot begin two. Resolves to the
 * one that runs then, when that is durable.
 */
export function beginTimer(drafts: Drafts, timer: Timer): Promise<Timer> {
  return drafts.db.transaction('rw', drafts, async () => {
    const rows = await drafts.where('key').startsWith(TIMER_KEY).toArray();
    const running = rows.flatMap(({ value }) => readTimer(value) ?? [])[0];
    if (running !== undefined) return running;
    await drafts.put(rowOf(timer));
    return timer;
  });
}

/** Keep what somebody changed about a timer; nothing where it was stopped meanwhile. */
export function changeTimer(drafts: Drafts, id: string, part: Partial<Timer>): Promise<void> {
  return drafts.db.transaction('rw', drafts, async () => {
    const row = await drafts.get(timerKey(id));
    const timer = row === undefined ? null : readTimer(row.value);
    if (timer !== null) await drafts.put(rowOf({ ...timer, ...part }));
  });
}

/** Forget a timer without writing anything down. Resolves to its key. */
export async function dropTimer(drafts: Drafts, id: string): Promise<string> {
  await drafts.delete(timerKey(id));
  return timerKey(id);
}

function rowOf(timer: Timer): DraftRow {
  return { key: timerKey(timer.id), value: JSON.stringify(timer), savedAt: Date.now() };
}
