import type { Ticket } from '../records/ticket.ts';
import type { Json } from '../sync/json.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, subjectOf } from './subject.ts';
import { update, withoutEmpty } from './write.ts';

export type TicketRelation = 'related' | 'duplicate' | 'parent' | 'child' | 'merged';

/**
 * Link ticket `a` to ticket `b`; `relation` says what `b` is to `a` (`parent`: `b` is the parent of `a`).
 * Duplicates and merged tickets also point at each other.
 */
export function linkTickets(
  context: CommandContext,
  a: Ticket,
  b: Ticket,
  relation: TicketRelation,
): Change[] {
  if (a.id === b.id) throw new CommandError('same-record');
  if (relation === 'child') return linkTickets(context, b, a, 'parent');
  const isParent = relation === 'parent';
  const onA: Record<string, Json> = isParent ? { parent: b.id } : related(a, b.id);
  const onB: Record<string, Json> = isParent ? {} : related(b, a.id);
  if (isParent ? a.parent === b.id : Object.keys({ ...onA, ...onB }).length === 0) return [];
  return withoutEmpty([
    update('tickets', a, { ...onA, activityAt: context.now }),
    update('tickets', b, { ...onB, activityAt: context.now }),
    entry(context, subjectOf('tickets', a), {
      type: 'link',
      internal: true,
      data: { relation, target: b.id },
    }),
    entry(context, subjectOf('tickets', b), {
      type: 'link',
      internal: true,
      data: { relation: isParent ? 'child' : 'related', target: a.id },
    }),
  ]);
}

/** Take back the link between two tickets, whichever it was. */
export function unlinkTickets(context: CommandContext, a: Ticket, b: Ticket): Change[] {
  return withoutEmpty([update('tickets', a, unlinked(a, b.id)), update('tickets', b, unlinked(b, a.id))]).map(
    (change) => ({ ...change, change: { ...change.change, activityAt: context.now } }),
  );
}

/** The ticket is about this asset. */
export function linkAsset(context: CommandContext, ticket: Ticket, assetId: string): Change[] {
  return linkMember(context, ticket, 'assets', assetId);
}

/** The article helped, or belongs to the ticket. */
export function linkArticle(context: CommandContext, ticket: Ticket, articleId: string): Change[] {
  return linkMember(context, ticket, 'articles', articleId);
}

/** Take an asset or an article off a ticket. */
export function unlinkMember(
  context: CommandContext,
  ticket: Ticket,
  field: 'assets' | 'articles',
  id: string,
): Change[] {
  if (!ticket[field].includes(id)) return [];
  const left = ticket[field].filter((member) => member !== id);
  return [update('tickets', ticket, { [field]: left, activityAt: context.now })];
}

function linkMember(
  context: CommandContext,
  ticket: Ticket,
  field: 'assets' | 'articles',
  id: string,
): Change[] {
  if (ticket[field].includes(id)) return [];
  const relation = field === 'assets' ? 'asset' : 'article';
  return [
    update('tickets', ticket, { [field]: [...ticket[field], id], activityAt: context.now }),
    entry(context, subjectOf('tickets', ticket), {
      type: 'link',
      internal: true,
      data: { relation, target: id },
    }),
  ];
}

function related(ticket: Ticket, id: string): Record<string, Json> {
  return ticket.related.includes(id) ? {} : { related: [...ticket.related, id] };
}

function unlinked(ticket: Ticket, id: string): Record<string, Json> {
  return {
    ...(ticket.related.includes(id) ? { related: ticket.related.filter((member) => member !== id) } : {}),
    ...(ticket.parent === id ? { parent: null } : {}),
  };
}
