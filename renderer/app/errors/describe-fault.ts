import { isRouteErrorResponse } from 'react-router';
import { storageFaultOf } from '../../data/durability/storage-fault.ts';
import { Unreadable } from '../../data/durability/unreadable.ts';

export interface Fault {
  /**
   * `newer`, `damaged`: the unsent work or the records on this device cannot be opened; `full`: there is no room.
   * `update`: a part of the console could not be read: no network, or a newer version was installed meanwhile.
   */
  kind: 'update' | 'unexpected' | 'newer' | 'damaged' | 'full';
  /** For whoever looks into it; English, no personal data added. */
  details: string;
}

/** What went wrong on a screen, sorted by what the person can do about it. */
export function describeFault(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    return { kind: 'unexpected', details: `${String(error.status)} ${error.statusText}` };
  }
  if (!(error instanceof Error)) return { kind: 'unexpected', details: String(error) };
  const details = error.stack ?? error.message;
  if (error instanceof Unreadable) return { kind: error.reason, details };
  if (storageFaultOf(error) === 'full') return { kind: 'full', details };
  const isMissingPart = /dynamically imported module|importing a module script|preload CSS/i.test(
    error.message,
  );
  return { kind: isMissingPart ? 'update' : 'unexpected', details };
}
