import { useMemo } from 'react';
import { matrixOf, type PriorityMatrix } from '../../../../shared/sla/priority.ts';
import { useAll } from '../../../data/hooks.ts';

/** The organisation's priority matrix, or the usual one. */
export function usePriorityMatrix(): PriorityMatrix {
  const policies = useAll('policies');
  return useMemo(
    () =>
      matrixOf([...policies.values()].find(({ type, active }) => active && type === 'priority-matrix')?.data),
    [policies],
  );
}
