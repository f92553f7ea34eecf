import type { Kind } from '../records/kinds.ts';
import type { PullProgress, ReplicaStore } from './ports.ts';
import { answeredRemoval, type RemovalAnswer } from './removals.ts';

interface Answered {
  kind: Kind;
  answer: RemovalAnswer;
}

/** What the person answered about mass removals and is still to be done (S9). */
export class RemovalAnswers {
  #waiting: Answered[] = [];

  add(kind: Kind, answer: RemovalAnswer): void {
    this.#waiting.push({ kind, answer });
  }

  /**
   * Write the answers down beside the checkpoints; when that fails they wait for the next time.
   * @returns what was answered and the progress with it; `null` when nothing was
   */
  async take(replica: ReplicaStore): Promise<{ answers: Answered[]; progress: PullProgress } | null> {
    if (this.#waiting.length === 0) return null;
    const answers = [...this.#waiting];
    let progress = await replica.progress();
    for (const { kind, answer } of answers) progress = answeredRemoval(progress, kind, answer);
    await replica.saveProgress(progress);
    // One that came in the meantime is not done yet.
    this.#waiting = this.#waiting.slice(answers.length);
    return { answers, progress };
  }
}
