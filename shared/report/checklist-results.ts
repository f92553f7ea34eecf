import { plainText } from '../checklists/checklist.ts';
import { parseChecklist } from '../checklists/parse-checklist.ts';
import { runState, type StepState } from '../checklists/run-state.ts';
import { begunRuns, byServer, checklistData } from '../checklists/runs.ts';
import type { Entry } from '../records/entry.ts';
import type { Json } from '../sync/json.ts';

/** A step of a checklist as a report prints it. */
export interface ChecklistResult {
  /** Title of the checklist; empty for answers from before runs were told apart. */
  checklist: string;
  step: string;
  /** A photo is said by how many there are; `null`: not done, and the note says why. */
  answer: string | number | boolean | null;
  unit: string;
  isDeviation: boolean;
  note: string;
  /** What it was measured with. */
  instrument: string;
  /** How many photos answer it. */
  photos: number;
}

/**
 * Answered steps of the checklists of some records, in the order of the templates that the runs keep; of several answers
 * the one that the server took last.
 * @param entries of all of these records
 */
export function checklistResults(records: readonly string[], entries: readonly Entry[]): ChecklistResult[] {
  return records.flatMap((id) => {
    const own = entries.filter((entry) => entry.subjectId === id);
    return [...answeredSteps(own).map(({ title, state }) => resultOf(title, state)), ...unnamedAnswers(own)];
  });
}

/** Ids of the photos that answer a step of the checklists of some records, in the order of the steps. */
export function photosOfChecklists(records: readonly string[], entries: readonly Entry[]): string[] {
  return records.flatMap((id) => {
    const own = entries.filter((entry) => entry.subjectId === id);
    return answeredSteps(own).flatMap(({ state: { value } }) =>
      Array.isArray(value) ? value.filter((photo) => typeof photo === 'string') : [],
    );
  });
}

/** Steps with an answer that counts, of all runs of one record; `title` is that of the checklist. */
function answeredSteps(own: readonly Entry[]): { title: string; state: StepState }[] {
  return begunRuns(own).flatMap((run) => {
    const { steps } = runState(parseChecklist(run.text).parts, own, run, false);
    return [...steps.values()]
      .filter(({ isShown, answer }) => isShown && answer !== null)
      .map((state) => ({ title: run.title, state }));
  });
}

function resultOf(
  checklist: string,
  { step, answer, value, deviation, isSkipped }: StepState,
): ChecklistResult {
  const data = answer === null ? null : checklistData(answer);
  return {
    checklist,
    step: plainText(step.text),
    answer: isSkipped ? null : plainAnswer(value),
    unit: typeof value === 'number' ? step.unit : '',
    isDeviation: deviation !== null,
    note: isSkipped ? (answer?.text ?? '') : '',
    instrument: data?.instrument ?? '',
    photos: Array.isArray(value) ? value.length : 0,
  };
}

/** Answers that name no template: a plain list of the visit, its steps in the order in which they were first answered. */
function unnamedAnswers(entries: readonly Entry[]): ChecklistResult[] {
  const answers = new Map<string, Json>();
  for (const entry of byServer(entries)) {
    const data = checklistData(entry);
    if (data?.step === undefined || (data.template ?? null) !== null) continue;
    answers.set(data.step, data.answer ?? null);
  }
  const plain = { checklist: '', unit: '', isDeviation: false, note: '', instrument: '', photos: 0 };
  return [...answers].map(([step, answer]) => ({ ...plain, step, answer: plainAnswer(answer) }));
}

function plainAnswer(value: Json | undefined): ChecklistResult['answer'] {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
