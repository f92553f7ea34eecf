import type { Budget } from '../../../../shared/sla/contract.ts';
import { formatMinutes } from '../../../ui/format.ts';
import { numberFormat } from '../../../ui/intl-formats.ts';

/** Beginnings of the units, as the four languages of the console write them: hr, godz., Std., ч … */
const minute = /^[mм]/u;
const hour = /^[hgsч]/u;
const day = /^[dtд]/u;
const part = /^(\d+(?:[.,]\d+)?)\s*([\p{L}.]+)\s*/u;

/**
 * A budget as people type it: `30 min`, `4 h`, `1 h 30 min`, `5 d` (working days). `null` for what is none, which a bare
 * number is too: nobody knows of what.
 */
export function readBudget(text: string, until: 'time' | 'closing'): Budget | null {
  let minutes = 0;
  let rest = text.trim().toLowerCase();
  const whole = new RegExp(`${part.source}$`, 'u').exec(rest);
  if (whole !== null && day.test(whole[2] ?? '')) return readDays(whole[1] ?? '', until);
  if (rest === '') return null;
  while (rest !== '') {
    const found = part.exec(rest);
    if (found === null) return null;
    const [all, amount = '', unit = ''] = found;
    const factor = minute.test(unit) ? 1 : hour.test(unit) ? 60 : null;
    if (factor === null) return null;
    minutes += Number(amount.replace(',', '.')) * factor;
    rest = rest.slice(all.length);
  }
  return Number.isInteger(minutes) && minutes >= 1 ? { minutes } : null;
}

function readDays(text: string, until: 'time' | 'closing'): Budget | null {
  const workdays = Number(text.replace(',', '.'));
  return Number.isInteger(workdays) && workdays >= 1 && workdays <= 1_000 ? { workdays, until } : null;
}

/** A budget as it can be typed again. */
export function showBudget(budget: Budget, language: string): string {
  if ('minutes' in budget) return formatMinutes(budget.minutes, language);
  return numberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'short' }).format(budget.workdays);
}
