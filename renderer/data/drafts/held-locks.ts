/** Names of all locks that somebody holds, in any window. A window that is gone holds none. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** Hold a lock that nobody else asks for; returns the function that lets go of it. */
export function holdLock(name: string): () => void {
  const end = Promise.withResolvers<void>();
  void navigator.locks.request(name, () => end.promise);
  return () => end.resolve();
}
