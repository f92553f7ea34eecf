import vm from 'node:vm';

interface Question {
  id: number;
  /** Source of a function `(electron, argument) => answer`. */
  source: string;
  argument: unknown;
}

/** Runs the functions that a spec sends here, with the stand-in as their first argument. */
export function answerSpecs(electron: object): void {
  process.on('message', (question: Question) => {
    void answer(electron, question);
  });
}

async function answer(electron: object, { id, source, argument }: Question): Promise<void> {
  try {
    const ask = vm.runInThisContext(`(${source})`) as (electron: object, argument: unknown) => unknown;
    const value = await ask(electron, argument);
    process.send?.({
      id,
      value: value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown),
    });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
