import type { i18n } from 'i18next';
import { satisfactionAndSigning } from '../../../shared/commands/service-report.ts';
import type { CommandContext } from '../../../shared/commands/context.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { hexOf } from '../../../shared/files/file-hash.ts';
import type { Json } from '../../../shared/sync/json.ts';
import {
  hashedText,
  latestReport,
  reportContent,
  type ReportSources,
  type ReportWords,
} from '../../../shared/report/report-content.ts';
import type { Replica } from '../../data/replica-context.ts';
import type { SentDraft } from '../../data/drafts/sent-draft.ts';
import { attach } from '../files/attach.ts';
import { dataAddress } from './data-address.ts';
import { reportLanguage } from './report-language.ts';

export interface Signing {
  replica: Pick<Replica, 'blobs' | 'dispatch'>;
  i18n: i18n;
  sources: ReportSources;
  words: ReportWords;
  /** Data address of the signature's picture. */
  signature: string;
  /** UTC ms. */
  now: number;
  /** The begun report, a draft until it is kept. */
  sent: SentDraft;
}

/**
 * Make the PDF of a signed report on this device, attach it to the visit, and mark the visit signed, in one deed. Resolves to
 * the PDF. A report that is there is never changed: this one is a further version that names it.
 */
export async function signReport(signing: Signing): Promise<Blob> {
  const { replica, i18n, sources, words, signature, now, sent } = signing;
  const { visit } = sources;
  const content = reportContent(sources, words, now);
  const hash = hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(hashedText(content))));
  const photos = new Map<string, string>();
  for (const { entry } of content.photos) {
    const picture = await replica.blobs.read(entry, 'file');
    // PDF knows these two; others are named without their picture.
    if (picture !== null && /^image\/(jpeg|png)$/.test(picture.type))
      photos.set(entry, await dataAddress(picture));
  }
  const language = await reportLanguage(i18n, words.language, visit.timeZone);
  // Parts of their own, and large: read when the first report is signed, and kept for use without a network.
  const [{ reportDocument }, { makePdf }] = await Promise.all([
    import('./report-document.ts'),
    import('./make-pdf.ts'),
  ]);
  const pdf = await makePdf(reportDocument(content, hash, language, { signature, photos }));
  const file = {
    content: pdf,
    hash: hexOf(await crypto.subtle.digest('SHA-256', await pdf.arrayBuffer())),
    width: null,
    height: null,
    preview: null,
  };
  const report: Record<string, Json> = {
    version: content.version,
    replaces: latestReport(sources.entries, visit.id)?.entry.id ?? null,
    language: words.language,
    contentHash: hash,
    signedBy: words.signedBy.trim(),
    signedRole: words.signedRole.trim(),
    signedAt: now,
  };
  const name = `${language.text('pdf.fileName', { version: content.version })}.pdf`;
  const tickets = sources.tickets.map(({ id }) => id);
  const signed = (context: CommandContext) =>
    satisfactionAndSigning(context, visit, words.satisfaction, tickets);
  await attach(replica, subjectOf('visits', visit), file, { name, more: { report } }, signed, sent);
  return pdf;
}
