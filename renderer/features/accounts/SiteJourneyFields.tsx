import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../shared/records/account.ts';
import { useCalendarOptions } from '../policies/use-calendars.ts';
import classes from './accounts.module.css';
import { MoneyInput } from './MoneyInput.tsx';

interface Props {
  site: Site;
  set: (fields: Partial<Site>) => void;
}

/** How far a site is, what a journey costs, and when somebody can be let in: what visits are planned by. */
export function SiteJourneyFields({ site, set }: Props) {
  const { t } = useTranslation(['accounts', 'records']);
  const calendars = useCalendarOptions();
  const currency = site.visitCurrency ?? '';
  return (
    <>
      <Select
        label={t('records:site.field.openHours')}
        description={t('site.openHoursHint')}
        data={calendars}
        value={site.openHours}
        clearable
        onChange={(openHours) => set({ openHours })}
      />
      <div className={classes.journey}>
        <NumberInput
          label={t('records:site.field.kilometres')}
          value={site.kilometres ?? ''}
          hideControls
          min={0}
          max={20_000}
          onChange={(value) => set({ kilometres: typeof value === 'number' ? value : null })}
        />
        <NumberInput
          label={t('records:site.field.travelMinutes')}
          value={site.travelMinutes ?? ''}
          hideControls
          min={0}
          max={10_000}
          allowDecimal={false}
          onChange={(value) => set({ travelMinutes: typeof value === 'number' ? value : null })}
        />
        <TextInput
          label={t('records:site.field.visitCurrency')}
          value={currency}
          maxLength={3}
          error={currency !== '' && currency.length !== 3 ? t('site.currencyWrong') : undefined}
          onChange={(event) => set({ visitCurrency: event.currentTarget.value.trim().toUpperCase() || null })}
        />
        <MoneyInput
          label={t('records:site.field.visitCost')}
          value={site.visitCost}
          currency={currency}
          onChange={(visitCost) => set({ visitCost })}
        />
      </div>
    </>
  );
}
