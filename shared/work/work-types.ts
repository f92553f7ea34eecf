/** What a span of work can be. A break is written down too, and counts as nothing. */
export const workTypes = [
  'remote',
  'on-site',
  'preparation',
  'documentation',
  'meeting',
  'training',
  'break',
] as const;
export type WorkType = (typeof workTypes)[number];

/** The work type that a stored word names; `null` where it names none that this console knows. */
export function workTypeOf(word: unknown): WorkType | null {
  return workTypes.find((type) => type === word) ?? null;
}
