import type { TicketType, WaitingFor } from '../../../../shared/records/ticket.ts';
import { contractVersionSchema, type ContractVersion } from '../../../../shared/sla/contract-data.ts';
import {
  usualWarnings,
  type Penalty,
  type TargetKind,
  type Warned,
  type WarningRule,
} from '../../../../shared/sla/contract.ts';
import type { Priority } from '../../../../shared/records/ticket.ts';
import { moneyText, readDecimal, readMoney } from './money.ts';
import {
  cellsOf,
  countingRulesOf,
  targetsOf,
  typesIn,
  type Cells,
  type CountingRules,
} from './target-grid.ts';
import { numberFormat } from '../../../ui/intl-formats.ts';

/** A warning as it is typed: how much is used in percent, or how many minutes before the due time. */
export interface WarningDraft {
  kinds: TargetKind[];
  measure: 'percent' | 'wall' | 'business';
  amount: string;
  to: Warned[];
}

/** A penalty as it is typed; empty sums are none. */
export interface PenaltyDraft {
  kinds: TargetKind[];
  priorities: Priority[];
  perBreach: string;
  perHourLate: string;
  percentOfFee: string;
  cap: string;
}

/** The terms of a contract as their form holds them: everything as it was typed. */
export interface ContractDraft extends CountingRules {
  name: string;
  calendar: string | null;
  cells: Cells;
  /** Types with targets of their own. */
  types: TicketType[];
  pausedBy: WaitingFor[];
  warnings: WarningDraft[];
  penalties: PenaltyDraft[];
  monthlyFee: string;
  currency: string;
  monthlyCap: string;
  /** From which date on; empty for since ever. */
  from: string;
}

export const blankPenalty: PenaltyDraft = {
  kinds: ['resolution'],
  priorities: [],
  perBreach: '',
  perHourLate: '',
  percentOfFee: '',
  cap: '',
};

export const blankWarning: WarningDraft = { kinds: [], measure: 'percent', amount: '', to: ['owner'] };

export function blankContract(language: string): ContractDraft {
  return {
    name: '',
    calendar: null,
    cells: {},
    types: [],
    until: 'closing',
    boundary: 'end',
    pausedBy: ['customer', 'evidence'],
    warnings: usualWarnings.map((rule) => warningDraft(rule, language)),
    penalties: [],
    monthlyFee: '',
    currency: 'EUR',
    monthlyCap: '',
    from: '',
  };
}

/** Terms that exist, as the beginning of others. */
export function contractDraftOf(name: string, version: ContractVersion, language: string): ContractDraft {
  const { currency, monthlyFee, monthlyCapPercent } = version;
  return {
    name,
    calendar: version.calendar,
    cells: cellsOf(version, language),
    types: typesIn(version.targets),
    ...countingRulesOf(version.targets),
    pausedBy: version.pausedBy,
    warnings: version.warnings.map((rule) => warningDraft(rule, language)),
    penalties: version.penalties.map((rule) => penaltyDraft(rule, currency, language)),
    monthlyFee: monthlyFee === null ? '' : moneyText(monthlyFee, currency, language),
    currency,
    monthlyCap: monthlyCapPercent === null ? '' : share(monthlyCapPercent, language),
    from: '',
  };
}

function warningDraft({ kinds, at, to }: WarningRule, language: string): WarningDraft {
  const amount = share('percent' in at ? at.percent : at.before, language);
  return { kinds, measure: 'percent' in at ? 'percent' : at.time, amount, to };
}

function penaltyDraft(rule: Penalty, currency: string, language: string): PenaltyDraft {
  const money = (minor: number | null) =>
    minor === null || minor === 0 ? '' : moneyText(minor, currency, language);
  return {
    kinds: rule.kinds,
    priorities: rule.priorities,
    perBreach: money(rule.perBreach),
    perHourLate: money(rule.perHourLate),
    percentOfFee: rule.percentOfFee === 0 ? '' : share(rule.percentOfFee, language),
    cap: rule.cap === null ? '' : moneyText(rule.cap, currency, language),
  };
}

function share(value: number, language: string): string {
  return numberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}

/** What is wrong with a field of the form. */
export type ContractFault =
  | 'name'
  | 'calendar'
  | 'targets'
  | 'budget'
  | 'warning'
  | 'penalty'
  | 'money'
  | 'percent'
  | 'currency';

/** The terms that a form says, or what is wrong by field: `name`, a cell's key, `warnings.2`, `penalties.0`. */
export function versionOfDraft(
  draft: ContractDraft,
  from: number | null,
  language: string,
): { version: ContractVersion | null; faults: ReadonlyMap<string, ContractFault> } {
  const faults = new Map<string, ContractFault>();
  const { currency } = draft;
  const money = (field: string, text: string, fault: ContractFault = 'money') =>
    read(field, text, fault, readMoney(text, currency, language));
  const percent = (field: string, text: string, fault: ContractFault = 'percent') => {
    const value = readDecimal(text, language);
    return read(field, text, fault, value !== null && value <= 100 ? value : null);
  };
  const read = (field: string, text: string, fault: ContractFault, value: number | null): number | null => {
    if (text.trim() !== '' && value === null) faults.set(field, fault);
    return text.trim() === '' ? null : value;
  };
  if (draft.name.trim() === '') faults.set('name', 'name');
  if (draft.calendar === null) faults.set('calendar', 'calendar');
  if (!/^[A-Z]{3}$/u.test(currency)) faults.set('currency', 'currency');
  const { targets, faults: cells } = targetsOf(draft.cells, ['all', ...draft.types], draft);
  for (const cell of cells) faults.set(cell, 'budget');
  if (targets.length === 0 && cells.length === 0) faults.set('targets', 'targets');
  const warnings = draft.warnings.map((warning, index) => {
    const rule = warningRule(warning, language);
    if (rule === null) faults.set(`warnings.${index}`, 'warning');
    return rule;
  });
  const penalties = draft.penalties.map((rule, index) => ({
    kinds: rule.kinds,
    priorities: rule.priorities,
    perBreach: money(`penalties.${index}`, rule.perBreach, 'penalty') ?? 0,
    perHourLate: money(`penalties.${index}`, rule.perHourLate, 'penalty') ?? 0,
    percentOfFee: percent(`penalties.${index}`, rule.percentOfFee, 'penalty') ?? 0,
    cap: money(`penalties.${index}`, rule.cap, 'penalty'),
  }));
  const monthlyFee = money('monthlyFee', draft.monthlyFee);
  const monthlyCapPercent = percent('monthlyCap', draft.monthlyCap);
  if (faults.size > 0) return { version: null, faults };
  const { calendar, pausedBy } = draft;
  const rest = { monthlyFee, monthlyCapPercent, currency, from };
  return {
    version: contractVersionSchema.parse({ calendar, pausedBy, targets, warnings, penalties, ...rest }),
    faults,
  };
}

function warningRule({ kinds, measure, amount, to }: WarningDraft, language: string): WarningRule | null {
  const value = readDecimal(amount, language);
  if (value === null || !Number.isInteger(value) || to.length === 0) return null;
  if (measure !== 'percent')
    return value > 100_000 ? null : { kinds, at: { before: value, time: measure }, to };
  return value >= 1 && value <= 500 ? { kinds, at: { percent: value }, to } : null;
}
