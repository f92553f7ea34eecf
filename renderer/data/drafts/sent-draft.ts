import type { DraftChange } from '../../../shared/sync/ports.ts';

/** The text of a form on its way: it leaves the drafts in the very commit that keeps what it says. */
export interface SentDraft {
  /** Just before the commit. */
  leave(): DraftChange[];
  /** The commit failed: it is a draft still. */
  stay(): void;
}

/** For what may be kept once, whichever window comes first: without the draft the change does not happen (`DraftGone`). */
export function takingDraft(key: string): SentDraft {
  return { leave: () => [{ key, value: null, isNeeded: true }], stay: () => undefined };
}
