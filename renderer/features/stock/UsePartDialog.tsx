import { Checkbox, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import { useHeaders, useRecord } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { SearchSelect } from '../register/SearchSelect.tsx';
import { useAct } from '../register/use-act.ts';
import { buildPart, emptyPart, isMoreThanBooked, type PartDraft } from './part-draft.ts';
import { PartPicker } from './PartPicker.tsx';
import classes from './stock.module.css';
import { TicketChoice } from './TicketChoice.tsx';
import { useStock } from './use-stock.ts';

export interface PartDialogProps {
  subject: Subject;
  /** Tickets of a visit, to say for which one the part was used. */
  tickets: readonly string[];
  onClose: () => void;
}

/** A part was used or swapped: out of stock, by words or serial number, or one that nobody had on the books. */
export function UsePartDialog({ subject, tickets, onClose }: PartDialogProps) {
  const { t } = useTranslation('stock');
  const act = useAct();
  const notify = useNotify();
  const stock = useStock();
  const [draft, setDraft] = useState<PartDraft>(() => emptyPart(tickets));
  const set = (fields: Partial<PartDraft>) => setDraft((before) => ({ ...before, ...fields }));
  const device = useRecord('assets', draft.device) ?? null;
  const isSerial = draft.chosen?.item?.serialNumber != null;
  const save = async (): Promise<boolean> => {
    const keepAt = stock.van?.id ?? null;
    const isSaved = await act((context) => buildPart(context, draft, { subject, device, keepAt }));
    if (!isSaved) return false;
    notify.done(t('use.done'));
    onClose();
    return true;
  };
  return (
    <FormDialog title={t('use.title')} isChanged={draft.chosen !== null} onSave={save} onClose={onClose}>
      <SegmentedControl
        aria-label={t('use.mode')}
        value={draft.mode}
        data={[
          { value: 'used', label: t('use.used') },
          { value: 'swapped', label: t('use.swapped') },
        ]}
        onChange={(mode) => set({ mode })}
      />
      <PartPicker
        stock={stock}
        type="spare-part"
        chosen={draft.chosen}
        onChoose={(chosen) => set({ chosen })}
      />
      {isSerial || draft.mode === 'swapped' ? null : (
        <NumberInput
          label={t('field.quantity')}
          value={draft.quantity}
          min={1}
          max={10_000}
          allowDecimal={false}
          onChange={(value) => set({ quantity: Number(value) })}
        />
      )}
      {isSerial ? null : (
        <TextInput
          label={t('field.serial')}
          value={draft.serialNumber}
          maxLength={500}
          onChange={(event) => set({ serialNumber: event.currentTarget.value })}
        />
      )}
      {draft.mode === 'swapped' ? (
        <SwapFields draft={draft} account={subject.account} van={stock.van?.name ?? null} onChange={set} />
      ) : null}
      <TicketChoice tickets={tickets} value={draft.ticket} onChange={(ticket) => set({ ticket })} />
      <Textarea
        label={t('field.note')}
        value={draft.text}
        autosize
        minRows={1}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {isMoreThanBooked(draft) ? (
        <output className={classes.hint}>
          {t('use.moreThanBooked', { count: draft.chosen?.item?.quantity ?? 0 })}
        </output>
      ) : null}
    </FormDialog>
  );
}

interface SwapFieldsProps {
  draft: PartDraft;
  account: string | null;
  van: string | null;
  onChange: (fields: Partial<PartDraft>) => void;
}

/** What was taken out, from which device of the customer, and whether it is kept. */
function SwapFields({ draft, account, van, onChange }: SwapFieldsProps) {
  const { t } = useTranslation('stock');
  const { rows } = useHeaders('assets');
  const devices = rows
    .filter((one) => one.account === account && account !== null && one.serialNumber !== null)
    .map((one) => ({ value: one.id, label: `${one.name} · ${one.serialNumber ?? ''}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <SearchSelect
        label={t('field.device')}
        description={t('use.deviceHint')}
        data={devices}
        value={draft.device}
        onChange={(device) => {
          const serial = rows.find(({ id }) => id === device)?.serialNumber;
          onChange({ device, removedSerial: serial ?? draft.removedSerial });
        }}
      />
      <TextInput
        label={t('field.removedSerial')}
        value={draft.removedSerial}
        maxLength={500}
        onChange={(event) => onChange({ removedSerial: event.currentTarget.value })}
      />
      {van === null ? null : (
        <Checkbox
          label={t('use.keep', { van })}
          checked={draft.isKept}
          onChange={(event) => onChange({ isKept: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
