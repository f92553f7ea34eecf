import type { SyncStatus } from '../../../../shared/sync/status.ts';

const MINUTE = 60_000;
/** Data this old is worth a word even when the server can be reached. */
const OLD_MS = 60 * MINUTE;
/** Difference of the clocks from which people are told (S10). */
export const SKEW_SHOWN_MS = MINUTE;

export type Tone = 'good' | 'busy' | 'away' | 'bad';

export interface Headline {
  /** `sync:state.<key>` */
  key:
    | 'problem'
    | 'signed-out'
    | 'refused'
    | 'first'
    | 'offline'
    | 'connecting'
    | 'sending'
    | 'waiting'
    | 'old'
    | 'fresh';
  tone: Tone;
}

/** The one sentence that says how things stand; what needs somebody comes first. */
export function headlineOf(status: SyncStatus, now: number): Headline {
  if (status.problem !== null) return { key: 'problem', tone: 'bad' };
  if (status.link === 'signed-out') return { key: 'signed-out', tone: 'bad' };
  if (status.link === 'offline') return { key: 'offline', tone: 'away' };
  if (status.parked > 0) return { key: 'refused', tone: 'bad' };
  if (status.firstSync !== null) return { key: 'first', tone: 'busy' };
  if (status.link === 'connecting') return { key: 'connecting', tone: 'busy' };
  if (status.sending) return { key: 'sending', tone: 'busy' };
  if (status.pending > 0) return { key: 'waiting', tone: 'busy' };
  const age = status.lastExchangeAt === null ? Infinity : now - status.lastExchangeAt;
  return age > OLD_MS ? { key: 'old', tone: 'away' } : { key: 'fresh', tone: 'good' };
}

/** Whole minutes by which this device's clock is ahead (positive) or behind; `null` when it is not worth a word. */
export function skewMinutes(skewMs: number): number | null {
  if (Math.abs(skewMs) < SKEW_SHOWN_MS) return null;
  return Math.round(skewMs / MINUTE);
}

/** Part of the first sync that is done, 0 to 1. */
export function progressOf({ done, total }: { done: number; total: number }): number {
  return total <= 0 ? 0 : Math.min(1, done / total);
}
