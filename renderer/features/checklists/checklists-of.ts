import { parseChecklist } from '../../../shared/checklists/parse-checklist.ts';
import type { Checklist } from '../../../shared/checklists/checklist.ts';
import { runState, type RunState } from '../../../shared/checklists/run-state.ts';
import { begunRuns, runKey, type RunName } from '../../../shared/checklists/runs.ts';
import type { PinnedTemplate } from '../../../shared/commands/checklists.ts';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Entry } from '../../../shared/records/entry.ts';

/** A checklist on a record: begun, or waiting for its first answer. */
export interface ChecklistRun extends RunName {
  key: string;
  subject: Subject;
  title: string;
  version: number | null;
  checklist: Checklist;
  state: RunState;
  /** What it begins with; `null` once it has begun. */
  start: PinnedTemplate | null;
}

export interface ChecklistSource {
  subject: Subject;
  /** Of the record. */
  entries: readonly Entry[];
  /** Ids of templates that are for the record, begun or not. */
  planned: readonly string[];
  /** The one to which answers belong that name none. */
  owner: string | null;
}

/** Checklists of a record: those begun as they were then, then those that are for it and not begun. */
export function checklistsOf(
  { subject, entries, planned, owner }: ChecklistSource,
  templates: ReadonlyMap<string, PinnedTemplate>,
): ChecklistRun[] {
  const begun = begunRuns(entries);
  const waiting = planned.filter((id) => !begun.some(({ template }) => template === id));
  const run = (name: RunName, facts: { title: string; version: number | null; text: string }) => {
    const checklist = parseChecklist(facts.text);
    const state = runState(checklist.parts, entries, name, name.template === owner);
    return { key: `${subject.id}/${runKey(name)}`, ...name, subject, ...facts, checklist, state };
  };
  return [
    ...begun.map((one) => ({ ...run({ template: one.template, run: one.run }, one), start: null })),
    ...waiting.flatMap((id) => {
      const template = templates.get(id);
      if (template === undefined) return [];
      const { title, version, body } = template;
      return [{ ...run({ template: id, run: 1 }, { title, version, text: body }), start: template }];
    }),
  ];
}

/** The number of the next run of a template on a record. */
export function nextRun(runs: readonly ChecklistRun[], template: string): number {
  return Math.max(0, ...runs.filter((run) => run.template === template).map(({ run }) => run)) + 1;
}
