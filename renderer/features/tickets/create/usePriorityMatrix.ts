import { useMemo } from 'react';
import { matrixAmong, type PriorityMatrix } from '../../../../shared/sla/priority.ts';
import { useAll } from '../../../data/hooks.ts';

/** The organisation's priority matrix, or the usual one. */
export function usePriorityMatrix(): PriorityMatrix {
  const policies = useAll('policies');
  return useMemo(() => matrixAmong(policies.values()), [policies]);
}
