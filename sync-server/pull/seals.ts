import { openCheckpoint, sealCheckpoint, type Checkpoint, type CheckpointOwner } from './checkpoint.ts';

/** About half a kilobyte each; a replica has twelve. */
const MAX_KEPT = 20_000;

interface Known extends CheckpointOwner {
  checkpoint: Checkpoint;
}

/**
 * Seals that this process has made or verified. Mostly a replica shows the checkpoints that it was given last, and
 * computing twelve seals again for each pull is a good part of what a pull of nothing costs.
 */
export class Seals {
  readonly #known = new Map<string, Known>();

  /** Like `openCheckpoint`. */
  open(owner: CheckpointOwner, text: string): Checkpoint | null {
    const known = this.#known.get(text);
    if (known !== undefined && isSame(known, owner)) return known.checkpoint;
    const checkpoint = openCheckpoint(owner, text);
    if (checkpoint !== null) this.#keep(text, { ...owner, checkpoint });
    return checkpoint;
  }

  /** Like `sealCheckpoint`. */
  seal(owner: CheckpointOwner, checkpoint: Checkpoint): string {
    const text = sealCheckpoint(owner, checkpoint);
    this.#keep(text, { ...owner, checkpoint });
    return text;
  }

  #keep(text: string, known: Known): void {
    this.#known.set(text, known);
    if (this.#known.size <= MAX_KEPT) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

function isSame(a: CheckpointOwner, b: CheckpointOwner): boolean {
  return a.person === b.person && a.kind === b.kind && a.secret === b.secret;
}
