import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InlineOption } from '../../../ui/InlineSelect.tsx';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';

/** Options of a priority field, drawn with their bars. */
export function usePriorityChoices(): InlineOption[] {
  const { t } = useTranslation('records');
  return useMemo(
    () =>
      ([1, 2, 3, 4] as const).map((priority) => ({
        value: String(priority),
        label: t(`ticket.priority.${priority}`),
        content: <PriorityMark priority={priority} withLabel />,
      })),
    [t],
  );
}
