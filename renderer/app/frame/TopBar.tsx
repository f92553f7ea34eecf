import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '../../features/notices/inbox/Bell.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { TimerItem } from '../../features/work/TimerItem.tsx';
import { FirstSyncBar } from './FirstSyncBar.tsx';
import { NextVisit } from './NextVisit.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SyncIndicator } from './SyncIndicator.tsx';
import classes from './TopBar.module.css';

/** Search, running timer, next visit, state of syncing, person. Not drawn again when only the address changes. */
export const TopBar = memo(function TopBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('app');
  return (
    <header className={classes['banner']}>
      <div className={classes['root']}>
        <button type="button" className={classes['search']} onClick={onSearch} aria-haspopup="dialog">
          <IconSearch size={15} stroke={1.8} aria-hidden="true" />
          <span className={classes['searchText']}>{t('search')}</span>
          <KeyHint keys="mod+k" />
        </button>
        <div className={classes['right']}>
          <TimerItem />
          <NextVisit />
          <SyncIndicator />
          <Bell />
          <PersonMenu />
        </div>
      </div>
      <FirstSyncBar />
    </header>
  );
});
