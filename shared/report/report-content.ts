import { attachmentOf, isPictureOf } from '../files/attachment.ts';
import type { Account } from '../records/account.ts';
import type { Entry } from '../records/entry.ts';
import type { Visit } from '../records/visit.ts';
import { partsUsed } from '../stock/parts-used.ts';
import { workLines, type WorkLine } from '../work/work-line.ts';
import { checklistResults, photosOfChecklists, type ChecklistResult } from './checklist-results.ts';
import { canonicalText } from './canonical-text.ts';

/** What the engineer and the customer add by hand. */
export interface ReportWords {
  language: string;
  work: string;
  openPoints: string;
  nextSteps: string;
  /** 1 to 5; `null`: not answered. */
  satisfaction: number | null;
  signedBy: string;
  signedRole: string;
}

/** Everything that a service report says, and nothing of how it looks. The printed hash is over this. */
export interface ReportContent extends ReportWords {
  version: number;
  /** The version that this one corrects. */
  replaces: number | null;
  customer: string;
  site: string;
  address: string;
  purpose: string;
  engineer: string;
  timeZone: string;
  arrivedAt: number | null;
  leftAt: number | null;
  signedAt: number;
  tickets: { number: string; subject: string }[];
  times: { type: 'time' | 'travel'; at: number; minutes: number; text: string }[];
  checklist: ChecklistResult[];
  parts: { name: string; quantity: number; action: string }[];
  photos: { entry: string; hash: string; caption: string }[];
}

/** What a report is drawn up from. */
export interface ReportSources {
  visit: Visit;
  account: Account | undefined;
  engineer: string;
  tickets: readonly { id: string; number: string | null; subject: string }[];
  /** Of the visit and of its tickets, in any order. */
  entries: readonly Entry[];
  /** Attachments whose bytes were removed. */
  erased: ReadonlySet<string>;
  nameOfAsset: (id: string) => string | null;
}

/** Draw up a report. Of the tickets' timelines it takes the engineer's own time during the visit, of the visit's all. */
export function reportContent(sources: ReportSources, words: ReportWords, signedAt: number): ReportContent {
  const { visit, account, engineer, entries, tickets } = sources;
  const site = account?.sites.find(({ id }) => id === visit.site);
  const before = latestReport(entries, visit.id);
  const own = inOrder(entries.filter(({ subjectId }) => subjectId === visit.id));
  return {
    ...words,
    version: (before?.version ?? 0) + 1,
    replaces: before?.version ?? null,
    customer: account?.name ?? visit.place?.account ?? '',
    site: site?.name ?? visit.place?.site ?? '',
    address: site?.address ?? visit.place?.address ?? '',
    purpose: visit.purpose,
    engineer,
    timeZone: visit.timeZone,
    arrivedAt: visit.arrivedAt,
    leftAt: visit.leftAt,
    signedAt,
    tickets: tickets.map(({ number, subject }) => ({ number: number ?? '', subject })),
    times: timesOf(visit, entries, signedAt),
    checklist: checklistResults([visit.id, ...visit.tickets], entries),
    parts: partsIn(duringVisit(visit, entries, signedAt), sources.nameOfAsset),
    photos: photosIn([...own, ...ofChecklists(visit, entries)], sources.erased),
  };
}

/** The text that the printed hash is taken of: the same content gives the same text, however it came about. */
export function hashedText(content: ReportContent): string {
  return canonicalText(content);
}

export interface ReportVersion {
  version: number;
  entry: Entry;
}

/** The newest signed report of a visit; `null` while there is none. */
export function latestReport(entries: readonly Entry[], visitId: string): ReportVersion | null {
  let latest: ReportVersion | null = null;
  for (const entry of entries) {
    const report = entry.subjectId === visitId ? attachmentOf(entry)?.report : null;
    if (report && report.version > (latest?.version ?? 0)) latest = { version: report.version, entry };
  }
  return latest;
}

/** Lines of the work log that count: the visit's, and the engineer's own on its tickets meanwhile. Breaks are nobody's business. */
function timesOf(visit: Visit, entries: readonly Entry[], until: number): ReportContent['times'] {
  const from = visit.arrivedAt ?? visit.startsAt;
  const to = visit.leftAt ?? until;
  const isOfVisit = ({ visit: named, entry, person, isTimed, begin }: WorkLine) => {
    if (named !== null) return named === visit.id;
    const at = isTimed ? begin : entry.at;
    return person === visit.engineer && at >= from && at <= to;
  };
  return workLines(entries)
    .filter((line) => !line.isBreak && isOfVisit(line))
    .map(({ type, isTimed, begin, minutes, entry }) => {
      return { type, at: isTimed ? begin : entry.at, minutes, text: entry.text };
    })
    .sort((a, b) => a.at - b.at);
}

/** What was written down at the visit, and by its engineer for its tickets while it lasted. */
function duringVisit(visit: Visit, entries: readonly Entry[], until: number): Entry[] {
  const from = visit.arrivedAt ?? visit.startsAt;
  const to = visit.leftAt ?? until;
  const isDuring = ({ author, at }: Entry) => author === visit.engineer && at >= from && at <= to;
  return inOrder(entries.filter((entry) => entry.subjectId === visit.id || isDuring(entry)));
}

function partsIn(entries: readonly Entry[], nameOf: ReportSources['nameOfAsset']): ReportContent['parts'] {
  return partsUsed(entries).map((line) => {
    const { entry, asset, name, serialNumber, removedSerial, quantity, action } = line;
    const serials = [removedSerial, serialNumber].filter((one) => one !== null).join(' → ');
    const known = entry.data['name'] == null && asset !== null ? nameOf(asset) : null;
    const called = known ?? name;
    return { name: [called, serials].filter((one) => one !== '').join(' '), quantity, action };
  });
}

/** Photos that answer a step of a checklist on one of the visit's tickets; other photos of a ticket may be of another day. */
function ofChecklists({ tickets }: Visit, entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = new Set(photosOfChecklists(tickets, entries));
  return [...ids].flatMap((id) => byId.get(id) ?? []).filter(({ subjectId }) => tickets.includes(subjectId));
}

function photosIn(entries: readonly Entry[], erased: ReadonlySet<string>): ReportContent['photos'] {
  return entries.flatMap((entry) => {
    const attachment = attachmentOf(entry);
    const isShown =
      attachment !== null && isPictureOf(attachment) && !entry.internal && !erased.has(entry.id);
    if (!isShown || attachment.confidentiality !== 'normal') return [];
    return [{ entry: entry.id, hash: attachment.hash, caption: attachment.caption ?? attachment.name }];
  });
}

function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
