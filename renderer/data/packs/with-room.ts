import { storageFaultOf } from '../durability/storage-fault.ts';

/** Lets the oldest contents of the archive go. Answers whether any went. */
export type MakeRoom = () => Promise<boolean>;

/**
 * A write that goes before the archive: where there is no room for it, the archive gives way and the write is tried once more.
 * It must have kept nothing when it rejects.
 */
export async function withRoom<T>(makeRoom: MakeRoom, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (storageFaultOf(error) !== 'full' || !(await makeRoom())) throw error;
    return write();
  }
}
