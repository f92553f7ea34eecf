import { statfs } from 'node:fs/promises';

/** Bytes that may still be written beside `folder`; `null` where the system does not say. */
export async function freeSpace(folder: string): Promise<{ free: number | null }> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { free: bavail * bsize };
  } catch {
    // A network drive that is gone, a system without the call: then nobody is warned of what nobody knows.
    return { free: null };
  }
}
