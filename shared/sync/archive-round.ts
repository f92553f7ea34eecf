import type { PullAnswer, PullPage } from '../protocol/pull.ts';
import type { Kind } from '../records/kinds.ts';
import type { ArchivePort, ArchiveProgress } from './archive-port.ts';
import { TransportFailure } from './failure.ts';
import type { SyncPorts } from './ports.ts';

type Tell = (progress: ArchiveProgress) => void;

/** Keeps the packs of a replica in step with its pulls. Does nothing for a replica without packs. */
export class ArchiveRound {
  readonly #ports: SyncPorts;
  readonly #archive: ArchivePort | undefined;
  /** What the last answer said; `undefined`: nothing was heard yet. */
  #heard: string | null | undefined;

  /** Tickets that were worked on, or of which lines came, and that may have gone cold before all of it was here. */
  #worked = new Set<string>();
  #hasLooked = false;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
    this.#archive = ports.archive;
  }

  /** Are there lines here that may have to go cold with their tickets? Whoever ends before that leaves them behind. */
  get isOwing(): boolean {
    return this.#worked.size > 0;
  }

  /** Packs come first: most of what there is lies in them, and they are quickly written. */
  async before(between: () => Promise<void>, tell?: Tell): Promise<void> {
    if (this.#archive === undefined) return;
    await this.#noteWork();
    if ((await this.#archive.tag()) !== null) return;
    try {
      await this.#archive.update(this.#ports, between, tell);
    } catch (error) {
      // A server that knows no packs says so, and then sends everything as records.
      if (!(error instanceof TransportFailure) || error.kind !== 'refused') throw error;
    }
  }

  /** Lines came as records whose ticket may go cold before it comes itself: they go with it. */
  paged(kind: Kind, { records }: PullPage): void {
    if (kind !== 'entries' || this.#archive === undefined) return;
    for (const record of records)
      for (const ticket of ticketOf({ kind, id: record.id, change: record })) this.#worked.add(ticket);
  }

  heard({ packs }: PullAnswer): void {
    this.#heard = packs ?? null;
  }

  /**
   * After the pages: what was left out of them lies in packs that the server has named.
   * @returns do the packs here go with the pages? Only then can digests be compared.
   */
  async after(between: () => Promise<void>, tell?: Tell): Promise<boolean> {
    const archive = this.#archive;
    if (archive === undefined) return true;
    // Also what was sent between the pages: some of it may settle without coming back, as nothing changed by it.
    await this.#noteWork();
    if (this.#heard === undefined) return true;
    const tag = await archive.tag();
    if (this.#heard === tag) return true;
    if (this.#heard !== null) {
      await archive.update(this.#ports, between, tell);
      return (await archive.tag()) === this.#heard;
    }
    const { rereading } = await this.#ports.replica.progress();
    if (rereading.length === 0) await archive.clear();
    return rereading.length === 0;
  }

  async #noteWork(): Promise<void> {
    for (const { ops } of await this.#ports.outbox.acknowledged())
      for (const ticket of ops.flatMap(ticketOf)) this.#worked.add(ticket);
  }

  /** When what was brought has settled. Once a start all tickets are looked at, later those that were worked on. */
  async settled(): Promise<void> {
    if (this.#archive === undefined) return;
    if (!this.#hasLooked) await this.#archive.demote(this.#ports);
    this.#hasLooked = true;
    if (this.#worked.size > 0) await this.#archive.demote(this.#ports, this.#worked);
    this.#worked = new Set();
  }
}

function ticketOf({
  kind,
  id,
  change,
}: {
  kind: Kind;
  id: string;
  change: Record<string, unknown>;
}): string[] {
  if (kind === 'tickets') return [id];
  const { subjectId } = change;
  return kind === 'entries' && typeof subjectId === 'string' ? [subjectId] : [];
}
