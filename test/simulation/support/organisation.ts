import { parseRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { ImportItem } from '../../../sync-server/store/store.ts';
import type { World } from './world.ts';

export const PARTNER = 'Regional service';

/** Ids of those who take part. */
export interface Organisation {
  admin: string;
  lead: string;
  engineer: string;
  advisor: string;
  partner: string;
  accounts: [string, string];
  items: ImportItem[];
}

/** A small organisation: two accounts with two tickets and an asset each, and one person of every role. */
export function organisation(world: World): Organisation {
  const id = () => world.newId();
  const items: ImportItem[] = [];
  const add = (kind: Kind, fields: Record<string, unknown>): string => {
    const record = parseRecord(kind, { id: id(), ...fields });
    items.push({ kind, record });
    return record.id;
  };
  const north = add('accounts', {
    name: 'Plant North',
    contacts: [contact(id())],
    notes: 'first\nsecond\nthird',
  });
  const south = add('accounts', { name: 'Plant South', contacts: [contact(id())] });
  const times = { openedAt: 1_000, activityAt: 1_000 };
  for (const account of [north, south]) {
    for (const subject of ['Conveyor stops', 'Labels misprinted']) {
      const description = 'What is seen\nSince when\nWhat was tried';
      const ticket = add('tickets', { subject, description, account, ...times });
      for (const text of ['Called', 'Looked']) {
        const subjectOf = { subjectKind: 'tickets', subjectId: ticket, account, ticket };
        add('entries', { type: 'note', text: `${text} ${ticket}`, at: 1_000, ...subjectOf });
      }
    }
    const attributes = { ram: '8', address: '10.0.0.1', password: 'hidden' };
    add('assets', { name: 'Host', type: 'host', account, attributes, secret: ['password'] });
    add('ledger', { account, type: 'fee', amount: 1, currency: 'EUR', date: '2026-01-01' });
  }
  const person = (name: string, role: string, more: Record<string, unknown> = {}) =>
    add('people', { name, roles: [role], phone: '+48 000', ...more });
  return {
    admin: person('Admin', 'admin'),
    lead: person('Lead', 'lead'),
    engineer: person('Engineer', 'engineer', { accounts: [north] }),
    advisor: person('Advisor', 'advisor', { accounts: [] }),
    partner: person('Partner', 'partner', { partner: PARTNER }),
    accounts: [north, south],
    items,
  };
}

function contact(id: string): Record<string, unknown> {
  return { id, name: 'Key user', role: 'key-user', phone: '100' };
}
