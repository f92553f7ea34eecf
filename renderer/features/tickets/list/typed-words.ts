/** What stands in the search field, while the address follows behind. */
export interface TypedWords {
  readonly text: string;
  /** Words of the address when it was last looked at. */
  readonly seen: string;
  /** What was typed and has not been seen in the address yet, oldest first. */
  readonly sent: readonly string[];
}

/**
 * The field after the address has changed to `q`: words that were typed here leave it alone, even when more has been
 * typed meanwhile; anything else (back, another view, a link) replaces its text.
 */
export function follow(typed: TypedWords, q: string): TypedWords {
  const place = typed.sent.indexOf(q);
  if (place < 0) return { text: q, seen: q, sent: [] };
  return { text: typed.text, seen: q, sent: typed.sent.slice(place + 1) };
}
