/** Calendar day at a moment in a zone, `2026-11-21`. An unknown zone counts as UTC. */
export function dayIn(timeZone: string, at: number): string {
  return formatterOf(timeZone).format(at);
}

/** The calendar day after `2026-11-21`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** First moment (UTC ms) of the viewer's calendar day that holds `now`, and of the day after it. */
export function localDay(now: number): { start: number; end: number } {
  const date = new Date(now);
  const start = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
  return { start, end };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  // Swedish writes dates as ISO does.
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: 'UTC' });
  }
}
