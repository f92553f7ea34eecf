/** What the replica holds, what waits to be sent and what needs a decision. */
export function SyncPage() {
  return null;
}
