/** Bytes of JSON that one answer may hold, so that long articles make short pages instead of large answers. */
export const MAX_ANSWER_CHARS = 8 * 1024 * 1024;

/** What is left of an answer's size, shared by the kinds in it. */
export interface Budget {
  chars: number;
}

/** One kind's page while it is being filled. */
export class Page {
  readonly texts: string[] = [];
  readonly removed: string[] = [];
  /** Something was cut down or held back for an older console (S13). */
  isProjected = false;
  withheld = 0;
  /** Begins to bring the replica from one view to another (S8). */
  isShift = false;
  readonly #limit: number;
  readonly #budget: Budget;

  constructor(limit: number, budget: Budget) {
    this.#limit = limit;
    this.#budget = budget;
  }

  /** How many more rows are worth reading; one more than fit shows whether there are more. */
  get room(): number {
    return Math.max(this.#limit - this.texts.length - this.removed.length, 0) + 1;
  }

  get isFull(): boolean {
    return this.texts.length + this.removed.length >= this.#limit || this.#budget.chars <= 0;
  }

  add(text: string): void {
    this.texts.push(text);
    this.#budget.chars -= text.length;
  }

  remove(id: string): void {
    this.removed.push(id);
  }
}
