import { editAccount } from '../../../shared/commands/accounts.ts';
import { editAsset } from '../../../shared/commands/assets.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { addNote, addReply } from '../../../shared/commands/entries.ts';
import { fireNotices, readNotices } from '../../../shared/commands/notices.ts';
import { applyProposal, dismissProposal } from '../../../shared/commands/proposals.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { assign, changeStatus, createTicket, editTicket } from '../../../shared/commands/tickets.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { RecordOf } from '../../../shared/records/kinds.ts';
import type { Notice } from '../../../shared/records/notice.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { ticketTransitions } from '../../../shared/sync/ticket-status.ts';
import { shown } from './shown.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { PARTNER, type Organisation } from './organisation.ts';
import type { Seeded } from './seeded.ts';

/** What somebody wants to do, and the words typed for it. */
export interface Deed {
  name: string;
  labels: string[];
  build: (context: CommandContext) => Change[];
}

/** What a deed is made from: what stands on the screen, and chance. */
export interface Situation {
  disk: MemoryDisk;
  random: Seeded;
  organisation: Organisation;
  label: () => string;
}

type Make = (situation: Situation) => Deed | null;

/** Make something up that a person could do with what the device holds; `null` when it holds nothing for it. */
export function makeDeed(situation: Situation): Deed | null {
  return situation.random.pick(makers)(situation);
}

const onTicket =
  (name: string, build: (ticket: Ticket, label: string, s: Situation) => Deed['build']): Make =>
  (situation) => {
    const ticket = anyOf(situation, 'tickets');
    if (ticket === null) return null;
    const label = situation.label();
    return { name: `${name} ${label}`, labels: [label], build: build(ticket, label, situation) };
  };

const unlabelled =
  (name: string, build: (ticket: Ticket, s: Situation) => Deed['build']): Make =>
  (situation) => {
    const ticket = anyOf(situation, 'tickets');
    return ticket === null ? null : { name, labels: [], build: build(ticket, situation) };
  };

const register: Make = ({ organisation, random, label }) => {
  const subject = label();
  const account = random.pick(organisation.accounts);
  return {
    name: `ticket ${subject}`,
    labels: [subject],
    build: (c) => createTicket(c, { subject, account }),
  };
};

const contactPhone: Make = (situation) => {
  const account = anyOf(situation, 'accounts');
  if (account === null || account.contacts.length === 0) return null;
  const { random, label } = situation;
  const phone = label();
  const chosen = random.pick(account.contacts);
  const contacts = account.contacts.map((one) => (one === chosen ? { ...one, phone } : one));
  return { name: `phone ${phone}`, labels: [phone], build: (c) => editAccount(c, account, { contacts }) };
};

const contactList: Make = (situation) => {
  const account = anyOf(situation, 'accounts');
  if (account === null) return null;
  const { random, label } = situation;
  if (account.contacts.length > 1 && random.chance(0.4)) {
    const contacts = account.contacts.slice(1);
    return { name: 'contact out', labels: [], build: (c) => editAccount(c, account, { contacts }) };
  }
  const name = label();
  const build = (context: CommandContext) => {
    const added = {
      id: context.newId(),
      name,
      role: 'user' as const,
      email: null,
      phone: null,
      language: null,
    };
    return editAccount(context, account, { contacts: [...account.contacts, { ...added, site: null }] });
  };
  return { name: `contact ${name}`, labels: [name], build };
};

const attribute: Make = (situation) => {
  const asset = anyOf(situation, 'assets');
  if (asset === null) return null;
  const { random, label } = situation;
  const value = label();
  const attributes = { ...asset.attributes, [random.pick(['ram', 'address', 'slot'])]: value };
  return { name: `attribute ${value}`, labels: [value], build: (c) => editAsset(c, asset, { attributes }) };
};

/** Two devices of one person that come to this write the same record, each without knowing of the other. */
const notice: Make = (situation) => {
  const { disk, random } = situation;
  const ticket = anyOf(situation, 'tickets');
  if (ticket === null) return null;
  const known = [...disk.table('notices').values()] as Notice[];
  const one = known.length === 0 || random.chance(0.6) ? null : random.pick(known);
  if (one === null) {
    const told = { type: 'assigned' as const, ticket: ticket.id, about: 'assigned', course: 'first' };
    const isThere = (id: string) => known.some((each) => each.id === id);
    const build = (c: CommandContext) => fireNotices(c, [told], 'here').filter(({ id }) => !isThere(id));
    return { name: 'notice', labels: [], build };
  }
  return { name: 'notice read', labels: [], build: (c) => readNotices(c, [one]) };
};

const decide: Make = (situation) => {
  const { disk, random } = situation;
  const entries = [...disk.table('entries').values()] as Entry[];
  const proposals = entries.filter(({ type }) => type === 'proposal');
  if (proposals.length === 0) return null;
  const proposal = random.pick(proposals);
  const record = disk.table(proposal.subjectKind).get(proposal.subjectId);
  if (record === undefined) return null;
  const command = random.chance(0.5) ? applyProposal : dismissProposal;
  return { name: command.name, labels: [], build: (context) => command(context, record, proposal) };
};

const makers: readonly Make[] = [
  onTicket('note', (ticket, text) => (c) => addNote(c, subjectOf('tickets', ticket), { text })),
  onTicket('reply', (ticket, text) => (c) => addReply(c, subjectOf('tickets', ticket), { text })),
  onTicket('tag', (ticket, label) => (c) => editTicket(c, ticket, { tags: [...ticket.tags, label] })),
  onTicket('subject', (ticket, subject) => (c) => editTicket(c, ticket, { subject })),
  onTicket('subject', (ticket, subject) => (c) => editTicket(c, ticket, { subject })),
  onTicket('lines', (ticket, label, { random }) => {
    const description = rewritten(ticket.description, label, random);
    return (c) => editTicket(c, ticket, { description });
  }),
  onTicket('lines', (ticket, label, { random }) => {
    const description = rewritten(ticket.description, label, random);
    return (c) => editTicket(c, ticket, { description });
  }),
  onTicket('status', (ticket, label, { random }) => {
    const to = random.pick(ticketTransitions[ticket.status]);
    const waitingFor = to === 'waiting' ? ('customer' as const) : null;
    return (c) => changeStatus(c, ticket, { to, waitingFor, text: label });
  }),
  unlabelled('untag', (ticket) => (c) => editTicket(c, ticket, { tags: ticket.tags.slice(1) })),
  unlabelled('assign', (ticket, { organisation: { lead, engineer }, random }) => {
    const assignee = random.pick([lead, engineer, null]);
    return (c) => assign(c, ticket, { assignee });
  }),
  unlabelled('hand over', (ticket) => {
    const partner = ticket.partner === null ? PARTNER : null;
    return (c) => editTicket(c, ticket, { partner });
  }),
  unlabelled('move', (ticket, { organisation, random }) => {
    const account = random.pick(organisation.accounts);
    return (c) => editTicket(c, ticket, { account });
  }),
  unlabelled('delete', (ticket, { random }) => {
    const isMeant = random.chance(0.3);
    const { id, revision: base } = ticket;
    return () => (isMeant ? [{ kind: 'tickets', id, base, change: { deleted: true } }] : []);
  }),
  register,
  contactPhone,
  contactList,
  attribute,
  attribute,
  decide,
  notice,
];

function anyOf<K extends 'tickets' | 'accounts' | 'assets'>(
  { disk, random }: Situation,
  kind: K,
): RecordOf<K> | null {
  const records = [...shown(disk, kind).values()];
  return records.length === 0 ? null : (random.pick(records) as RecordOf<K>);
}

/** A text with one line more, less or otherwise. */
function rewritten(text: string, label: string, random: Seeded): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.toSpliced(at, random.below(2), label).join('\n');
}
