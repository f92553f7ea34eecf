import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from '../../../../shared/records/entry.ts';
import { totalsOf } from '../../../../shared/work/totals.ts';
import { workLines } from '../../../../shared/work/work-line.ts';
import { usePerson, useRecords } from '../../../data/hooks.ts';
import { Duration } from '../../../ui/Duration.tsx';
import { Section } from '../../../ui/Section.tsx';
import { RecordLink } from '../../sync/RecordLink.tsx';
import { minutesOf, timeBySubject } from '../select/time.ts';
import styles from '../today.module.css';
import own from './TimeLoggedSection.module.css';
import { useDay } from '../use-day.ts';
import { Calm } from './Calm.tsx';

/** Work and travel that this person has written down today. */
export function TimeLoggedSection() {
  const { t } = useTranslation(['today', 'work']);
  const { start } = useDay();
  const { id } = usePerson();
  const work = useLogged('time', start);
  const travel = useLogged('travel', start);
  if (work === undefined || travel === undefined) return null;
  // What was corrected today may belong to another day.
  const all = workLines([...work, ...travel]).filter(({ end, person }) => end > start && person === id);
  const onTheRoad = totalsOf(all).travel;
  return (
    <Section title={t('time.title')} actions={<Link to="/time">{t('work:sheet.title')}</Link>}>
      {all.length === 0 ? (
        <Calm>{t('time.none')}</Calm>
      ) : (
        <>
          <p className={own.sum}>
            <strong>
              <Duration minutes={minutesOf(all)} />
            </strong>
            {onTheRoad > 0 && (
              <span className="ff-dim">
                {t('time.travel')} <Duration minutes={onTheRoad} />
              </span>
            )}
          </p>
          <ul className={styles.lines}>
            {timeBySubject(all).map(({ kind, id, minutes }) => (
              <li key={id} className={styles.plainLine}>
                <RecordLink kind={kind} id={id} />
                <Duration minutes={minutes} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function useLogged(type: 'time' | 'travel', since: number): Entry[] | undefined {
  return useRecords('entries', {
    selector: { type, at: { $gte: since } },
    sort: [{ type: 'asc' }, { at: 'asc' }],
  });
}
