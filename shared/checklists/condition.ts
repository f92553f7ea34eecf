import { isNumeric, type ChecklistFault, type Condition, type Step } from './checklist.ts';
import type { Json } from '../sync/json.ts';

/** Does the answer to the earlier step meet the condition? `undefined`: it was not answered. */
export function meets({ comparison, value }: Condition, answer: Json | undefined): boolean {
  if (answer === undefined || answer === null || answer === false || answer === '') {
    return comparison === '!=' && answer !== undefined && answer !== null;
  }
  switch (comparison) {
    case null:
      return true;
    case '=':
      return isSame(answer, value);
    case '!=':
      return !isSame(answer, value);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(Number(answer), comparison, wantedNumber(value));
    default:
      return comparison satisfies never;
  }
}

function compared(answer: number, comparison: '<' | '<=' | '>' | '>=', wanted: number): boolean {
  if (comparison === '<') return answer < wanted;
  if (comparison === '<=') return answer <= wanted;
  return comparison === '>' ? answer > wanted : answer >= wanted;
}

function isSame(answer: Json, value: string): boolean {
  if (typeof answer === 'number') return answer === wantedNumber(value);
  if (typeof answer === 'boolean') return String(answer) === value;
  return answer === value;
}

function wantedNumber(value: string): number {
  return Number(value.replace(',', '.'));
}

/** Conditions that can never be met: on a step that does not stand before, or with a value that it cannot have. */
export function conditionFaults(steps: readonly Step[]): ChecklistFault[] {
  const before = new Map<string, Step>();
  return steps.flatMap((step) => {
    const { condition, line } = step;
    const on = condition === null ? undefined : before.get(condition.key);
    before.set(step.key, step);
    if (condition === null) return [];
    if (on === undefined) return [{ line, code: 'unknown-step' as const, word: condition.key }];
    return valueFaults(condition, on).map((fault) => ({ ...fault, line }));
  });
}

function valueFaults({ comparison, value }: Condition, on: Step): Omit<ChecklistFault, 'line'>[] {
  if (comparison === null) return [];
  const isEqual = comparison === '=' || comparison === '!=';
  if (isNumeric(on)) {
    return Number.isNaN(wantedNumber(value)) ? [{ code: 'no-number', word: value }] : [];
  }
  if (!isEqual) return [{ code: 'no-number', word: on.key }];
  const isChoice = on.kind !== 'choice' || on.choices.some(({ word }) => word === value);
  return isChoice ? [] : [{ code: 'no-choice', word: value }];
}
