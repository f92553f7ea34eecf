/** Ids that are still among those shown, so that nothing is changed unseen; the same set when all of them are. */
export function keepShown(
  ids: ReadonlySet<string>,
  shown: Iterable<{ ticket: { id: string } }>,
): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const kept = new Set<string>();
  for (const { ticket } of shown) if (ids.has(ticket.id)) kept.add(ticket.id);
  return kept.size === ids.size ? ids : kept;
}
