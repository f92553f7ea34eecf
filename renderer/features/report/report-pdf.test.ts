import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import type { ReportContent } from '../../../shared/report/report-content.ts';
import de from '../../locales/de/report.json' with { type: 'json' };
import en from '../../locales/en/report.json' with { type: 'json' };
import pl from '../../locales/pl/report.json' with { type: 'json' };
import ru from '../../locales/ru/report.json' with { type: 'json' };
import { pagesOfPdf } from '../../../test/support/pages-of-pdf.ts';
import { PIXEL } from '../../../test/contract/support/tus.ts';
import { makePdf } from './make-pdf.ts';
import { reportDocument } from './report-document.ts';
import { reportLanguage } from './report-language.ts';

const texts = { en, pl, ru, de };
const image = `data:image/png;base64,${PIXEL.toString('base64')}`;

function content(language: string, photos = 3): ReportContent {
  const AT = Date.UTC(2026, 2, 5, 8, 0);
  return {
    language,
    version: 2,
    replaces: 1,
    customer: 'Zakłady Łąck i Żółw',
    site: 'Werk Süßen',
    address: 'Улица Щорса 5',
    purpose: 'Ремонт сканера',
    engineer: 'Engineer',
    timeZone: 'Europe/Warsaw',
    arrivedAt: AT,
    leftAt: AT + 3_600_000,
    signedAt: AT + 3_700_000,
    tickets: [{ number: 'FF-10482', subject: 'Сканер не читает' }],
    work: 'Wyczyszczono głowicę: ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ äöüß ЁёЪъЭэЮюЯя',
    times: [{ type: 'travel', at: AT, minutes: 95, text: 'Autobahn' }],
    checklist: [
      {
        checklist: 'Serwis drukarki',
        step: 'Napięcie',
        answer: 251.5,
        unit: 'V',
        isDeviation: true,
        note: 'zbyt wysokie',
        instrument: 'Multimetr',
        photos: 0,
      },
    ],
    parts: [{ name: 'Lüfter', quantity: 1, action: 'used' }],
    photos: Array.from({ length: photos }, (_, index) => ({
      entry: `p${index}`,
      hash: 'h',
      caption: `Zdjęcie ${index}`,
    })),
    openPoints: 'Открытый вопрос',
    nextSteps: 'Prüfung im April',
    satisfaction: 5,
    signedBy: 'Kierowniczka zmiany',
    signedRole: 'Щит',
  };
}

async function made(language: keyof typeof texts, photos = 3): Promise<Blob> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { report: texts[language] } },
    interpolation: { escapeValue: false },
  });
  const words = await reportLanguage(i18n, language, 'Europe/Warsaw');
  const report = content(language, photos);
  const images = new Map(report.photos.map(({ entry }) => [entry, image]));
  return makePdf(reportDocument(report, 'ab'.repeat(32), words, { signature: image, photos: images }));
}

test.each([
  ['en', 'Service report', 'Page 1 of 4', '9:00'],
  ['pl', 'Protokół serwisowy', 'Strona 1 z 4', '09:00'],
  ['ru', 'Сервисный отчёт', 'Страница 1 из 4', '09:00'],
  ['de', 'Servicebericht', 'Seite 1 von 4', '09:00'],
] as const)(
  'a report in %s has every letter of four languages, pages with numbers, and its hash',
  async (language, title, page, time) => {
    const pages = await pagesOfPdf(new Uint8Array(await (await made(language)).arrayBuffer()));
    expect(pages).toHaveLength(4);
    const all = pages.join(' ');
    for (const words of [
      title,
      page,
      time,
      'Zakłady Łąck i Żółw',
      'Werk Süßen',
      'Улица Щорса 5',
      'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ äöüß ЁёЪъЭэЮюЯя',
      'FF-10482',
      'Serwis drukarki',
      'Multimetr · zbyt wysokie',
      'Kierowniczka zmiany',
    ]) {
      expect(all).toContain(words);
    }
    for (const one of pages) expect(one).toContain('ab'.repeat(32));
    expect(pages[2]).toContain('Zdjęcie 1');
    expect(pages[3]).toContain('Zdjęcie 2');
  },
);
