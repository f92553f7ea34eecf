import { describe, expect, it } from 'vitest';
import { passesVisitFilter, visitScope, type VisitFilter } from './visit-filter.ts';

const visit = { engineer: 'me', account: 'a', status: 'planned' as const };
const passes = (filter: Partial<VisitFilter>, engineer: string | null = 'me') =>
  passesVisitFilter(
    { ...visit, engineer },
    'plant b backup',
    { scope: 'team', words: [], account: '', engineer: '', ...filter },
    'me',
  );

describe('passesVisitFilter', () => {
  it('mine leaves out those of colleagues and those of nobody', () => {
    expect(passes({ scope: 'mine' })).toBe(true);
    expect(passes({ scope: 'mine' }, 'other')).toBe(false);
    expect(passes({ scope: 'mine' }, null)).toBe(false);
  });

  it('every filter must hold', () => {
    expect(passes({ account: 'a', engineer: 'me', words: ['back', 'plant'] })).toBe(true);
    expect(passes({ account: 'b' })).toBe(false);
    expect(passes({ engineer: 'other' })).toBe(false);
    expect(passes({ words: ['plant', 'gate'] })).toBe(false);
  });
});

describe('visitScope', () => {
  it('is what the address says, else one’s own for those who drive', () => {
    expect(visitScope('team', ['engineer'])).toBe('team');
    expect(visitScope('', ['engineer', 'lead'])).toBe('mine');
    expect(visitScope('', ['advisor'])).toBe('team');
    expect(visitScope('nonsense', ['lead'])).toBe('team');
  });
});
