import { useTranslation } from 'react-i18next';
import type { WorkLine } from '../../../shared/work/work-line.ts';
import { formatInstant } from '../../ui/format.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { Duration } from '../../ui/Duration.tsx';
import { kindOf } from './work-kinds.ts';
import classes from './work.module.css';

interface LineWordsProps {
  line: WorkLine;
  /** The day is said already. */
  withoutDay?: boolean;
}

/** When, what kind, how long. */
export function LineWords({ line, withoutDay = false }: LineWordsProps) {
  const { t, i18n } = useTranslation('work');
  const { begin, end, isTimed, minutes } = line;
  const kind = kindOf(line);
  const time = (at: number) => formatInstant(at, i18n.language, 'time');
  const day = dateFormat(i18n.language, { day: 'numeric', month: 'short' });
  const when = [
    withoutDay ? '' : day.format(begin),
    isTimed ? `${time(begin)}–${time(end)}` : withoutDay ? t('untimed') : '',
  ].filter(Boolean);
  return (
    <span className={classes['words']}>
      <span className={classes['lineWhen']}>{when.join(', ')}</span>
      <span>
        {kind === null ? t(`kind.${line.type === 'travel' ? 'travel' : 'other'}`) : t(`kind.${kind}`)}
      </span>
      <strong>
        <Duration minutes={minutes} />
      </strong>
    </span>
  );
}
