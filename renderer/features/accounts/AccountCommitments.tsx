import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '../../data/hooks.ts';
import { DateTime } from '../../ui/DateTime.tsx';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useNow } from '../../ui/now.tsx';
import classes from './accounts.module.css';

/** Open commitments of an account, soonest first. */
export function AccountCommitments({ account }: { account: string }) {
  const { t } = useTranslation(['accounts', 'records']);
  const now = useNow();
  const all = useRecords('commitments', { selector: { account } });
  const open = useMemo(
    () => (all ?? []).filter((one) => one.state === 'open').sort((a, b) => a.dueAt - b.dueAt),
    [all],
  );
  return (
    <Section
      title={t('section.commitments')}
      count={open.length}
      actions={<Link to={`/commitments?account=${account}`}>{t('all')}</Link>}
    >
      {open.length === 0 ? <p className={register.none}>{t('noCommitments')}</p> : null}
      <ul className={register.lines}>
        {open.slice(0, 8).map((one) => (
          <li key={one.id} className={classes.line}>
            <span className={classes.lineMain}>
              <Link to={`/commitments/${one.id}`}>{one.what}</Link>
              <span className={classes.lineSub}> · {t(`records:commitment.type.${one.type}`)}</span>
            </span>
            <span className={one.dueAt < now ? classes.late : register.meta}>
              {one.dueAt < now ? `${t('late')} · ` : null}
              <DateTime at={one.dueAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
