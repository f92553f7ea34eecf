import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account, Site } from '../../../shared/records/account.ts';
import { journeyTo } from '../../../shared/visits/mode-facts.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { formatMinutes } from '../../ui/format.ts';
import { numberFormat } from '../../ui/intl-formats.ts';
import { formatMoney } from '../policies/contract/money.ts';
import register from '../register/register.module.css';

interface Props {
  account: Account | undefined;
  site: Site | undefined;
}

/** How far it is, there and back, and what the journey costs; says plainly where nobody has written that down. */
export function PlanJourney({ account, site }: Props) {
  const { t, i18n } = useTranslation('visits');
  const language = i18n.language;
  const journey = journeyTo(site);
  if (site === undefined) return <p className={register.none}>{t('facts.noSite')}</p>;
  const { kilometres = null, minutes = null, cost = null, currency = null } = journey ?? {};
  const km = numberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  return (
    <>
      <FieldRow label={t('facts.distance')}>
        {kilometres === null ? t('facts.unknown') : km.format(kilometres)}
      </FieldRow>
      <FieldRow label={t('facts.duration')}>
        {minutes === null ? t('facts.unknown') : formatMinutes(minutes, language)}
      </FieldRow>
      <FieldRow label={t('facts.cost')}>
        {cost === null || currency === null ? t('facts.unknown') : formatMoney(cost, currency, language)}
      </FieldRow>
      {account === undefined || (kilometres !== null && minutes !== null && cost !== null) ? null : (
        <p className={register.none}>
          <Link to={`/accounts/${account.id}?tab=people`}>{t('facts.enter')}</Link>
        </p>
      )}
    </>
  );
}
