import { openCheckpoint, sealCheckpoint, type Checkpoint, type CheckpointOwner } from './checkpoint.ts';

/** About half a kilobyte each; a replica has eleven. */
const MAX_KEPT = 20_000;

/**
 * Seals that this process has made or verified. Mostly a replica shows the checkpoints that it was given last, and
 * computing eleven seals again for each pull is a good part of what a pull of nothing costs.
 */
export class Seals {
  readonly #known = new Map<string, Checkpoint>();

  /** Like `openCheckpoint`. */
  open(owner: CheckpointOwner, text: string): Checkpoint | null {
    const key = keyOf(owner, text);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const opened = openCheckpoint(owner, text);
    if (opened !== null) this.#keep(key, opened);
    return opened;
  }

  /** Like `sealCheckpoint`. */
  seal(owner: CheckpointOwner, checkpoint: Checkpoint): string {
    const text = sealCheckpoint(owner, checkpoint);
    this.#keep(keyOf(owner, text), checkpoint);
    return text;
  }

  #keep(key: string, checkpoint: Checkpoint): void {
    this.#known.set(key, checkpoint);
    if (this.#known.size <= MAX_KEPT) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

function keyOf({ secret, person, kind }: CheckpointOwner, text: string): string {
  return `${secret} ${person} ${kind} ${text}`;
}
