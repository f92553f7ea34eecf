import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/records/entry.ts';
import { workLines } from '../../../shared/work/work-line.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { LineWords } from './LineWords.tsx';
import classes from './work.module.css';

interface StruckLineProps {
  entry: Entry;
  fate: 'corrected' | 'withdrawn' | undefined;
}

/** A line as it was first written, struck: it counts no more. */
export function StruckLine({ entry, fate = 'corrected' }: StruckLineProps) {
  const { t } = useTranslation('work');
  const [line] = workLines([{ ...entry, data: { ...entry.data, withdrawn: false } }]);
  if (line === undefined) return null;
  return (
    <li className={classes['line']} data-struck="">
      <span className={classes['lineMain']}>
        <s>
          <LineWords line={line} />
        </s>
        <span className={classes['lineSub']}>
          {t(`fate.${fate}`)} · <PersonName id={entry.author} />
        </span>
      </span>
    </li>
  );
}
