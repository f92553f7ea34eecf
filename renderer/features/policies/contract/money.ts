import { numberFormat } from '../../../ui/intl-formats.ts';

/** Digits behind the point of a currency; 2 for one that nobody knows. */
function digitsOf(currency: string): number {
  try {
    return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Minor units as a sum with its currency: `€1,950.00`. */
export function formatMoney(minor: number, currency: string, language: string): string {
  const amount = minor / 10 ** digitsOf(currency);
  try {
    return numberFormat(language, { style: 'currency', currency }).format(amount);
  } catch {
    return `${numberFormat(language, {}).format(amount)} ${currency}`;
  }
}

/** Minor units as text for a field, without the currency: `1950` or `0.50`, with the language's decimal sign. */
export function moneyText(minor: number, currency: string, language: string): string {
  const digits = digitsOf(currency);
  const amount = minor / 10 ** digits;
  return numberFormat(language, {
    useGrouping: false,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** Minor units of a sum as people type it, `1 950,50`; `null` for what is none, and for more digits than there are. */
export function readMoney(text: string, currency: string, language: string): number | null {
  const amount = readDecimal(text, language);
  if (amount === null) return null;
  const minor = amount * 10 ** digitsOf(currency);
  const rounded = Math.round(minor);
  return Math.abs(minor - rounded) < 1e-6 && rounded <= 1_000_000_000_000 ? rounded : null;
}

/** A number of 0 or more as people type it in a language; `null` for what is none. */
export function readDecimal(text: string, language: string): number | null {
  const parts = numberFormat(language, {}).formatToParts(12_345.6);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ' ';
  const plain = text.trim().replaceAll(group, '').replace(/\s/gu, '').replace(sign, '.');
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
}
