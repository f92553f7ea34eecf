import { Dexie } from 'dexie';

// On a local address Dexie notes the stack of every step; that is for those who work on Fieldfare.
Dexie.debug = import.meta.env.DEV;

/** V8's own setting: how many callers an error remembers. */
const errors = Error as { stackTraceLimit?: number };
const limit = errors.stackTraceLimit;
// React makes errors while it is being read, long before any of them is thrown. For the callers of each V8 would parse
// again the whole file that it stands in: a tenth of a start.
if (import.meta.env.PROD && limit !== undefined) errors.stackTraceLimit = 0;

/** The program is read: from now on errors know where they come from. */
export function noteStacks(): void {
  if (limit !== undefined) errors.stackTraceLimit = limit;
}
