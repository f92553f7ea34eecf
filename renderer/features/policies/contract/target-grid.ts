import type { Priority, TicketType } from '../../../../shared/records/ticket.ts';
import { targetFor, type Contract, type Target, type TargetKind } from '../../../../shared/sla/contract.ts';
import { readBudget, showBudget } from './budget-text.ts';

export const priorities: readonly Priority[] = [1, 2, 3, 4];
export const kinds: readonly TargetKind[] = ['first-response', 'next-update', 'resolution'];
/** The targets of all types, and those of a type that differ. */
export type Block = 'all' | TicketType;

/** What is typed into the grid, by `cellKey`. */
export type Cells = Readonly<Record<string, string>>;

export function cellKey(block: Block, kind: TargetKind, priority: Priority): string {
  return `${block}/${kind}/${priority}`;
}

/** How a contract counts: one choice for all of its targets. */
export interface CountingRules {
  /** When working days end. */
  until: 'time' | 'closing';
  boundary: Target['boundary'];
}

/** The types for which a contract has targets of their own. */
export function typesIn(targets: readonly Target[]): TicketType[] {
  return [...new Set(targets.flatMap(({ ticketTypes }) => ticketTypes))];
}

export function countingRulesOf(targets: readonly Target[]): CountingRules {
  const inDays = targets.find(({ budget }) => 'workdays' in budget)?.budget;
  return {
    until: inDays !== undefined && 'workdays' in inDays ? inDays.until : 'closing',
    boundary: targets[0]?.boundary ?? 'end',
  };
}

/** The targets of a contract as a grid: what holds for each priority, and for a type only where that is something else. */
export function cellsOf({ targets }: Pick<Contract, 'targets'>, language: string): Cells {
  const cells: Record<string, string> = {};
  const general = { targets: targets.filter(({ ticketTypes }) => ticketTypes.length === 0) };
  for (const kind of kinds) {
    for (const priority of priorities) {
      const usual = targetFor(general, kind, priority, 'incident');
      if (usual !== undefined) cells[cellKey('all', kind, priority)] = showBudget(usual.budget, language);
      for (const type of typesIn(targets)) {
        const own = targetFor({ targets }, kind, priority, type);
        if (own !== undefined && own !== usual)
          cells[cellKey(type, kind, priority)] = showBudget(own.budget, language);
      }
    }
  }
  return cells;
}

/** The targets that a grid says, one a cell, and the cells that say nothing anybody understands. */
export function targetsOf(
  cells: Cells,
  blocks: readonly Block[],
  { until, boundary }: CountingRules,
): { targets: Target[]; faults: string[] } {
  const targets: Target[] = [];
  const faults: string[] = [];
  for (const block of blocks) {
    for (const kind of kinds) {
      for (const priority of priorities) {
        const key = cellKey(block, kind, priority);
        const text = cells[key]?.trim() ?? '';
        if (text === '') continue;
        const budget = readBudget(text, until);
        const ticketTypes = block === 'all' ? [] : [block];
        if (budget === null) faults.push(key);
        else targets.push({ kind, priorities: [priority], ticketTypes, budget, boundary });
      }
    }
  }
  return { targets, faults };
}
