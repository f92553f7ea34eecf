import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/records/kinds.ts';
import { formatCount } from '../../ui/format.ts';
import classes from './ListHead.module.css';
import { SearchField } from './SearchField.tsx';
import type { ListQuery } from './use-list-query.ts';

interface ListHeadProps {
  /** What the rows are, for the count. */
  kind: Kind;
  query: ListQuery;
  searchLabel: string;
  /** Rows shown and rows there are; told to screen readers when the number shown changes. */
  shown: number;
  total: number;
  children?: ReactNode;
}

/** Head of a list: word search (`q` in the address), filters, how many rows are shown. */
export function ListHead({ kind, query, searchLabel, shown, total, children }: ListHeadProps) {
  const { t, i18n } = useTranslation(['register', 'records']);
  return (
    <search className={classes.head}>
      <div className={classes.search}>
        <SearchField label={searchLabel} value={query.get('q')} onChange={(value) => query.set('q', value)} />
      </div>
      {children === undefined ? null : <div className={classes.filters}>{children}</div>}
      <output className={classes.count}>
        {shown === total
          ? t(`records:count.${kind}`, { count: total }).replace(
              String(total),
              formatCount(total, i18n.language),
            )
          : t('countSome', {
              shown: formatCount(shown, i18n.language),
              total: formatCount(total, i18n.language),
            })}
      </output>
    </search>
  );
}
