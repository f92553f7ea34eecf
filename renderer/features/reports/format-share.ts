import { numberFormat } from '../../ui/intl-formats.ts';

/** A share in tenths of a percent as words: `97.4%`; a dash where nothing was decided. */
export function formatShare(permille: number | null, language: string): string {
  if (permille === null) return '–';
  return numberFormat(language, {
    style: 'percent',
    // All of them is told without a point, and nothing else is.
    minimumFractionDigits: permille === 1_000 ? 0 : 1,
    maximumFractionDigits: 1,
  }).format(permille / 1_000);
}
