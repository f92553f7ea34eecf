import type { Entry } from '../../../shared/records/entry.ts';

/** A part of a checklist: a heading, a step to tick, or words between them (Markdown). */
export type ChecklistPart =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'step'; readonly text: string }
  | { readonly type: 'words'; readonly text: string };

/** Parts of a checklist template in order: `## heading`, `- [ ] step`, everything else is words. */
export function checklistParts(markdown: string): ChecklistPart[] {
  const parts: ChecklistPart[] = [];
  let words: string[] = [];
  const flush = () => {
    const text = words.join('\n').trim();
    if (text !== '') parts.push({ type: 'words', text });
    words = [];
  };
  for (const line of markdown.split('\n')) {
    const step = /^\s*[-*+]\s+\[[ xX]\]\s+(.+)$/.exec(line)?.[1];
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (step === undefined && heading === undefined) {
      words.push(line);
      continue;
    }
    flush();
    if (step !== undefined) parts.push({ type: 'step', text: step.trim() });
    else if (heading !== undefined) parts.push({ type: 'heading', text: heading });
  }
  flush();
  return parts;
}

/** The last answer to each step that was answered: who ticked it or took the tick off, and when. */
export function answersOf(entries: readonly Entry[]): Map<string, Entry> {
  const answers = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.type !== 'checklist') continue;
    const step = entry.data['step'];
    if (typeof step !== 'string') continue;
    const known = answers.get(step);
    // Of two ticks at one moment the later id wins: ids grow with time.
    if (known === undefined || entry.at > known.at || (entry.at === known.at && entry.id > known.id)) {
      answers.set(step, entry);
    }
  }
  return answers;
}
