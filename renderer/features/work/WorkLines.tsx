import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import { fates, isWithdrawn, type WorkLine } from '../../../shared/work/work-line.ts';
import register from '../register/register.module.css';
import { StruckLine } from './StruckLine.tsx';
import { WorkLineRow } from './WorkLineRow.tsx';
import classes from './work.module.css';

/** Lines shown before the older ones are asked for. */
const SHOWN = 5;

interface WorkLinesProps {
  lines: readonly WorkLine[];
  /** All entries that they come from: what was corrected or withdrawn is among them. */
  entries: readonly Entry[];
}

/** Lines of a work log, the latest first; older ones and those that count no more on request. */
export function WorkLines({ lines, entries }: WorkLinesProps) {
  const { t } = useTranslation('work');
  const [isAll, setAll] = useState(false);
  const [isStruckShown, setStruckShown] = useState(false);
  const why = fates(entries);
  const struck = entries.filter((entry) => why.has(entry.id) && !isWithdrawn(entry));
  const hidden = isAll || lines.length <= SHOWN + 1 ? 0 : lines.length - SHOWN;
  return (
    <>
      <ul className={register.lines}>
        {lines
          .slice(hidden)
          .toReversed()
          .map((line) => (
            <WorkLineRow key={line.entry.id} line={line} />
          ))}
        {isStruckShown
          ? struck.map((entry) => <StruckLine key={entry.id} entry={entry} fate={why.get(entry.id)} />)
          : null}
      </ul>
      {hidden > 0 ? (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          {t('older', { count: hidden })}
        </button>
      ) : null}
      {struck.length === 0 ? null : (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={isStruckShown}
          onClick={() => setStruckShown(!isStruckShown)}
        >
          {t(isStruckShown ? 'struck.hide' : 'struck.show', { count: struck.length })}
        </button>
      )}
    </>
  );
}
