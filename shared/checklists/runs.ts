import type { Entry, EntryData, SubjectKind } from '../records/entry.ts';

/** One working through a template on one record. */
export interface RunName {
  /** Id of the template, an article. */
  template: string;
  /** Which run of it on the record, from 1. */
  run: number;
}

/** A run that was begun: the text that it keeps, whatever becomes of the template. */
export interface BegunRun extends RunName {
  title: string;
  version: number | null;
  text: string;
  /** The entry that began it. */
  start: Entry;
}

type Data = Partial<EntryData<'checklist'>>;

export function checklistData(entry: Pick<Entry, 'type' | 'data'>): Data | null {
  return entry.type === 'checklist' ? entry.data : null;
}

/** Does the entry begin a run? Its text is the template, which nobody wants to read in a timeline. */
export function isRunStart(entry: { type?: unknown; data?: unknown }): boolean {
  return entry.type === 'checklist' && (entry.data as Data | undefined)?.action === 'start';
}

/** Where a ticket came from: a step of a checklist on another record. */
export interface Origin extends RunName {
  kind: SubjectKind;
  id: string;
  step: string;
  /** What the step asks. */
  title: string;
}

/** Which step of which checklist a ticket came from, by its own entries; `null`: of none. */
export function originOf(entries: readonly Pick<Entry, 'type' | 'data'>[]): Origin | null {
  for (const entry of entries) {
    const { action, target, targetKind, template, run, step, title } = checklistData(entry) ?? {};
    if (action !== 'origin' || !target || !targetKind || !template) continue;
    return { kind: targetKind, id: target, template, run: run ?? 1, step: step ?? '', title: title ?? '' };
  }
  return null;
}

/** Runs that were begun on a record. Of two beginnings of one run the one that the server took first says its text. */
export function begunRuns(entries: readonly Entry[]): BegunRun[] {
  const runs = new Map<string, BegunRun>();
  for (const entry of byServer(entries)) {
    const data = checklistData(entry);
    if (data?.action !== 'start' || !data.template) continue;
    const { template, run, title, version } = data;
    const name = { template, run: run ?? 1 };
    const key = runKey(name);
    if (runs.has(key)) continue;
    runs.set(key, { ...name, title: title ?? '', version: version ?? null, text: entry.text, start: entry });
  }
  return [...runs.values()];
}

export function runKey({ template, run }: RunName): string {
  return `${template}/${run}`;
}

/** In the order in which the server took them; what it does not have yet comes last, by its time. */
export function byServer(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at || (a.id < b.id ? -1 : 1));
}

function rank({ revision }: Entry): number {
  return revision || Number.MAX_SAFE_INTEGER;
}
