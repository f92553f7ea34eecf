import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '../../../shared/records/entry.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { PendingMark } from './PendingMark.tsx';
import { useChangeWords, type ChangeLine } from './useChangeWords.ts';
import classes from './Timeline.module.css';

/** Changes shown before the rest of a run is folded away. */
const SHOWN = 3;

/** Quiet changes that follow each other, one line each. */
export const ChangeRun = memo(function ChangeRun({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('timeline');
  const words = useChangeWords();
  const [isOpen, setOpen] = useState(false);
  // One more than fits is shown: a button that hides a single line only costs a click.
  const hidden = isOpen || entries.length <= SHOWN + 1 ? 0 : entries.length - SHOWN;
  return (
    <div className={classes['run']}>
      {hidden > 0 ? (
        <button type="button" className={classes['more']} aria-expanded={false} onClick={() => setOpen(true)}>
          {t('earlierChanges', { count: hidden })}
        </button>
      ) : null}
      <ul className={classes['changes']}>
        {entries.slice(hidden).map((entry) => (
          <li key={entry.id} className={classes['change']}>
            <span className={classes['changeText']}>
              <span className={classes['changeAuthor']}>
                <PersonName id={entry.author} fallback={entry.authorName ?? t('system')} />
              </span>
              {words(entry).map((line) => (
                <Line key={line.what + String(line.to)} line={line} />
              ))}
            </span>
            <PendingMark entry={entry} />
            <span className={classes['time']}>
              <DateTime at={entry.at} style="time" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
});

function Line({ line: { what, from, to, link } }: { line: ChangeLine }) {
  const { t } = useTranslation('timeline');
  const isTextOnly = from === null || to === null;
  return (
    <span className={classes['changeLine']}>
      {what}{' '}
      {isTextOnly ? (
        t('rewritten')
      ) : (
        <>
          {from === undefined ? null : (
            <>
              <s className={classes['from']}>{from}</s> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {to === undefined ? null : link === undefined ? (
            <span className={classes['to']}>{to}</span>
          ) : (
            <Link to={link}>{to}</Link>
          )}
        </>
      )}
    </span>
  );
}
