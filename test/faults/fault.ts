/** Which tests have to notice a fault: a project of vitest, its files, and what their titles contain. */
export interface Catcher {
  project: 'unit' | 'contract' | 'simulation' | 'browser';
  file: string;
  title?: string;
}

/** A fault made by hand in the sync code, and the narrowest tests that must catch it. */
export interface Fault {
  /** What `npm run faults -- --only` takes. */
  name: string;
  /** What goes wrong, in a few words. */
  what: string;
  /** From the root of the project. */
  file: string;
  /** Stands in the file exactly once, or the list is out of date. */
  find: string;
  replace: string;
  caughtBy: Catcher;
}

/** The simulation with its fixed seeds. */
export const simulation: Catcher = {
  project: 'simulation',
  file: 'test/simulation/converge.test.ts',
  title: 'replicas on',
};
export const pushRules: Catcher = { project: 'contract', file: 'test/contract/push.test.ts' };
export const accessRules: Catcher = { project: 'contract', file: 'test/contract/access.test.ts' };
export const workRules: Catcher = { project: 'contract', file: 'test/contract/work-corrections.test.ts' };

/** A file with the fault put in. @throws Error when the list is out of date */
export function withFault(text: string, { name, file, find, replace }: Fault): string {
  const parts = text.split(find);
  if (parts.length !== 2) {
    throw new Error(
      `"${name}": ${JSON.stringify(find)} stands ${parts.length - 1} times in ${file}, not once`,
    );
  }
  return parts.join(replace);
}
