import { parseRecord, type Kind } from '../../../shared/records/kinds.ts';
import { hashPassword } from '../../../sync-server/sign-in/password.ts';
import type { ImportItem, Store } from '../../../sync-server/store/store.ts';

/** Ids that a reader can tell apart. */
export const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const ids = {
  lead: uuid(1),
  admin: uuid(2),
  engineerA: uuid(3),
  engineerAll: uuid(4),
  partner: uuid(5),
  advisor: uuid(6),
  left: uuid(7),
  accountA: uuid(11),
  accountB: uuid(12),
  ticketA: uuid(21),
  ticketB: uuid(22),
  ticketHanded: uuid(23),
  noteA: uuid(31),
  noteHanded: uuid(32),
  internalHanded: uuid(33),
  feeA: uuid(41),
  assetA: uuid(51),
} as const;

export const PASSWORD = 'correct horse';
export const PARTNER = 'Regional service';

/** A whole record with what every kind needs filled in. */
export function item(kind: Kind, record: Record<string, unknown>): ImportItem {
  const times = { openedAt: 1_000, activityAt: 1_000, at: 1_000 };
  const usable = kind === 'tickets' || kind === 'entries' ? { ...times, ...record } : record;
  return { kind, record: parseRecord(kind, usable) };
}

function note(id: string, ticket: string, account: string, internal = false): ImportItem {
  const subject = { subjectKind: 'tickets', subjectId: ticket, ticket, account };
  return item('entries', { id, type: 'note', text: `note ${id}`, internal, ...subject });
}

const people = [
  { id: ids.lead, name: 'Lead', login: 'lead', roles: ['lead'] },
  { id: ids.admin, name: 'Admin', login: 'admin', roles: ['admin'] },
  {
    id: ids.engineerA,
    name: 'Engineer A',
    login: 'engineer-a',
    roles: ['engineer'],
    accounts: [ids.accountA],
  },
  { id: ids.engineerAll, name: 'Engineer', login: 'engineer', roles: ['engineer'], phone: '+48 000' },
  { id: ids.partner, name: 'Partner', login: 'partner', roles: ['partner'], partner: PARTNER },
  { id: ids.advisor, name: 'Advisor', login: 'advisor', roles: ['advisor'], accounts: [] },
  { id: ids.left, name: 'Left', login: 'left', roles: ['engineer'], active: false },
];

/** Two accounts with a ticket each, and one ticket of account A in the hands of a service partner. */
export function organisation(): ImportItem[] {
  return [
    ...people.map((person) => item('people', person)),
    item('accounts', { id: ids.accountA, name: 'Account A' }),
    item('accounts', { id: ids.accountB, name: 'Account B', advisor: ids.advisor }),
    item('tickets', { id: ids.ticketA, subject: 'Ticket A', account: ids.accountA }),
    item('tickets', { id: ids.ticketB, subject: 'Ticket B', account: ids.accountB }),
    item('tickets', { id: ids.ticketHanded, subject: 'Handed', account: ids.accountA, partner: PARTNER }),
    note(ids.noteA, ids.ticketA, ids.accountA),
    note(ids.noteHanded, ids.ticketHanded, ids.accountA),
    note(ids.internalHanded, ids.ticketHanded, ids.accountA, true),
    item('ledger', {
      id: ids.feeA,
      account: ids.accountA,
      type: 'fee',
      amount: 1,
      currency: 'EUR',
      date: '2026-01-01',
    }),
    item('assets', {
      id: ids.assetA,
      name: 'Host',
      type: 'host',
      account: ids.accountA,
      attributes: { ram: 8, password: 'hidden' },
      secret: ['password'],
    }),
  ];
}

/** Fill a store with the organisation and a password for everybody in it. */
export async function fill(store: Store): Promise<void> {
  await store.importBatch(organisation());
  const hash = await hashPassword(PASSWORD);
  for (const { id, login } of people) await store.setPassword(id, login, hash);
}
