import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyText, readMoney } from '../policies/contract/money.ts';

interface Props {
  label: string;
  /** Minor units of the currency. */
  value: number | null;
  /** ISO 4217; with none a sum says nothing, and cannot be entered. */
  currency: string;
  onChange: (value: number | null) => void;
}

/** A sum as people type it; what is none says so and leaves what was there before. */
export function MoneyInput({ label, value, currency, onChange }: Props) {
  const { t, i18n } = useTranslation('accounts');
  const [text, setText] = useState(() => (value === null ? '' : moneyText(value, currency, i18n.language)));
  const isKnown = currency.length === 3;
  const isWrong = text.trim() !== '' && isKnown && readMoney(text, currency, i18n.language) === null;
  return (
    <TextInput
      label={label}
      value={text}
      disabled={!isKnown}
      inputMode="decimal"
      error={isWrong ? t('site.sumWrong') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const sum = readMoney(typed, currency, i18n.language);
        if (typed.trim() === '') onChange(null);
        else if (sum !== null) onChange(sum);
      }}
    />
  );
}
