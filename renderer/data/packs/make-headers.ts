import type { Ticket } from '../../../shared/records/ticket.ts';
import { headerOf } from '../headers/header-of.ts';
import { headerText } from './header-text.ts';
import { openTickets } from './open-pack.ts';

/** The headers of a pack's tickets, as they are kept beside it. @throws DamagedPack */
export async function makeHeaders(hash: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const lines = await openTickets(hash, content);
  return headerText(lines.map((line) => headerOf('tickets', JSON.parse(line) as Ticket)));
}
