import { v5 as uuidv5 } from 'uuid';

/** What retries are named under; never changes, or two devices would name the same one differently. */
const RETRIES = '5d0f4b1c-6a4e-4d0b-9a53-2f6c8e7b1a90';

/**
 * The id that an op or a group has when it is tried once more; that of a third attempt follows from the second. The
 * same on every device that holds the refused one.
 */
export function retryId(id: string): string {
  return uuidv5(id, RETRIES);
}
