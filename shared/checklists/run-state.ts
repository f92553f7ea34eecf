import type { Entry } from '../records/entry.ts';
import type { Json } from '../sync/json.ts';
import { isNumeric, type ChecklistPart, type Step } from './checklist.ts';
import { meets } from './condition.ts';
import { byServer, checklistData, type RunName } from './runs.ts';

/** Why an answer wants attention: out of range, a choice that is none to be had, or not done at all. */
export type Deviation = 'range' | 'choice' | 'skipped';

export interface StepState {
  step: Step;
  /** Its condition is met. Answers of a step that is hidden again stay in the timeline and count as nothing. */
  isShown: boolean;
  /** The entry that counts; `null` while it has none, or the last one took the answer back. */
  answer: Entry | null;
  value: Json | undefined;
  isSkipped: boolean;
  deviation: Deviation | null;
  /** The ticket that came of it. */
  followUp: string | null;
}

export interface RunState {
  steps: ReadonlyMap<string, StepState>;
  /** Steps that are shown, and how many of them are answered. */
  total: number;
  done: number;
  /** Shown and required, and not answered. */
  open: readonly Step[];
  deviations: readonly StepState[];
}

/**
 * How a run stands: of several answers to a step the one that the server took last counts.
 * @param isOwner entries from before runs were told apart belong to this run
 */
export function runState(
  parts: readonly ChecklistPart[],
  entries: readonly Entry[],
  name: RunName,
  isOwner: boolean,
): RunState {
  const answers = new Map<string, Entry>();
  const followUps = new Map<string, string>();
  for (const entry of byServer(entries)) {
    const data = checklistData(entry);
    if (data?.step === undefined || !isOfRun(data, name, isOwner)) continue;
    if ((data.action ?? null) === null) answers.set(data.step, entry);
    else if (data.action === 'follow-up' && data.target) followUps.set(data.step, data.target);
  }
  const steps = new Map<string, StepState>();
  for (const part of parts) {
    if (part.type !== 'step') continue;
    const isShown = part.condition === null || isMet(part, steps);
    const followUp = followUps.get(part.key) ?? null;
    steps.set(part.key, { ...stateOf(part, answers.get(part.key)), isShown, followUp });
  }
  const shown = [...steps.values()].filter(({ isShown }) => isShown);
  return {
    steps,
    total: shown.length,
    done: shown.filter(({ answer }) => answer !== null).length,
    open: shown.filter(({ step, answer }) => step.isRequired && answer === null).map(({ step }) => step),
    deviations: shown.filter(({ deviation }) => deviation !== null),
  };
}

type Data = NonNullable<ReturnType<typeof checklistData>>;

function isOfRun(data: Data, { template, run }: RunName, isOwner: boolean): boolean {
  if ((data.template ?? null) === null) return isOwner && run === 1;
  return data.template === template && (data.run ?? 1) === run;
}

function isMet({ condition }: Step, before: ReadonlyMap<string, StepState>): boolean {
  const on = condition === null ? undefined : before.get(condition.key);
  // A condition on a step that is not there is a fault of the template: better shown than lost.
  if (condition === null || on === undefined) return true;
  return on.isShown && !on.isSkipped && meets(condition, on.value);
}

function stateOf(step: Step, entry: Entry | undefined): Omit<StepState, 'isShown' | 'followUp'> {
  const data = entry === undefined ? null : checklistData(entry);
  const value = (data?.answer ?? undefined) as Json | undefined;
  const isSkipped = data?.skipped === true;
  const isAnswered = isSkipped || (value !== undefined && value !== null && value !== false && value !== '');
  return {
    step,
    answer: entry !== undefined && isAnswered ? entry : null,
    value,
    isSkipped,
    deviation: isAnswered ? deviationOf(step, value, isSkipped) : null,
  };
}

function deviationOf(step: Step, value: Json | undefined, isSkipped: boolean): Deviation | null {
  if (isSkipped) return step.isRequired ? 'skipped' : null;
  if (step.kind === 'choice') {
    return step.choices.some(({ word, isDeviation }) => isDeviation && word === value) ? 'choice' : null;
  }
  if (!isNumeric(step) || typeof value !== 'number') return null;
  const { min, max } = step;
  return (min !== null && value < min) || (max !== null && value > max) ? 'range' : null;
}
