import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHeaders } from '../../data/hooks.ts';
import classes from './plan.module.css';

interface Props {
  partner: string | null;
  tickets: readonly string[];
}

/** What a partner will see of the visit, and how many of its tickets were not handed to them. */
export function PartnerHint({ partner, tickets }: Props) {
  const { t } = useTranslation('visits');
  if (partner === null) return null;
  return (
    <>
      <p className={classes.hint}>{t('partnerWillSee', { partner })}</p>
      <PartnerMisses partner={partner} tickets={tickets} />
    </>
  );
}

/** How many of the tickets a partner will not see. */
export function PartnerMisses({ partner, tickets }: Props) {
  const { t } = useTranslation('visits');
  const { byId } = useHeaders('tickets');
  const hidden = partner === null ? 0 : tickets.filter((id) => byId.get(id)?.partner !== partner).length;
  return hidden === 0 ? null : (
    <p className={classes.hint}>
      <IconAlertTriangle size={15} aria-hidden /> {t('partnerMisses', { count: hidden })}
    </p>
  );
}
