import type { Visit } from '../../../shared/records/visit.ts';
import { plainText } from '../../../shared/checklists/checklist.ts';
import { useVisitChecklists } from './use-checklists.ts';

/** A required step without an answer. */
export interface OpenStep {
  /** Key of its run. */
  run: string;
  key: string;
  title: string;
  words: string;
}

/** What keeps a visit from being done. */
export function useOpenSteps(visit: Visit): readonly OpenStep[] {
  const runs = useVisitChecklists(visit) ?? [];
  return runs.flatMap(({ key: run, title, state }) =>
    state.open.map(({ key, text }) => ({ run, key, title, words: plainText(text) })),
  );
}
