import { useMemo } from 'react';
import { useAll } from '../../data/hooks.ts';

/** Names of teams and partners to which steps are passed on, teams first. */
export function useStepParties(): string[] {
  const policies = useAll('policies');
  const people = useAll('people');
  return useMemo(() => {
    const teams = [...policies.values()].filter(({ type, active }) => type === 'team' && active);
    const partners = [...people.values()].flatMap(({ partner }) => (partner === null ? [] : [partner]));
    const inOrder = (names: string[]) => names.sort((a, b) => a.localeCompare(b));
    return [...new Set([...inOrder(teams.map(({ name }) => name)), ...inOrder(partners)])];
  }, [policies, people]);
}
