import { ActionIcon, Checkbox, Popover, Select, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  columnKeys,
  groupKeys,
  naturallyDescending,
  sortKeys,
  type Density,
  type ListState,
} from './list-state.ts';
import type { ChangeListState } from './useListState.ts';
import classes from './DisplayMenu.module.css';

/** Order, groups, second line and density of the list. */
export function DisplayMenu({ state, change }: { state: ListState; change: ChangeListState }) {
  const { t } = useTranslation('tickets');
  const DirectionIcon = state.descending ? IconSortDescending : IconSortAscending;
  const direction = t(state.descending ? 'display.descending' : 'display.ascending');
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('display.title')} title={t('display.title')}>
          <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('display.title')}>
        <div className={classes['panel']}>
          <div className={classes['sort']}>
            <Select
              label={t('display.sort')}
              data={sortKeys.map((value) => ({ value, label: t(`sort.${value}`) }))}
              value={state.sort}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              onChange={(sort) => sort && change({ sort, descending: naturallyDescending(sort) })}
            />
            <ActionIcon
              variant="default"
              size={30}
              aria-label={direction}
              title={direction}
              onClick={() => change({ descending: !state.descending })}
            >
              <DirectionIcon size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
          <Select
            label={t('display.group')}
            data={groupKeys.map((value) => ({ value, label: t(`groupBy.${value}`) }))}
            value={state.group}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(group) => group && change({ group })}
          />
          <ColumnChoice state={state} change={change} />
          <SegmentedControl
            aria-label={t('display.density')}
            fullWidth
            data={(['comfortable', 'compact'] as const).map((value) => ({
              value,
              label: t(`density.${value}`),
            }))}
            value={state.density}
            onChange={(density: Density) => change({ density })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnChoice({ state, change }: { state: ListState; change: ChangeListState }) {
  const { t } = useTranslation('tickets');
  return (
    <Checkbox.Group
      label={t('display.columns')}
      value={state.columns}
      // In the order of the list below, whatever the order of clicking: rows stay comparable.
      onChange={(chosen: string[]) => change({ columns: columnKeys.filter((key) => chosen.includes(key)) })}
    >
      <div className={classes['columns']}>
        {columnKeys.map((value) => (
          <Checkbox key={value} value={value} label={t(`column.${value}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
