import type { WorkFields } from '../../../shared/commands/work.ts';
import type { Gap } from '../../../shared/work/day-sheet.ts';
import type { WorkLine } from '../../../shared/work/work-line.ts';
import { parseMinutes } from '../../ui/parse-minutes.ts';
import { kindOf, storedKind, type WorkKind } from './work-kinds.ts';

const MINUTE = 60_000;

/** A line of the work log as it is typed. */
export interface WorkForm {
  kind: WorkKind | null;
  /** As people write it: "1h 10". */
  minutes: string;
  /** `2026-03-29`. */
  day: string;
  /** `14:05`; empty where only the length is known. */
  from: string;
  billable: boolean;
  kilometres: string;
  text: string;
}

/** What is wrong with a form, as a key of `work:fault`. */
export type WorkFault = 'minutes' | 'kilometres' | 'future';

export function blankWork(now: number, more: Partial<WorkForm> = {}): WorkForm {
  const form: WorkForm = {
    kind: 'remote',
    minutes: '',
    day: localDay(now),
    from: '',
    billable: true,
    kilometres: '',
    text: '',
  };
  return { ...form, ...more };
}

/** The form of a line that fills a gap: whole minutes that touch neither the line before nor the one behind. */
export function formOfGap(gap: Pick<Gap, 'begin' | 'end'>, kind: WorkKind): WorkForm {
  const begin = Math.ceil(gap.begin / MINUTE) * MINUTE;
  const minutes = Math.min(Math.max(1, Math.floor((gap.end - begin) / MINUTE)), 1_440);
  return blankWork(begin, { kind, minutes: String(minutes), from: localTime(begin) });
}

/** A line that is to be corrected. */
export function formOfLine(line: WorkLine): WorkForm {
  const { begin, isTimed, minutes, kilometres, entry } = line;
  return {
    kind: kindOf(line),
    minutes: String(minutes),
    day: localDay(begin),
    from: isTimed ? localTime(begin) : '',
    billable: line.isBreak || line.isBillable,
    kilometres: kilometres === null ? '' : String(kilometres),
    text: entry.text,
  };
}

/** The fields of a command, or what is wrong. Times are by the clock of this computer. */
export function readWork(form: WorkForm, now: number): WorkFields | WorkFault {
  const minutes = parseMinutes(form.minutes);
  if (minutes === null) return 'minutes';
  const stored = form.kind === null ? { type: 'time' as const, workType: null } : storedKind(form.kind);
  const typed = form.kilometres.trim().replace(',', '.');
  const kilometres = typed === '' || form.kind !== 'travel' ? null : Number(typed);
  if (kilometres !== null && !(kilometres >= 0)) return 'kilometres';
  const startedAt = form.from === '' ? null : new Date(`${form.day}T${form.from}`).getTime();
  if (startedAt !== null && startedAt > now) return 'future';
  return { billable: form.billable, ...stored, minutes, startedAt, kilometres, text: form.text };
}

export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function localTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
