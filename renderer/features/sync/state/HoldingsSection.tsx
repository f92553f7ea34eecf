import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { kinds, type Kind } from '../../../../shared/records/kinds.ts';
import { useAll, useArchive, useHeaders, useSyncStatus } from '../../../data/hooks.ts';
import { formatCount } from '../../../ui/format.ts';
import { Section } from '../../../ui/Section.tsx';
import { AccountsFold } from './AccountsFold.tsx';
import { CheckedAt } from './CheckedAt.tsx';
import styles from './holdings.module.css';

const listOf: Partial<Record<Kind, string>> = {
  tickets: '/tickets?view=all',
  accounts: '/accounts',
  assets: '/assets',
  articles: '/knowledge',
  visits: '/visits',
  commitments: '/commitments',
  notices: '/inbox',
};

/** How many records of each kind are on this device, and when they were last found complete. */
export function HoldingsSection() {
  const { t, i18n } = useTranslation(['sync', 'records']);
  const counts = useCounts();
  const { audit } = useSyncStatus();
  const { missing, away } = useArchive();
  // Part of them lies in packs that are not here.
  const isCut = missing.packs > 0 || away.size > 0;
  const checked = { ...audit?.kinds, ...(isCut ? { tickets: undefined, entries: undefined } : {}) };
  const held = kinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const total = held.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  return (
    <Section title={t('sync:holdings.title')} count={formatCount(total, i18n.language)}>
      {held.length === 0 ? (
        <p className="ff-dim">{t('sync:holdings.none')}</p>
      ) : (
        <>
          <table className={styles.counts}>
            <thead className="ff-visually-hidden">
              <tr>
                <th scope="col">{t('sync:holdings.kind')}</th>
                <th scope="col">{t('sync:holdings.count')}</th>
                <th scope="col">{t('sync:holdings.checked')}</th>
              </tr>
            </thead>
            <tbody>
              {held.map((kind) => (
                <tr key={kind}>
                  <th scope="row">
                    <KindName kind={kind} label={t(`records:kind.${kind}`)} />
                  </th>
                  <td>{formatCount(counts[kind] ?? 0, i18n.language)}</td>
                  <td className="ff-dim">
                    <CheckedAt at={checked[kind]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <AccountsFold />
        </>
      )}
    </Section>
  );
}

/** Counts of the last exchange; kinds in memory are counted as they stand, also while the replica fills. */
function useCounts(): Partial<Record<Kind, number>> {
  const { counts } = useSyncStatus();
  const { here } = useArchive();
  const inMemory: Partial<Record<Kind, number>> = {
    people: useAll('people').size,
    policies: useAll('policies').size,
    accounts: useAll('accounts').size,
    tickets: useHeaders('tickets').rows.length,
    assets: useHeaders('assets').rows.length,
    articles: useHeaders('articles').rows.length,
  };
  const known = Object.entries(inMemory).filter(([, count]) => count > 0);
  const entries = (counts.entries ?? 0) + here.entries;
  return { ...counts, entries, ...Object.fromEntries(known) };
}

function KindName({ kind, label }: { kind: Kind; label: string }) {
  const list = listOf[kind];
  return list === undefined ? label : <Link to={list}>{label}</Link>;
}
