import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import styles from '../sync.module.css';
import { ProposalRow } from './ProposalRow.tsx';
import { useOpenProposals } from './use-open-proposals.ts';

const SHOWN = 50;

/** Values that lost against another edit and wait for somebody's decision, over all records. */
export function ProposalsSection() {
  const { t } = useTranslation('sync');
  const me = usePerson();
  const open = useOpenProposals();
  if (open === undefined) return null;
  const groups = [
    { key: 'mine', list: open.filter((proposal) => proposal.author === me.id) },
    { key: 'others', list: open.filter((proposal) => proposal.author !== me.id) },
  ];
  return (
    <Section title={t('proposals.title')} count={open.length === 0 ? undefined : open.length}>
      {open.length === 0 ? (
        <p className={styles.calm}>{t('proposals.none')}</p>
      ) : (
        <p className={styles.explain}>{t('proposals.explain')}</p>
      )}
      {groups.map(
        ({ key, list }) =>
          list.length > 0 && (
            <div key={key}>
              <h3 className={styles.subtitle}>{t(`proposals.${key}`)}</h3>
              <ul className={styles.rows}>
                {list.slice(0, SHOWN).map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} />
                ))}
              </ul>
            </div>
          ),
      )}
    </Section>
  );
}
