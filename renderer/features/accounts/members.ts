interface Member {
  readonly id: string;
}

/** The list with this member in the place of the one with its id, at the end when there is none. */
export function upserted<T extends Member>(members: readonly T[], member: T): T[] {
  return members.some((one) => one.id === member.id)
    ? members.map((one) => (one.id === member.id ? member : one))
    : [...members, member];
}

/** The list without the member of this id. */
export function removed<T extends Member>(members: readonly T[], id: string): T[] {
  return members.filter((one) => one.id !== id);
}
