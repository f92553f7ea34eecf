import { v7 as uuidv7 } from 'uuid';
import type { Asset } from '../../../../shared/records/asset.ts';
import type { Json } from '../../../../shared/sync/json.ts';
import type { WireClient } from '../../../support/wire.ts';

/** What the day is made of, written by the office before it begins. */
export interface DayPlan {
  /** When it was written, UTC ms. */
  at: number;
  account: string;
  /** Title of the checklist of the first visit. */
  checklist: string;
  /** Two tickets for each of the two visits. */
  tickets: { id: string; subject: string }[];
  visits: { id: string; purpose: string; startsAt: number }[];
  /** A part of which there is one piece left. */
  part: Asset;
  loan: Asset;
}

const HOUR = 3_600_000;

const checklistBody = [
  '- [ ] Power off {#off; required}',
  '- [ ] Temperature {#temp; number 10..35 °C; required}',
  '- [ ] Door locked {#door; required}',
].join('\n');

/** Write tickets, visits and stock of the day. Names carry `mark`, since other tests use the same server. */
export async function planDay(office: WireClient, engineer: string, mark: string): Promise<DayPlan> {
  const now = Date.now();
  const account = (await office.pullAll('accounts'))[0]?.id ?? '';
  const depot = (await office.pullAll('assets')).find(
    ({ type, account: of }) => type === 'location' && of === null,
  );
  const create = async (kind: string, change: Record<string, Json>): Promise<string> => {
    const id = uuidv7();
    const [result] = await office.push([{ opId: uuidv7(), kind, id, base: null, change, at: now }]);
    if (result?.status !== 'applied') throw new Error(`${kind}: ${JSON.stringify(result)}`);
    return id;
  };
  const title = `Press check ${mark}`;
  const article = {
    title,
    body: checklistBody,
    type: 'checklist-template',
    language: 'en',
    visibility: 'staff',
  };
  const checklist = await create('articles', { ...article, status: 'published', updatedAt: now });
  const tickets: DayPlan['tickets'] = [];
  for (const what of ['Press stops', 'Labels are pale', 'Scanner is deaf', 'Gate stays open']) {
    const subject = `${what} ${mark}`;
    const fields = {
      subject,
      account,
      assignee: engineer,
      status: 'new',
      priority: 3,
      openedAt: now,
      activityAt: now,
    };
    tickets.push({ id: await create('tickets', fields), subject });
  }
  const visits: DayPlan['visits'] = [];
  for (const [index, status] of ['on-site', 'planned'].entries()) {
    const purpose = `Visit ${index + 1} ${mark}`;
    const startsAt = now + (index * 2 - 1) * HOUR;
    const of = tickets.slice(index * 2, index * 2 + 2).map(({ id }) => id);
    const times = { startsAt, endsAt: startsAt + 2 * HOUR, arrivedAt: index === 0 ? startsAt : null };
    const who = { account, engineer, tickets: of, checklist: index === 0 ? checklist : null };
    visits.push({ id: await create('visits', { purpose, status, ...times, ...who }), purpose, startsAt });
  }
  const stock = { place: depot?.id ?? null, status: 'in-stock', quantity: 1 };
  const part = await create('assets', {
    name: `Drive belt ${mark}`,
    type: 'spare-part',
    partNumber: `DB-${mark}`,
    ...stock,
  });
  const loan = await create('assets', {
    name: `Loan scanner ${mark}`,
    type: 'loan',
    serialNumber: `LS-${mark}`,
    ...stock,
  });
  const assets = new Map((await office.pullAll('assets')).map((one) => [one.id, one]));
  return {
    at: now,
    account,
    checklist: title,
    tickets,
    visits,
    part: assets.get(part)!,
    loan: assets.get(loan)!,
  };
}
