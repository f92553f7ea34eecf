import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportContent } from '../../../shared/report/report-content.ts';

/** Texts and formats in the customer's language. */
export interface ReportLanguage {
  /** A text of the namespace `report`. */
  text: (key: string, values?: Record<string, unknown>) => string;
  day: (at: number) => string;
  time: (at: number) => string;
  duration: (minutes: number) => string;
  number: (value: number) => string;
}

export interface ReportPictures {
  /** Data address of the signature. */
  signature: string;
  /** Data address by entry; one that is not on this device is named without its picture. */
  photos: ReadonlyMap<string, string>;
}

const ACCENT = '#8a3b1e';
const DIM = '#5a6570';
const LINE = '#c9d0d6';

/** The report as pages: what was done first, photos on pages of their own, and on each page its number and the hash. */
export function reportDocument(
  content: ReportContent,
  hash: string,
  language: ReportLanguage,
  pictures: ReportPictures,
): TDocumentDefinitions {
  const { text, day } = language;
  const title = text('pdf.title');
  return {
    pageSize: 'A4',
    pageMargins: [48, 54, 48, 62],
    info: { title: `${title}: ${content.customer}`, subject: hash },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 20, bold: true },
      heading: { fontSize: 12, bold: true, color: ACCENT, margin: [0, 14, 0, 4] },
      dim: { color: DIM },
      small: { fontSize: 8, color: DIM },
    },
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      columns: [
        { text: text('pdf.hash', { hash }), style: 'small', fontSize: 6.5, width: '*' },
        { text: text('pdf.page', { page, pages }), style: 'small', alignment: 'right', width: 90 },
      ],
    }),
    content: [
      { text: title, style: 'title' },
      {
        text: [
          text('pdf.version', { version: content.version }),
          ...(content.replaces === null ? [] : [` · ${text('pdf.replaces', { version: content.replaces })}`]),
          ` · ${day(content.signedAt)}`,
        ],
        style: 'dim',
      },
      facts(content, language),
      ...sections(content, language),
      signature(content, language, pictures.signature),
      ...photoPages(content, language, pictures.photos),
    ],
  };
}

function facts(content: ReportContent, { text, day, time }: ReportLanguage): Content {
  const { customer, site, address, purpose, engineer, arrivedAt, leftAt } = content;
  const stay =
    arrivedAt === null
      ? ''
      : `${day(arrivedAt)}, ${time(arrivedAt)}${leftAt === null ? '' : `–${time(leftAt)}`} (${content.timeZone})`;
  const rows = [
    [text('pdf.customer'), customer],
    [text('pdf.site'), [site, address].filter(Boolean).join(', ')],
    [text('pdf.purpose'), purpose],
    [text('pdf.engineer'), engineer],
    [text('pdf.onSite'), stay],
  ].filter(([, value]) => value !== '');
  return {
    margin: [0, 12, 0, 0],
    layout: 'noBorders',
    table: {
      widths: [110, '*'],
      body: rows.map(([label, value]): TableCell[] => [{ text: label ?? '', style: 'dim' }, value ?? '']),
    },
  };
}

function sections(content: ReportContent, language: ReportLanguage): Content[] {
  const { text, day, time, duration } = language;
  const minutes = content.times.reduce((sum, one) => sum + one.minutes, 0);
  return [
    ...listed(text('pdf.tickets'), content.tickets, ({ number, subject }) => [number, subject], [70, '*']),
    ...worded(text('pdf.work'), content.work),
    ...listed(
      minutes === 0 ? text('pdf.times') : `${text('pdf.times')}: ${duration(minutes)}`,
      content.times,
      (one) => [`${day(one.at)} ${time(one.at)}`, text(`pdf.${one.type}`), one.text, duration(one.minutes)],
      [105, 60, '*', 60],
    ),
    ...checklists(content, language),
    ...listed(
      text('pdf.parts'),
      content.parts,
      (one) => [one.name, text(`pdf.part.${one.action}`), String(one.quantity)],
      ['*', 110, 40],
    ),
    ...worded(text('pdf.openPoints'), content.openPoints),
    ...worded(text('pdf.nextSteps'), content.nextSteps),
    ...(content.satisfaction === null
      ? []
      : worded(text('pdf.satisfaction'), text('pdf.score', { score: content.satisfaction }))),
  ];
}

/** A table for each checklist, under its title. */
function checklists({ checklist }: ReportContent, language: ReportLanguage): Content[] {
  const { text } = language;
  return [...Map.groupBy(checklist, (one) => one.checklist)].flatMap(([title, results]) =>
    listed(
      title === '' ? text('pdf.checklist') : `${text('pdf.checklist')}: ${title}`,
      results,
      (one) => [one.step, answerWords(one, language)],
      ['*', 150],
    ),
  );
}

function answerWords(result: ReportContent['checklist'][number], { text, number }: ReportLanguage): string {
  const { answer, unit, isDeviation, note, instrument, photos } = result;
  const value =
    photos > 0
      ? text('pdf.photoCount', { count: photos })
      : answer === null
        ? text('pdf.notDone')
        : typeof answer === 'boolean'
          ? text(answer ? 'pdf.yes' : 'pdf.no')
          : typeof answer === 'number'
            ? number(answer)
            : answer;
  const given = [value, unit].filter(Boolean).join(' ');
  const more = [instrument, note, isDeviation ? text('pdf.deviation') : ''].filter(Boolean);
  return [given, ...more].join(' · ');
}

function worded(title: string, words: string): Content[] {
  return words.trim() === '' ? [] : [{ text: title, style: 'heading' }, { text: words.trim() }];
}

function listed<T>(
  title: string,
  items: readonly T[],
  cells: (item: T) => string[],
  widths: (number | '*')[],
): Content[] {
  if (items.length === 0) return [];
  const body = items.map((item): TableCell[] => cells(item));
  const layout = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE, paddingLeft: () => 0 };
  return [
    { text: title, style: 'heading', headlineLevel: 1 },
    { layout, table: { widths, body, dontBreakRows: true } },
  ];
}

function signature(content: ReportContent, { text, day, time }: ReportLanguage, image: string): Content {
  const { signedBy, signedRole, signedAt } = content;
  return {
    unbreakable: true,
    margin: [0, 24, 0, 0],
    stack: [
      { text: text('pdf.signature'), style: 'heading' },
      { image, fit: [220, 80] },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 260, y2: 0, lineWidth: 0.5, lineColor: LINE }] },
      { text: [signedBy, signedRole].filter(Boolean).join(', '), bold: true, margin: [0, 4, 0, 0] },
      { text: `${day(signedAt)} ${time(signedAt)} · ${text('pdf.signedOnDevice')}`, style: 'small' },
    ],
  };
}

/** Two photos a page, numbered as they are in the viewer. */
function photoPages(
  { photos }: ReportContent,
  { text }: ReportLanguage,
  images: ReadonlyMap<string, string>,
): Content[] {
  return photos.map(({ entry, caption }, index) => {
    const image = images.get(entry);
    const words = text('pdf.photo', { number: index + 1, caption });
    const isFirstOfPage = index % 2 === 0;
    return {
      stack: [
        ...(index === 0 ? [{ text: text('pdf.photos'), style: 'heading' }] : []),
        image === undefined
          ? { text: text('pdf.photoMissing'), style: 'dim' }
          : { image, fit: [499, 280] as [number, number] },
        { text: words, margin: [0, 4, 0, 14] },
      ],
      ...(isFirstOfPage ? { pageBreak: 'before' as const } : {}),
    };
  });
}
