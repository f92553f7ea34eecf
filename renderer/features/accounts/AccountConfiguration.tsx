import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../../shared/records/account.ts';
import type { AssetType } from '../../../shared/records/asset.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { ArticleLines } from '../knowledge/ArticleLines.tsx';
import register from '../register/register.module.css';
import classes from './accounts.module.css';

/** What is installed there, by type and site, and the articles written for this customer. */
export function AccountConfiguration({ account }: { account: Account }) {
  const { t } = useTranslation(['accounts', 'records']);
  const { rows } = useHeaders('assets');
  const assets = useMemo(() => rows.filter((one) => one.account === account.id), [rows, account.id]);
  const types = countBy(assets.map((one) => one.type));
  const { rows: articleRows } = useHeaders('articles');
  const articles = useMemo(
    () => articleRows.filter((one) => one.account === account.id),
    [articleRows, account.id],
  );
  return (
    <>
      <Section
        title={t('section.assets')}
        count={assets.length}
        actions={<Link to={`/assets?account=${account.id}`}>{t('all')}</Link>}
      >
        {assets.length === 0 ? <p className={register.none}>{t('noAssets')}</p> : null}
        <ul className={register.lines}>
          {types.map(([type, count]) => (
            <li key={type} className={classes.line}>
              <Link to={`/assets?account=${account.id}&type=${type}`}>{t(`records:asset.type.${type}`)}</Link>
              <span>{count}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('section.articles')} count={articles.length}>
        <ArticleLines articles={articles} none={t('noArticles')} />
      </Section>
    </>
  );
}

function countBy(types: readonly AssetType[]): [AssetType, number][] {
  const counts = new Map<AssetType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
