import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHeaders } from '../../data/hooks.ts';

interface TicketChoiceProps {
  tickets: readonly string[];
  value: string | null;
  onChange: (ticket: string | null) => void;
}

/** For which of a visit's tickets; nothing to choose where there is none. */
export function TicketChoice({ tickets, value, onChange }: TicketChoiceProps) {
  const { t } = useTranslation('stock');
  const { byId } = useHeaders('tickets');
  const known = tickets.map((id) => byId.get(id)).filter((one) => one !== undefined);
  if (known.length === 0) return null;
  return (
    <Select
      label={t('field.ticket')}
      placeholder={t('wholeVisit')}
      clearable
      data={known.map(({ id, number, subject }) => ({ value: id, label: `${number ?? '–'} ${subject}` }))}
      value={value}
      onChange={onChange}
    />
  );
}
