import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DaySheet, Gap } from '../../../shared/work/day-sheet.ts';
import { formatInstant, formatMinutes } from '../../ui/format.ts';
import { FillGap } from './FillGap.tsx';
import classes from './day-sheet.module.css';

interface GapRowProps {
  gap: Gap;
  sheet: DaySheet;
  /** Somebody else's day. */
  isReadOnly: boolean;
}

/** A time of which nothing is written down, and the way to do that now. */
export function GapRow({ gap, sheet, isReadOnly }: GapRowProps) {
  const { t, i18n } = useTranslation('work');
  const [isFilling, setFilling] = useState(false);
  const time = (at: number) => formatInstant(at, i18n.language, 'time');
  const span = { from: time(gap.begin), until: time(gap.end) };
  return (
    <li className={classes['gap']}>
      <span>{t('sheet.gap', { ...span, duration: formatMinutes(gap.minutes, i18n.language) })}</span>
      {isReadOnly ? null : (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('sheet.fillNamed', span)}
          onClick={() => setFilling(true)}
        >
          {t('sheet.fill')}
        </Button>
      )}
      {isFilling ? <FillGap gap={gap} sheet={sheet} onClose={() => setFilling(false)} /> : null}
    </li>
  );
}
