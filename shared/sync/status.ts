import type { Kind } from '../records/kinds.ts';
import type { AuditState } from './audit.ts';
import type { RemovalQuestion } from './removals.ts';

/** Why syncing does not go on by itself, or only with care. Screens translate the code. */
export type SyncProblemCode =
  | 'outdated'
  | 'captive-portal'
  | 'storage-failed'
  | 'mass-removal'
  | 'server-failed'
  | 'refused'
  | 'wiped';

export interface SyncProblem {
  code: SyncProblemCode;
  /** Technical detail, in English. */
  message: string;
}

/** How far a filling is, in records. Packs come before records at work, whose number is not known by then. */
export interface FillProgress {
  done: number;
  total: number;
  /** Left out: records at work. */
  part?: 'archive';
}

/** What a person is told about syncing. Times are UTC ms by the device's clock. */
export interface SyncStatus {
  link: 'online' | 'offline' | 'connecting' | 'signed-out';
  /** The last exchange before the start, where nothing was heard since. */
  offlineSince: number | null;
  /** Groups not acknowledged by the server yet. */
  pending: number;
  parked: number;
  sending: boolean;
  /** Of a start without a network: when the last exchange before it came to its end. */
  lastExchangeAt: number | null;
  /** Device clock minus server clock, in ms; positive when the device is ahead. */
  skewMs: number;
  /** Progress of filling the replica, in records; `null` once it is filled. */
  firstSync: FillProgress | null;
  counts: Partial<Record<Kind, number>>;
  problem: SyncProblem | null;
  /** Everything that today needs is on this device, whatever else is still on its way (S12). */
  isTodayComplete: boolean;
  /** The last comparison with the server; `null` before the first one (S15). */
  audit: AuditState | null;
  /** Questions to the person about mass removals; `answerRemoval` takes the answer (S9). */
  removals: readonly RemovalQuestion[];
}

export const initialStatus: SyncStatus = {
  link: 'connecting',
  offlineSince: null,
  pending: 0,
  parked: 0,
  sending: false,
  lastExchangeAt: null,
  skewMs: 0,
  firstSync: null,
  counts: {},
  problem: null,
  isTodayComplete: false,
  audit: null,
  removals: [],
};
