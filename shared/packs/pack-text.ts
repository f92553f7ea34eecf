/** What a pack looks like inside (docs/sync-spec.md, S14). Consoles go on reading every format that there ever was. */
export const PACK_FORMAT = 1;

/** First line of a pack. */
export interface PackHead {
  format: number;
  scope: string;
  tickets: number;
  entries: number;
}

/** One archived ticket, both parts as the JSON that travels. */
export interface PackedTicket {
  ticket: string;
  entries: readonly string[];
}

/**
 * The text of a pack: a line that says what it is, a line with each ticket, and in the same order a line with the
 * entries of each. So lists read the tickets without touching the timelines, and a timeline is one line.
 */
export function packText(scope: string, packed: readonly PackedTicket[]): string {
  const entries = packed.reduce((sum, one) => sum + one.entries.length, 0);
  const head: PackHead = { format: PACK_FORMAT, scope, tickets: packed.length, entries };
  return [
    JSON.stringify(head),
    ...packed.map(({ ticket }) => ticket),
    ...packed.map((one) => `[${one.entries.join(',')}]`),
  ].join('\n');
}

/** A pack's lines, not parsed yet but for the first. */
export interface PackLines {
  head: PackHead;
  tickets: readonly string[];
  /** The entries of the ticket with the same index, as a JSON list. */
  timelines: readonly string[];
}

/**
 * The tickets' lines, from the beginning of a pack's text; `null` while it does not reach that far. Throws when it is
 * no pack.
 * @param isAll there is no more of it
 */
export function packTop(text: string, isAll: boolean): readonly string[] | null {
  const [first = '', ...lines] = text.split('\n');
  if (lines.length === 0 && !isAll) return null;
  const head = headOf(first);
  if (lines.length > head.tickets || (isAll && head.tickets === 0)) return lines.slice(0, head.tickets);
  if (isAll) throw new Error('The pack has not as many lines as it says.');
  return null;
}

/** Take the text of a pack apart. Throws when it is none, or has another number of lines than it says. */
export function packLines(text: string): PackLines {
  const [first = '', ...lines] = text.split('\n');
  const head = headOf(first);
  if (lines.length !== 2 * head.tickets) throw new Error('The pack has not as many lines as it says.');
  return { head, tickets: lines.slice(0, head.tickets), timelines: lines.slice(head.tickets) };
}

function headOf(line: string): PackHead {
  const head = JSON.parse(line) as PackHead;
  if (head.format !== PACK_FORMAT) throw new Error(`There is no pack format ${String(head.format)}.`);
  return head;
}
