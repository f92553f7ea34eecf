/** Minutes in each unit that people write, in the four languages of the console. */
const units: Record<string, number> = Object.fromEntries([
  ...['h', 'hr', 'hrs', 'hour', 'hours', 'g', 'godz', 'godzina', 'godziny', 'godzin'].map((unit) => [
    unit,
    60,
  ]),
  ...['std', 'stunde', 'stunden', 'ч', 'час', 'часа', 'часов'].map((unit) => [unit, 60]),
  ...['m', 'min', 'mins', 'minute', 'minutes', 'minuta', 'minuty', 'minut', 'minuten'].map((unit) => [
    unit,
    1,
  ]),
  ...['м', 'мин', 'минута', 'минуты', 'минут'].map((unit) => [unit, 1]),
]);

const CLOCK = /^(\d{1,2}):([0-5]\d)$/u;
const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?\s*/gu;
const MAX_MINUTES = 1_440;

/**
 * Read a duration as people write it: "25", "25m", "1h 10", "1:10", "1,5 h", "2 godz. 5 min", "1 ч 10 м".
 * A bare number is minutes, after hours as well.
 * @returns whole minutes from 1 to 1440, `null` when it cannot be read so
 */
export function parseMinutes(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const clock = CLOCK.exec(trimmed);
  const minutes = clock === null ? sumOfParts(trimmed) : Number(clock[1]) * 60 + Number(clock[2]);
  if (minutes === null) return null;
  const whole = Math.round(minutes);
  return whole >= 1 && whole <= MAX_MINUTES ? whole : null;
}

function sumOfParts(text: string): number | null {
  const parts = [...text.matchAll(PART)];
  const isWhole = parts.map((part) => part[0]).join('') === text;
  if (!isWhole || parts.length === 0 || parts.length > 2) return null;
  const values = parts.map(([, amount = '', unit = '']) => {
    const factor = unit === '' ? 1 : units[unit];
    return factor === undefined ? Number.NaN : Number(amount.replace(',', '.')) * factor;
  });
  if (values.some(Number.isNaN)) return null;
  // "10 20" is a slip of the finger rather than half an hour.
  if (parts.length === 2 && units[parts[0]?.[2] ?? ''] !== 60) return null;
  return values.reduce((sum, value) => sum + value, 0);
}
