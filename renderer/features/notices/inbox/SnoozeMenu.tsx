import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextMorning } from '../../../../shared/notices/quiet-hours.ts';
import type { Notice } from '../../../../shared/records/notice.ts';
import { burnedUntil } from '../../../../shared/sla/warnings.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { formatInstant, formatMinutes } from '../../../ui/format.ts';
import classes from './inbox.module.css';
import { useNoticeActs } from './use-notice-acts.ts';
import { useTargetClock } from './use-target-clock.ts';

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
  const clock = useTargetClock(notice);
  return choices.map((choice) => {
    const until = untils[choice];
    return (
      <Menu.Item key={choice} onClick={() => acts.snooze(notice, until)}>
        <span className={classes['choice']}>
          <span>{t(`snooze.${choice}`)}</span>
          <span className={classes['until']}>
            {formatInstant(until, i18n.language, choice === 'morning' ? 'short' : 'time')}
          </span>
        </span>
        {clock === undefined ? null : <Cost clock={clock} now={now} until={until} />}
      </Menu.Item>
    );
  });
}

/** What putting aside costs of the time that was promised, and whether it reaches beyond the due time. */
function Cost({ clock, now, until }: { clock: TargetClock; now: number; until: number }) {
  const { t, i18n } = useTranslation('notices');
  const minutes = Math.round(burnedUntil(clock, now, until) / 60);
  const isLate = clock.dueAt !== null && minutes > 0 && until > clock.dueAt;
  const words =
    minutes === 0
      ? t('snooze.burnsNothing')
      : t('snooze.burns', { duration: formatMinutes(minutes, i18n.language) });
  return (
    <span className={classes['cost']} data-late={isLate ? '' : undefined}>
      {isLate ? <IconAlertTriangle size={13} stroke={2} aria-hidden="true" /> : null}
      {words}
      {isLate ? ` · ${t('snooze.late')}` : null}
    </span>
  );
}
