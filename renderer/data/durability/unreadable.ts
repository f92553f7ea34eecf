import type { SetAside } from './set-aside.ts';
import { storageFaultOf } from './storage-fault.ts';

/** Databases of this device that cannot be opened as they are; setting them aside helps. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly part: SetAside['part'];
  readonly reason: SetAside['reason'];

  constructor(part: SetAside['part'], reason: SetAside['reason'], cause: unknown) {
    super(`The ${part} on this device cannot be opened (${reason}): ${String(cause)}`, { cause });
    this.part = part;
    this.reason = reason;
  }
}

/** The error as `Unreadable`, where setting aside helps; a full disk and faults of the program stay as they are. */
export function asUnreadable(part: SetAside['part'], error: unknown): unknown {
  const fault = storageFaultOf(error);
  return fault === 'newer' || fault === 'damaged' ? new Unreadable(part, fault, error) : error;
}
