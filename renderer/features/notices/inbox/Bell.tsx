import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';
import bar from '../../../app/frame/TopBar.module.css';
import classes from './bell.module.css';
import { useInbox } from './use-inbox.ts';

const InboxPanel = lazy(async () => ({ default: (await import('./InboxPanel.tsx')).InboxPanel }));

/** How many notices are unread, and the latest of them below it. */
export function Bell() {
  const { t, i18n } = useTranslation('notices');
  const [isOpen, setOpen] = useState(false);
  const count = useInbox().unread.length;
  const close = () => setOpen(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={440} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={bar['item']}
          aria-label={count === 0 ? t('bell') : t('bellUnread', { count })}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes['bell']}>
            <IconBell size={17} stroke={1.7} aria-hidden="true" />
            {count === 0 ? null : (
              <span className={classes['count']} aria-hidden="true">
                {count > 99 ? '99+' : formatCount(count, i18n.language)}
              </span>
            )}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('inbox')}>
        <Suspense fallback={null}>
          <InboxPanel onClose={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
