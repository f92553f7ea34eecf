import { randomBytes } from 'node:crypto';
import type { Store } from '../../../../sync-server/store/store.ts';
import { tokenHash } from '../../../../sync-server/sign-in/sign-in.ts';
import { ids, item } from '../organisation.ts';

/** Marks of records by who must never see them. Nothing that is sent holds them. */
export const SEALED = { account: 'sealed-account-b', staff: 'sealed-from-partners', money: 'sealed-money' };

export interface Sender {
  /** Is the device that it sends from revoked? */
  isRevoked?: boolean;
  /** `null`: nobody is signed in. */
  person: string | null;
  token: string;
  /** Marks that no answer may hold. */
  forbidden: string[];
}

/** People who may not change what anybody may see: what they are told at the end is what they may know at the start. */
export const restricted: Sender[] = [
  { person: ids.engineerA, token: '', forbidden: [SEALED.account, SEALED.money] },
  { person: ids.partner, token: '', forbidden: Object.values(SEALED) },
  { person: ids.left, token: '', forbidden: Object.values(SEALED) },
  { person: ids.engineerAll, token: '', forbidden: Object.values(SEALED), isRevoked: true },
  { person: null, token: 'nonsense', forbidden: Object.values(SEALED) },
];

/** They may change everything; only the absence of failures is looked at. */
export const powerful: Sender[] = [
  { person: ids.admin, token: '', forbidden: [] },
  { person: ids.lead, token: '', forbidden: [] },
];

/** Open a session without the cost of a password. */
export async function signInAgain(store: Store, sender: Sender): Promise<void> {
  if (sender.person === null) return;
  sender.token = randomBytes(32).toString('base64url');
  const replica = `fuzz ${sender.token.slice(0, 8)}`;
  const session = { person: sender.person, replica, expiresAt: Date.now() + 3_600_000 };
  await store.addSession(tokenHash(sender.token), session, Date.now());
  if (sender.isRevoked !== true) return;
  await store.noteContact(session, Date.now());
  await store.revokeDevice(session, ids.admin, Date.now());
}

function about(ticket: string) {
  return { type: 'note', subjectKind: 'tickets', subjectId: ticket, ticket };
}

/** Put the marks into records of every kind that has something to hide. */
export async function seal(store: Store): Promise<void> {
  const inB = { account: ids.accountB };
  const inA = { account: ids.accountA };
  await store.importBatch([
    item('tickets', { id: ids.ticketB, subject: SEALED.account, description: SEALED.account, ...inB }),
    item('entries', {
      id: '01890000-0000-7000-8000-000000000901',
      text: SEALED.account,
      ...about(ids.ticketB),
      ...inB,
    }),
    item('assets', {
      id: '01890000-0000-7000-8000-000000000902',
      name: SEALED.account,
      type: 'host',
      ...inB,
    }),
    item('tickets', { id: ids.ticketA, subject: 'Ticket A', description: SEALED.staff, ...inA }),
    item('entries', {
      id: ids.internalHanded,
      text: SEALED.staff,
      internal: true,
      ...about(ids.ticketHanded),
      ...inA,
    }),
    item('assets', {
      id: ids.assetA,
      name: 'Host',
      type: 'host',
      attributes: { ram: 8, password: SEALED.staff },
      secret: ['password'],
      ...inA,
    }),
    item('ledger', {
      id: ids.feeA,
      type: 'fee',
      amount: 1,
      currency: 'EUR',
      date: '2026-01-01',
      note: SEALED.money,
      ...inA,
    }),
  ]);
}
