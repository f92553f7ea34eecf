import type { PackSource } from '../../renderer/data/packs/fetch-packs.ts';
import { packText } from '../../shared/packs/pack-text.ts';
import type { Manifest, Pack } from '../../shared/protocol/packs.ts';
import { parseRecord } from '../../shared/records/kinds.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { TransportFailure } from '../../shared/sync/failure.ts';

/** An ended ticket with one line. */
export function endedTicket(n: number, revision = n + 1): { ticket: Ticket; entries: Entry[] } {
  const id = crypto.randomUUID();
  const ticket = parseRecord('tickets', {
    id,
    revision,
    number: `FF-${n}`,
    subject: `Old ${n}`,
    description: 'Long text',
    status: 'closed',
    openedAt: 1_000,
    activityAt: 1_000 + n,
  });
  const line = { type: 'note', subjectKind: 'tickets', subjectId: id, ticket: id, at: 1_000 + n };
  const entry = parseRecord('entries', { id: crypto.randomUUID(), revision, text: `line of ${n}`, ...line });
  return { ticket, entries: [entry] };
}

/** A server's archive in this page. */
export class ScriptedPacks implements PackSource {
  readonly contents = new Map<string, Uint8Array<ArrayBuffer>>();
  packs: Pack[] = [];
  tag = 'first';
  /** Hashes in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** From so many packs on the link is down. */
  linkEndsAfter = Number.POSITIVE_INFINITY;

  /** Cut a pack; returns what the manifest says of it. */
  async cut(tickets: readonly { ticket: Ticket; entries: Entry[] }[], scope = 'staff'): Promise<Pack> {
    const packed = tickets.map(({ ticket, entries }) => {
      return { ticket: JSON.stringify(ticket), entries: entries.map((entry) => JSON.stringify(entry)) };
    });
    const stream = new Blob([packText(scope, packed)]).stream().pipeThrough(new CompressionStream('gzip'));
    const content = new Uint8Array(await new Response(stream).arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.contents.set(hash, content);
    const ends = tickets.map(({ ticket }) => ticket.activityAt);
    const pack: Pack = {
      hash,
      scope,
      format: 1,
      tickets: tickets.length,
      entries: tickets.flatMap(({ entries }) => entries).length,
      bytes: content.length,
      from: Math.min(...ends),
      to: Math.max(...ends),
      left: [],
    };
    this.packs = [...this.packs, pack];
    return pack;
  }

  async manifest(): Promise<Manifest> {
    return { tag: this.tag, packs: structuredClone(this.packs) };
  }

  async content(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (this.asked.length >= this.linkEndsAfter) throw new TransportFailure('unreachable', 'cut');
    this.asked.push(hash);
    return this.contents.get(hash) ?? null;
  }
}
