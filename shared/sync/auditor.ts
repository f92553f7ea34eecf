import { kinds, type Kind } from '../records/kinds.ts';
import { findFaults, repair, type Repair } from './audit.ts';
import type { Digest } from './digest.ts';
import type { SyncPorts } from './ports.ts';

/** Reading all heads takes the disk for some seconds: often enough to notice a fault within half a working day. */
export const AUDIT_EVERY_MS = 4 * 3_600_000;

/** Comparisons that found something, one after the other, after which the next one waits for its time. */
const AT_MOST = 3;

/** Repairs that are told of. */
const KEPT_REPAIRS = 10;

/** Decides when the replica is compared with the server, does it, and writes down what came of it (S15). */
export class Auditor {
  readonly #ports: SyncPorts;
  #isWanted = false;
  #isFirstRound = true;
  /** Comparisons in a row that found something. */
  #faulty = 0;

  constructor(ports: SyncPorts) {
    this.#ports = ports;
  }

  /** Compare as soon as possible: somebody asked, or the storage failed. */
  want(): void {
    this.#isWanted = true;
  }

  /** Is a comparison owed? Whoever ends before it has to see to it that the next start makes it. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Shall the coming pull bring digests? Not in the first round of a start, which has a screen to fill. */
  async isDue(): Promise<boolean> {
    const isFirst = this.#isFirstRound;
    this.#isFirstRound = false;
    if (isFirst && !this.#isWanted) return false;
    const { filled, rereading, audit } = await this.#ports.replica.progress();
    if (rereading.length > 0 || kinds.some((kind) => !filled.includes(kind))) return false;
    const age = this.#ports.now() - (audit?.checkedAt ?? 0);
    // A clock that was set back counts as due.
    return this.#isWanted || age >= AUDIT_EVERY_MS || age < 0;
  }

  /**
   * Compare with the digests of the pull that has just been written, mend what differs, and keep the outcome durably.
   * @throws TransportFailure, MassRemoval, and what the storage throws; then the comparison stays wanted
   */
  async run(digests: ReadonlyMap<Kind, Digest>): Promise<void> {
    this.#isWanted ||= digests.size > 0;
    const mended: Repair[] = [];
    for (const kind of await findFaults(this.#ports, digests)) {
      const count = await repair(this.#ports, kind);
      if (count > 0) mended.push({ at: this.#ports.now(), kind, records: count });
    }
    const progress = await this.#ports.replica.progress();
    // Agreed was to what came of this one reading.
    progress.agreed = [];
    if (digests.size === 0) {
      await this.#ports.replica.saveProgress(progress);
      return;
    }
    const at = this.#ports.now();
    const records = mended.reduce((sum, one) => sum + one.records, 0);
    const repaired = records > 0 ? { at, records } : (progress.audit?.repaired ?? null);
    const repairs = [...mended, ...(progress.audit?.repairs ?? [])].slice(0, KEPT_REPAIRS);
    const equal = Object.fromEntries([...digests.keys()].map((kind) => [kind, at]));
    // A kind that is cut down for this console cannot be compared; one that moved on meanwhile is, in the next round.
    const isWhole = kinds.every((kind) => digests.has(kind) || progress.projected?.includes(kind));
    const checkedAt = isWhole ? at : (progress.audit?.checkedAt ?? 0);
    await this.#ports.replica.saveProgress({
      ...progress,
      audit: { checkedAt, repaired, repairs, kinds: { ...progress.audit?.kinds, ...equal } },
    });
    // No checkpoint tells of what was mended: should it have gone out of sight meanwhile, nobody would say so (S8).
    this.#faulty = records > 0 ? this.#faulty + 1 : 0;
    this.#isWanted = !isWhole || (records > 0 && this.#faulty < AT_MOST);
  }
}
