/** The month of an instant and the one before it, the later first; UTC ms of their bounds by the clock of this computer. */
export function monthsOf(now: number): { from: number; until: number }[] {
  const date = new Date(now);
  const first = (back: number) => new Date(date.getFullYear(), date.getMonth() - back, 1).getTime();
  return [0, 1].map((back) => ({ from: first(back), until: first(back - 1) }));
}
