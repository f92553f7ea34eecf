import { useMemo } from 'react';
import type { AgreementData } from '../../../../shared/sla/agreement.ts';
import { useAll } from '../../../data/hooks.ts';

/** Names of our teams, or of the partners whose people sign in. */
export function usePartyNames(kind: AgreementData['with']): string[] {
  const policies = useAll('policies');
  const people = useAll('people');
  return useMemo(() => {
    const names =
      kind === 'team'
        ? [...policies.values()]
            .filter(({ type, active }) => type === 'team' && active)
            .map(({ name }) => name)
        : [...people.values()].flatMap(({ partner }) => (partner === null ? [] : [partner]));
    return [...new Set(names)].sort((a, b) => a.localeCompare(b));
  }, [kind, policies, people]);
}
