import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff, IconInbox, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { activeFilterCount, type ListState } from './list-state.ts';
import { isBuiltInView } from './views.ts';

export interface ListEmptyProps {
  state: ListState;
  complete: boolean;
  onClearFilter: () => void;
}

/** Why the list is empty, and what to do about it. */
export function ListEmpty({ state, complete, onClearFilter }: ListEmptyProps) {
  const { t } = useTranslation('tickets');
  if (activeFilterCount(state) > 0) {
    return (
      <EmptyState
        icon={<IconFilterOff size={28} stroke={1.5} />}
        title={t('empty.filtered.title')}
        text={complete ? t('empty.filtered.text') : t('empty.arriving.text')}
        action={
          <Button variant="default" onClick={onClearFilter}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  if (!complete) {
    return (
      <EmptyState
        icon={<IconRefresh size={28} stroke={1.5} />}
        title={t('empty.arriving.title')}
        text={t('empty.arriving.text')}
      />
    );
  }
  const view = isBuiltInView(state.view) ? state.view : 'all';
  const isGood = ['overdue', 'due-today', 'due-soon', 'unassigned', 'waiting'].includes(view);
  return (
    <EmptyState
      icon={isGood ? <IconChecks size={28} stroke={1.5} /> : <IconInbox size={28} stroke={1.5} />}
      title={t(`empty.${view}.title`)}
      text={t(`empty.${view}.text`)}
    />
  );
}
