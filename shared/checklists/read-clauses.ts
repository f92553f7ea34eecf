import { comparisons, type ChecklistFault, type Choice, type Condition, type Step } from './checklist.ts';

type Read = Partial<
  Pick<Step, 'key' | 'kind' | 'isRequired' | 'choices' | 'min' | 'max' | 'unit' | 'condition'>
>;
type Fault = Omit<ChecklistFault, 'line'>;

const KEY = /^#([\p{L}\p{N}_-]{1,40})$/u;
const NUMBER = /^(number|measurement)(?:\s+(.*))?$/;
const RANGE = /^(-?\d+(?:[.,]\d+)?)?\.\.(-?\d+(?:[.,]\d+)?)?(?:\s+(\S.*))?$/;
const IF = /^if\s+([\p{L}\p{N}_-]+)\s*(?:(=|!=|<=|>=|<|>)\s*(\S.*))?$/u;

/**
 * What the clauses behind a step say, divided by semicolons: `#key`, `required`, `text`, `photo`, `choice a | b | c!`,
 * `number 10..35 °C`, `measurement 215..240 V`, `if key = value`. A list of faults where they cannot be read.
 */
export function readClauses(inside: string): Read | Fault[] {
  let read: Read = {};
  const faults: Fault[] = [];
  for (const clause of inside.split(';').map((part) => part.trim())) {
    const one = readClause(clause);
    if ('code' in one) faults.push(one);
    else if (one.kind !== undefined && read.kind !== undefined) {
      faults.push({ code: 'two-kinds', word: `${read.kind}, ${one.kind}` });
    } else read = { ...read, ...one };
  }
  return faults.length === 0 ? read : faults;
}

function readClause(clause: string): Read | Fault {
  if (clause === 'required') return { isRequired: true };
  if (clause === 'tick' || clause === 'text' || clause === 'photo') return { kind: clause };
  if (clause.startsWith('#')) {
    const key = KEY.exec(clause)?.[1];
    return key === undefined ? { code: 'key', word: clause } : { key };
  }
  if (/^choice\b/.test(clause)) return readChoices(clause.slice('choice'.length));
  const number = NUMBER.exec(clause);
  if (number !== null) return readNumber(number[1] === 'number' ? 'number' : 'measurement', number[2] ?? '');
  const condition = IF.exec(clause);
  if (condition !== null) return { condition: readCondition(condition) };
  return { code: 'clause', word: clause };
}

function readChoices(text: string): Read | Fault {
  const choices: Choice[] = text.split('|').map((part) => {
    const word = part.trim();
    return word.endsWith('!')
      ? { word: word.slice(0, -1).trim(), isDeviation: true }
      : { word, isDeviation: false };
  });
  const words = new Set(choices.map(({ word }) => word));
  if (choices.length < 2 || words.has('') || words.size < choices.length) {
    return { code: 'choices', word: text.trim() };
  }
  return { kind: 'choice', choices };
}

function readNumber(kind: 'number' | 'measurement', text: string): Read | Fault {
  if (!text.includes('..')) return { kind, unit: text };
  const [, from, to, unit = ''] = RANGE.exec(text) ?? [];
  const min = numberOf(from);
  const max = numberOf(to);
  if ((min === null && max === null) || (min !== null && max !== null && min > max)) {
    return { code: 'range', word: text };
  }
  return { kind, min, max, unit };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(',', '.'));
}

function readCondition([, key = '', sign, value = '']: RegExpExecArray): Condition {
  return { key, comparison: comparisons.find((one) => one === sign) ?? null, value: value.trim() };
}
