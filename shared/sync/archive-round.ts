import type { PullAnswer } from '../protocol/pull.ts';
import type { ArchivePort, ArchiveProgress } from './archive-port.ts';
import { TransportFailure } from './failure.ts';
import type { OutboxOp } from './op.ts';
import type { SyncPorts } from './ports.ts';

type Tell = (progress: ArchiveProgress) => void;

/** Keeps the packs of a replica in step with its pulls. Does nothing for a replica without packs. */
export class ArchiveRound {
  readonly #ports: SyncPorts;
  readonly #archive: ArchivePort | undefined;
  /** What the last answer said; `undefined`: nothing was heard yet. */
  #heard: string | null | undefined;

  /** Tickets that were worked on and may have gone cold before the work came back. */
  #worked: string[] = [];
  #hasLooked = false;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
    this.#archive = ports.archive;
  }

  /** Packs come first: most of what there is lies in them, and they are quickly written. */
  async before(between: () => Promise<void>, tell?: Tell): Promise<void> {
    if (this.#archive === undefined) return;
    for (const { ops } of await this.#ports.outbox.acknowledged())
      this.#worked.push(...ops.flatMap(ticketOf));
    if ((await this.#archive.tag()) !== null) return;
    try {
      await this.#archive.update(this.#ports, between, tell);
    } catch (error) {
      // A server that knows no packs says so, and then sends everything as records.
      if (!(error instanceof TransportFailure) || error.kind !== 'refused') throw error;
    }
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
    if (archive === undefined || this.#heard === undefined) return true;
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

  /** When what was brought has settled. Once a start all tickets are looked at, later those that were worked on. */
  async settled(): Promise<void> {
    const tickets = this.#hasLooked ? new Set(this.#worked) : undefined;
    if (this.#archive === undefined || tickets?.size === 0) return;
    await this.#archive.demote(this.#ports, tickets);
    this.#hasLooked = true;
    this.#worked = [];
  }
}

function ticketOf({ kind, id, change }: OutboxOp): string[] {
  if (kind === 'tickets') return [id];
  const { subjectId } = change;
  return kind === 'entries' && typeof subjectId === 'string' ? [subjectId] : [];
}
