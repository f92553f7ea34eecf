/** Packs that must stay on this device, by hash; asked anew each time that something has to go. */
export type PinnedPacks = () => Promise<ReadonlySet<string>>;

/**
 * The packs of pinned tickets. A ticket in no pack, or in one that was cut anew meanwhile, is found by where it is now.
 * @param tickets archived tickets that a visit needs
 * @param packOf the pack that has a ticket; `null` where none has
 */
export function pinnedPacks(
  tickets: () => Promise<ReadonlySet<string>>,
  packOf: (ticket: string) => string | null,
): PinnedPacks {
  return async () => {
    const hashes = [...(await tickets())].map((id) => packOf(id));
    return new Set(hashes.filter((hash) => hash !== null));
  };
}
