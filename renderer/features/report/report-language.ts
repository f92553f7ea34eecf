import type { i18n } from 'i18next';
import type { ReportLanguage } from './report-document.ts';

/** Texts and formats of a report in the customer's language, by the clock of the site. */
export async function reportLanguage(
  i18n: i18n,
  language: string,
  timeZone: string,
): Promise<ReportLanguage> {
  await i18n.loadLanguages(language);
  const t = i18n.getFixedT(language, 'report');
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone });
  const hours = new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return {
    text: (key, values = {}) => t(key, values),
    day: (at) => day.format(at),
    time: (at) => time.format(at),
    number: (value) => decimal.format(value),
    duration: (total) =>
      [
        total >= 60 ? hours.format(Math.floor(total / 60)) : '',
        total % 60 > 0 || total === 0 ? minutes.format(total % 60) : '',
      ]
        .filter(Boolean)
        .join(' '),
  };
}
