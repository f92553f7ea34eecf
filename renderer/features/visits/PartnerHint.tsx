import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHeaders } from '../../data/hooks.ts';
import classes from './plan.module.css';

/** What a partner will see of the visit, and how many of its tickets were not handed to them. */
export function PartnerHint({ partner, tickets }: { partner: string | null; tickets: readonly string[] }) {
  const { t } = useTranslation('visits');
  const { byId } = useHeaders('tickets');
  if (partner === null) return null;
  const hidden = tickets.filter((id) => byId.get(id)?.partner !== partner).length;
  return (
    <>
      <p className={classes.hint}>{t('partnerWillSee', { partner })}</p>
      {hidden === 0 ? null : (
        <p className={classes.hint}>
          <IconAlertTriangle size={15} aria-hidden /> {t('partnerMisses', { count: hidden })}
        </p>
      )}
    </>
  );
}
