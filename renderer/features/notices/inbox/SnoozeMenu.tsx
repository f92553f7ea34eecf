import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextMorning } from '../../../../shared/notices/quiet-hours.ts';
import type { Notice } from '../../../../shared/records/notice.ts';
import { formatInstant } from '../../../ui/format.ts';
import classes from './inbox.module.css';
import { useNoticeActs } from './use-notice-acts.ts';

const MINUTE = 60_000;
const choices = ['minutes', 'hour', 'hours', 'morning'] as const;

/** Put a notice aside until one of a few moments. */
export function SnoozeMenu({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  return (
    <Menu
      position="bottom-end"
      width={320}
      opened={openedAt !== null}
      onChange={(isOpen) => setOpenedAt(isOpen ? Date.now() : null)}
    >
      <Menu.Target>
        <Tooltip label={t('snooze.title')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('snooze.title')}>
            <IconClockPause size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('snooze.title')}</Menu.Label>
        {openedAt === null ? null : <Choices notice={notice} now={openedAt} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices({ notice, now }: { notice: Notice; now: number }) {
  const { t, i18n } = useTranslation('notices');
  const acts = useNoticeActs();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const untils = {
    minutes: now + 15 * MINUTE,
    hour: now + 60 * MINUTE,
    hours: now + 240 * MINUTE,
    morning: nextMorning(zone, '08:00', now),
  };
  return choices.map((choice) => (
    <Menu.Item key={choice} onClick={() => acts.snooze(notice, untils[choice])}>
      <span className={classes['choice']}>
        <span>{t(`snooze.${choice}`)}</span>
        <span className={classes['until']}>
          {formatInstant(untils[choice], i18n.language, choice === 'morning' ? 'short' : 'time')}
        </span>
      </span>
    </Menu.Item>
  ));
}
