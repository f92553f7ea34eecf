import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useHotkeysScoped } from './use-hotkeys-scoped.tsx';
import classes from './SplitView.module.css';

export interface SplitViewProps {
  /** Names the remembered sizes, `tickets`. */
  id: string;
  /** Left of the list, narrow: saved views, a tree. Hidden in narrow windows. */
  side?: ReactNode;
  list: ReactNode;
  /** `null`: only the list. */
  detail: ReactNode | null;
  /** Back from the detail to the list: the button in narrow windows, Escape everywhere. */
  onBack?: () => void;
  /** Width of the list in percent before anybody moved the divider; 38 unless told. */
  listSize?: number;
}

/** List and detail side by side, with dividers that remember; under 1100 px they take turns. */
export function SplitView(props: SplitViewProps) {
  const { t } = useTranslation('common');
  const isNarrow = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false });
  useHotkeysScoped(t('split.title'), [
    {
      keys: 'Escape',
      label: t('split.back'),
      run: () => props.onBack?.(),
      enabled: props.detail !== null && props.onBack !== undefined,
    },
  ]);
  return isNarrow ? <TakeTurns {...props} /> : <SideBySide {...props} />;
}

function TakeTurns({ list, detail, onBack }: SplitViewProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes['turns']}>
      {/* The list stays mounted, so that it keeps its place for the way back. */}
      <div className={classes['pane']} hidden={detail !== null}>
        {list}
      </div>
      {detail === null ? null : (
        <div className={classes['pane']}>
          {onBack ? (
            <div className={classes['back']}>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconArrowLeft size={14} aria-hidden="true" />}
                onClick={onBack}
              >
                {t('split.back')}
              </Button>
            </div>
          ) : null}
          <div className={classes['fill']}>{detail}</div>
        </div>
      )}
    </div>
  );
}

function SideBySide({ id, side, list, detail, listSize = 38 }: SplitViewProps) {
  const { t } = useTranslation('common');
  const panelIds = ['list', ...(detail === null ? [] : ['detail'])];
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `ff-split-${id}`,
    panelIds,
    storage: localStorage,
  });
  return (
    <div className={classes['row']}>
      {side ? <div className={classes['side']}>{side}</div> : null}
      <Group
        className={classes['group']}
        id={`ff-split-${id}`}
        defaultLayout={defaultLayout}
        onLayoutChanged={onLayoutChanged}
      >
        <Panel id="list" className={classes['pane']} minSize={280} defaultSize={`${String(listSize)}%`}>
          {list}
        </Panel>
        {detail === null ? null : (
          <>
            <Separator id="divider" className={classes['divider']} aria-label={t('split.divider')} />
            <Panel id="detail" className={classes['pane']} minSize={420}>
              {detail}
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}
