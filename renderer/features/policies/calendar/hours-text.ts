/** An interval as calendars keep it: `["08:00", "12:00"]`. */
export type IntervalText = [from: string, until: string];

/**
 * Hours as people type them: `8-12, 12:30–16:30`. What is no time stays as it was typed, so that the check of the
 * calendar can name it.
 */
export function readHours(text: string): IntervalText[] {
  return text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', until = ''] = part.split(/\s*[-–—]\s*/u);
      return [readTime(from), readTime(until)];
    });
}

/** Hours as one line of text. */
export function showHours(intervals: readonly (readonly [string, string])[]): string {
  return intervals.map(([from, until]) => `${from}–${until}`).join(', ');
}

/** `8`, `8:30`, `8.30` and `0830` as `08:00` and `08:30`; anything else as it is. */
function readTime(text: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/u.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
}
