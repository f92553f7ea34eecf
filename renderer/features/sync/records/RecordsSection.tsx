import { useTranslation } from 'react-i18next';
import { useParked, usePending } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { useOpenProposals } from '../proposals/use-open-proposals.ts';
import { RecordLink } from '../RecordLink.tsx';
import styles from '../sync.module.css';
import { recordStates, type RecordState } from './record-states.ts';
import own from './records.module.css';

const SHOWN = 20;

/** Record by record: what waits, travels, was refused or waits for a decision. Absent while nothing is open. */
export function RecordsSection() {
  const { t } = useTranslation('sync');
  const pending = usePending();
  const parked = useParked();
  const proposals = useOpenProposals() ?? [];
  const states = recordStates({ pending, parked, proposals });
  if (states.length === 0) return null;
  return (
    <Section title={t('records.title')} count={states.length}>
      <ul className={styles.rows}>
        {states.slice(0, SHOWN).map((state) => (
          <li key={`${state.kind} ${state.id}`} className={own.row}>
            <RecordLink kind={state.kind} id={state.id} withHistory />
            <StateWords state={state} />
          </li>
        ))}
      </ul>
      {states.length > SHOWN ? (
        <p className={styles.explain}>{t('records.more', { count: states.length - SHOWN })}</p>
      ) : null}
    </Section>
  );
}

const tones = { refused: 'bad', proposed: 'soon', sending: 'quiet', waiting: 'quiet' } as const;

function StateWords({ state }: { state: RecordState }) {
  const { t } = useTranslation('sync');
  const words = (['refused', 'proposed', 'sending', 'waiting'] as const).filter((what) => state[what] > 0);
  return (
    <span className={own.state}>
      {words.map((what) => (
        <span key={what} data-tone={tones[what]}>
          {t(`records.${what}`, { count: state[what] })}
        </span>
      ))}
    </span>
  );
}
