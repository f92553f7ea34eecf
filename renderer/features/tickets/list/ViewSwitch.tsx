import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import type { ListState } from './list-state.ts';
import { currentSavedView } from './current-saved-view.ts';
import { useSavedViews } from './saved-views.ts';
import { addressOfView } from './view-address.ts';
import { builtInViews, isBuiltInView } from './views.ts';

export interface ViewSwitchProps {
  state: ListState;
  personId: string;
}

/** The views as a list to choose from, where there is no room for their pane or it is folded away. */
export function ViewSwitch({ state, personId }: ViewSwitchProps) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const saved = useSavedViews((store) => store.views);
  const options = useMemo(
    () => [
      ...builtInViews.map((view) => ({ value: view as string, label: t(`view.${view}`) })),
      ...saved
        .filter((view) => view.personId === personId)
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
    [t, saved, personId],
  );
  const open = (value: string | null): void => {
    if (value === null) return;
    const query = saved.find(({ id }) => id === value)?.query ?? '';
    void navigate(isBuiltInView(value) ? addressOfView(value, state) : `/tickets?${query}`);
  };
  return (
    <InlineSelect
      label={t('views.title')}
      value={currentSavedView(saved, state, personId)?.id ?? state.view}
      options={options}
      onSave={open}
    />
  );
}
