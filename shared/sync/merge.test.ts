import { describe, expect, test } from 'vitest';
import { AT, mergeCases as cases, record } from '../../test/support/merge-cases.ts';
import { applyChange, mergeChange } from './merge.ts';

describe('S5 merge', () => {
  test.each(cases)('S5 $title', ({ kind, current, base, change, result, conflicts }) => {
    const before = record(kind, current);
    const merged = mergeChange({ kind, current: before, baseValues: base, change });
    expect(merged.record).toEqual({ ...before, ...result });
    expect(merged.conflicts).toEqual(conflicts ?? []);
    const changed = Object.keys(result).filter(
      (field) => JSON.stringify(result[field]) !== JSON.stringify((before as Record<string, unknown>)[field]),
    );
    expect(merged.changed.sort()).toEqual(changed.sort());
  });

  test('S5 merging again changes nothing more', () => {
    for (const { kind, current, base, change } of cases) {
      const once = mergeChange({ kind, current: record(kind, current), baseValues: base, change });
      const twice = mergeChange({ kind, current: once.record, baseValues: base, change });
      expect(twice.record).toEqual(once.record);
    }
  });

  test('S5 a merge leaves its inputs alone', () => {
    for (const { kind, current, base, change } of cases) {
      const input = { kind, current: record(kind, current), baseValues: base, change };
      const copy = structuredClone(input);
      mergeChange(input);
      expect(input).toEqual(copy);
    }
  });
});

describe('S16 laying a change over a record', () => {
  test('S16 shows what was typed, keeps what the server assigns, and never turns activity back', () => {
    const ticket = record('tickets', { number: 'FF-1', activityAt: AT + 10 });
    const shown = applyChange('tickets', ticket, {
      subject: 'Scanner',
      number: 'X',
      activityAt: AT,
      nonsense: 1,
    });
    expect(shown).toEqual({ ...ticket, subject: 'Scanner' });
  });
});
