import { isRevoked } from './is-revoked.ts';

/** The same answer; a failure that says that this device was revoked calls `onWipe` first. */
export async function watchRevoked<T>(answer: Promise<T>, onWipe: () => void): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isRevoked(error)) onWipe();
    throw error;
  }
}
