import type { Entry } from '../../../../shared/records/entry.ts';
import { attachmentOf } from '../../../../shared/files/attachment.ts';
import type { WireClient } from '../../../support/wire.ts';
import type { DayPlan } from './plan.ts';

/** What of the day is on the server, in the order in which the server took it. */
export interface Arrived {
  notes: string[];
  times: string[];
  photos: string[];
  /** Attachments whose bytes are not there yet. */
  unsentFiles: number;
  /** Tickets with a proposal of the engineer. */
  proposals: string[];
  parts: { subject: string; author: string | null }[];
  shortages: { author: string | null; quantity: number }[];
  loans: number;
  /** Steps of the checklist, in the order in which they were answered. */
  answers: string[];
  /** Tickets that were made of a deviation. */
  followUps: number;
  reports: { language: string; contentHash: string }[];
  /** Status and beginning of each visit. */
  visits: { status: string; startsAt: number }[];
  stock: { quantity: number | null; short: number };
  fields: number;
}

/** Look at the server past the console. */
export async function arrivedAt(office: WireClient, plan: DayPlan): Promise<Arrived> {
  const subjects = new Set([...plan.tickets, ...plan.visits, plan.part].map(({ id }) => id));
  const entries = (await office.pullAll('entries'))
    .filter(({ subjectId }) => subjects.has(subjectId))
    .toSorted((a, b) => a.revision - b.revision);
  const of = (type: Entry['type']) => entries.filter((entry) => entry.type === type);
  const files = of('attachment').map((entry) => ({ entry, file: attachmentOf(entry) }));
  const visits = await office.pullAll('visits');
  const stock = (await office.pullAll('assets')).find(({ id }) => id === plan.part.id);
  const me = (await office.pullAll('visits')).find(({ id }) => id === plan.visits[0]?.id)?.engineer;
  const own = (entry: Entry) => entry.author === me;
  return {
    notes: of('note').map(({ text }) => text),
    times: [...of('time'), ...of('travel')]
      .toSorted((a, b) => a.revision - b.revision)
      .map(({ text }) => text),
    photos: files.filter(({ file }) => file?.report == null).map(({ file }) => file?.caption ?? ''),
    unsentFiles: await unsent(
      office,
      files.map(({ entry }) => entry.id),
    ),
    proposals: of('proposal')
      .filter(own)
      .map(({ subjectId }) => subjectId),
    parts: of('part')
      .filter(({ data }) => data['asset'] === plan.part.id && data['action'] === 'used')
      .filter(({ subjectKind }) => subjectKind !== 'assets')
      .map(({ subjectId, author }) => ({ subject: subjectId, author })),
    shortages: of('shortage').map(({ author, data }) => ({ author, quantity: Number(data['quantity']) })),
    loans: (await office.pullAll('commitments')).filter(({ asset }) => asset === plan.loan.id).length,
    // A run has a beginning, and a follow-up a line of its own: only answers have no word for what they are.
    answers: of('checklist')
      .filter(({ data }) => (data['action'] ?? null) === null)
      .map(({ data }) => data['step'] as string),
    followUps: (await office.pullAll('tickets')).filter(
      ({ subject, account, openedAt }) =>
        account === plan.account && openedAt >= plan.at && subject.includes('Temperature: 41.5'),
    ).length,
    reports: files.flatMap(({ file }) => file?.report ?? []),
    visits: plan.visits.flatMap(({ id }) => {
      const visit = visits.find((one) => one.id === id);
      return visit === undefined ? [] : [{ status: visit.status, startsAt: visit.startsAt }];
    }),
    stock: { quantity: stock?.quantity ?? null, short: stock?.short ?? 0 },
    fields: entries.filter(own).filter(({ type }) => type === 'status' || type === 'change').length,
  };
}

async function unsent(office: WireClient, entries: string[]): Promise<number> {
  if (entries.length === 0) return 0;
  const { body } = await office.post('/api/files/states', { entries });
  const { files } = body as { files: { file: string }[] };
  return entries.length - files.filter(({ file }) => file === 'released').length;
}
