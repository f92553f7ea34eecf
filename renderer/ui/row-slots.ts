/**
 * Gives every row that is drawn a slot of its own. A row keeps its slot while it stays in sight; the slots of rows that
 * left go to those that came. Used as React keys, slots let rows that come be drawn into the elements of rows that
 * went, which costs a fraction of making new ones.
 */
export class RowSlots {
  #slots: ReadonlyMap<string, number> = new Map();

  /** Slots of these rows, by id. Ids are different from one another. */
  assign(ids: readonly string[]): ReadonlyMap<string, number> {
    const taken = new Set(ids.map((id) => this.#slots.get(id)));
    const next = new Map<string, number>();
    let free = 0;
    for (const id of ids) {
      const own = this.#slots.get(id);
      if (own === undefined) while (taken.has(free)) free += 1;
      next.set(id, own ?? free);
      if (own === undefined) free += 1;
    }
    this.#slots = next;
    return next;
  }
}
