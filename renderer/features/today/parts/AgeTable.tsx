import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';
import { ageBuckets, type AccountOverview } from '../select/account-overview.ts';
import styles from './AgeTable.module.css';

interface Props {
  rows: AccountOverview['byPriority'];
  account: string;
}

/** Open tickets by priority and age. Zeros step back, so that the eye finds the others. */
export function AgeTable({ rows, account }: Props) {
  const { t } = useTranslation('today');
  const open = `/tickets?view=all&account=${account}&status=new&status=in-progress&status=waiting`;
  return (
    <table className={styles.ages}>
      <caption className="ff-visually-hidden">{t('age.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="ff-visually-hidden">{t('age.priority')}</span>
          </th>
          {ageBuckets.map((bucket) => (
            <th key={bucket} scope="col">
              {t(`age.${bucket}`)}
            </th>
          ))}
          <th scope="col">
            <span aria-hidden="true">{t('age.sum')}</span>
            <span className="ff-visually-hidden">{t('age.total')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ priority, total, ages }) => (
          <tr key={priority}>
            <th scope="row">
              <PriorityMark priority={priority} withLabel />
            </th>
            {ageBuckets.map((bucket) => (
              <td key={bucket} data-zero={ages[bucket] === 0 || undefined}>
                {ages[bucket]}
              </td>
            ))}
            <td data-zero={total === 0 || undefined}>
              {total === 0 ? 0 : <Link to={`${open}&priority=${String(priority)}`}>{total}</Link>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
