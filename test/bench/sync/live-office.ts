import { randomBytes, randomUUID } from 'node:crypto';
import { parseRecord, type RecordOf } from '../../../shared/records/kinds.ts';
import { tokenHash } from '../../../sync-server/sign-in/sign-in.ts';
import { openStore } from '../../../sync-server/store/open-store.ts';
import type { Item } from './data-set.ts';

const ACCOUNTS = 120;
const TICKETS_EACH = 10;
const PARTNERS = 5;
const DAY = 24 * 3_600_000;

/** How many of 500 work as what. Leads and the service desk see every account, advisors and engineers three or four. */
export const mix = { lead: 10, agent: 40, advisor: 100, engineer: 325, partner: 25 };

type Role = keyof typeof mix;

/** Somebody with a device that is signed in. */
export interface Worker {
  role: Role;
  person: string;
  replica: string;
  token: string;
  /** Accounts that they see; `null`: all of them. A partner sees none. */
  accounts: readonly string[] | null;
}

export interface Office {
  workers: Worker[];
  /** Tickets of each account. */
  tickets: Map<string, string[]>;
}

/**
 * Fill a data folder with 500 people, their devices signed in, 120 accounts, and ten open tickets for each.
 * @param seesAll everybody sees every account: the worst case
 */
export async function fillOffice(data: string, seesAll: boolean): Promise<Office> {
  const accounts = Array.from({ length: ACCOUNTS }, () => randomUUID());
  const workers = (Object.keys(mix) as Role[]).flatMap((role) =>
    Array.from({ length: mix[role] }, (_, n) => workerOf(role, n, accounts, seesAll)),
  );
  const tickets = new Map(
    accounts.map((id) => [id, Array.from({ length: TICKETS_EACH }, () => randomUUID())]),
  );
  const store = await openStore(data);
  await store.importBatch([
    ...workers.map((worker, n) => personOf(worker, n)),
    ...accounts.map((id, n): Item => ({
      kind: 'accounts',
      record: parseRecord('accounts', { id, name: `Account ${n}` }),
    })),
    ...[...tickets].flatMap(([account, ids]) => ids.map((id, n) => ticketOf(id, n, account))),
  ]);
  const now = Date.now();
  for (const { token, person, replica } of workers) {
    await store.addSession(tokenHash(token), { person, replica, expiresAt: now + DAY }, now);
  }
  await store.close();
  return { workers, tickets };
}

function workerOf(role: Role, n: number, accounts: readonly string[], seesAll: boolean): Worker {
  const own = accounts.filter((_, at) => (at + n * 37) % ACCOUNTS < 3 + (n % 2));
  const isEverywhere = seesAll || role === 'lead' || role === 'agent';
  return {
    role: seesAll && role === 'partner' ? 'engineer' : role,
    person: randomUUID(),
    replica: randomUUID(),
    token: randomBytes(32).toString('base64url'),
    accounts: isEverywhere ? null : role === 'partner' ? [] : own,
  };
}

function personOf({ role, person, accounts }: Worker, n: number): Item {
  const partner = role === 'partner' ? { partner: `Partner ${n % PARTNERS}` } : {};
  const record = { id: person, name: `Person ${n}`, roles: [role], ...partner, accounts };
  return { kind: 'people', record: parseRecord('people', record) };
}

/** One of each account's is handed to a partner. */
function ticketOf(id: string, n: number, account: string): Item {
  const partner = n === 0 ? { partner: `Partner ${Number.parseInt(id.slice(0, 2), 16) % PARTNERS}` } : {};
  const times = { openedAt: Date.now() - DAY, activityAt: Date.now() - DAY };
  const record: RecordOf<'tickets'> = parseRecord('tickets', {
    id,
    subject: `Hand scanners lose the network ${n}`,
    account,
    ...partner,
    ...times,
  });
  return { kind: 'tickets', record };
}
