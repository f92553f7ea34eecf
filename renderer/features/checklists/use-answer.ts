import { useCallback } from 'react';
import { answerStep, type StepAnswer } from '../../../shared/commands/checklists.ts';
import type { Step } from '../../../shared/checklists/checklist.ts';
import { useAct } from '../register/use-act.ts';
import type { ChecklistRun } from './checklists-of.ts';

export type Answer = (given: Omit<StepAnswer, 'step'>) => Promise<boolean>;

/** Answers steps of a run; the first answer begins it. Resolves to whether it was kept. */
export function useAnswer({ subject, template, run, start }: ChecklistRun): (step: Step) => Answer {
  const act = useAct();
  return useCallback(
    (step) => (given) =>
      act((context) => answerStep(context, subject, { template, run, start }, { ...given, step })),
    [act, subject, template, run, start],
  );
}
