/** An instant (UTC ms) as a `datetime-local` field shows it, in the person's zone. */
export function toLocalInput(instant: number): string {
  const date = new Date(instant);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant (UTC ms) that a `datetime-local` field means; `null` while it is incomplete. */
export function fromLocalInput(text: string): number | null {
  const instant = new Date(text).getTime();
  return text === '' || Number.isNaN(instant) ? null : instant;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
