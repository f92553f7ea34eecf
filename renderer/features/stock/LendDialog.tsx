import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lend } from '../../../shared/commands/loans.ts';
import { useAll } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { DueField } from '../commitments/DueField.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { useAct } from '../register/use-act.ts';
import { addDays, hereZone, instantAt, wallClock } from '../visits/zone-time.ts';
import { PartPicker, type ChosenPart } from './PartPicker.tsx';
import classes from './stock.module.css';
import { TicketChoice } from './TicketChoice.tsx';
import type { PartDialogProps } from './UsePartDialog.tsx';
import { useStock } from './use-stock.ts';

/** Days after which a loan is due back until somebody says otherwise. */
const USUAL_DAYS = 14;

/** Equipment stays at the customer's until a day; the commitment to bring it back is made in the same step. */
export function LendDialog({ subject, tickets, onClose }: PartDialogProps) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const notify = useNotify();
  const stock = useStock();
  const [chosen, setChosen] = useState<ChosenPart | null>(null);
  const [dueAt, setDueAt] = useState(inTwoWeeks);
  const [to, setTo] = useState('');
  const [ticket, setTicket] = useState(tickets.length === 1 ? (tickets[0] ?? null) : null);
  const contacts = useAll('accounts').get(subject.account ?? '')?.contacts ?? [];
  const item = chosen?.item ?? null;
  const save = async (): Promise<boolean> => {
    if (item === null) {
      notify.problem(t('loan.choose'));
      return false;
    }
    const what = t('loan.what', { name: [item.name, item.serialNumber].filter(Boolean).join(' ') });
    const of = subject.kind === 'visits' ? { ...subject, ticket } : subject;
    const isSaved = await act((context) => lend(context, of, { item, dueAt, what, to: to.trim() || null }));
    if (!isSaved) return false;
    notify.done(t('loan.done'));
    onClose();
    return true;
  };
  return (
    <FormDialog title={t('loan.title')} isChanged={chosen !== null} onSave={save} onClose={onClose}>
      <PartPicker stock={stock} type="loan" chosen={chosen} onChoose={setChosen} />
      <DueField label={t('field.dueAt')} value={dueAt} isLabelled onChange={setDueAt} />
      <Autocomplete
        label={t('field.to')}
        value={to}
        data={[...new Set(contacts.map(({ name }) => name))]}
        maxLength={500}
        onChange={setTo}
      />
      <TicketChoice tickets={tickets} value={ticket} onChange={setTicket} />
      <p className={classes.hint}>{t('loan.hint')}</p>
      {item !== null && (item.quantity ?? 0) < 1 ? (
        <output className={classes.hint}>{t('use.moreThanBooked', { count: 0 })}</output>
      ) : null}
    </FormDialog>
  );
}

function inTwoWeeks(): number {
  const here = hereZone();
  return instantAt(addDays(wallClock(Date.now(), here).day, USUAL_DAYS), '17:00', here);
}
