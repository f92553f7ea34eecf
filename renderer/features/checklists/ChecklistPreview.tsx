import { useMemo } from 'react';
import { parseChecklist } from '../../../shared/checklists/parse-checklist.ts';
import { runState } from '../../../shared/checklists/run-state.ts';
import { ChecklistView } from './ChecklistView.tsx';
import type { ChecklistRun } from './checklists-of.ts';

const subject = { kind: 'articles', id: '', account: null, ticket: null } as const;
const name = { template: '', run: 1 };

/** How a template will be worked through: every step with its field, also those that an answer brings up. */
export function ChecklistPreview({ title, body }: { title: string; body: string }) {
  const run = useMemo((): ChecklistRun => {
    const checklist = parseChecklist(body);
    const state = runState(checklist.parts, [], name, false);
    const steps = new Map([...state.steps].map(([key, one]) => [key, { ...one, isShown: true }]));
    const all = { ...state, steps, total: steps.size };
    return { ...name, key: 'preview', subject, title, version: null, checklist, state: all, start: null };
  }, [title, body]);
  return <ChecklistView run={run} about="" isReadOnly />;
}
