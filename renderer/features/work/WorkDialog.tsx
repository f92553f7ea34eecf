import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/pl';
import 'dayjs/locale/ru';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkFields } from '../../../shared/commands/work.ts';
import { MinutesInput } from '../../ui/MinutesInput.tsx';
import { FormDialog } from '../register/FormDialog.tsx';
import { KindSelect } from './KindSelect.tsx';
import { readWork, type WorkFault, type WorkForm } from './work-form.ts';
import classes from './work.module.css';

interface WorkDialogProps {
  title: string;
  initial: WorkForm;
  /** A field that asks what it is for, where the screen does not say it. */
  subject?: ReactNode;
  /** Resolves to whether it was kept. */
  onSave: (fields: WorkFields) => Promise<boolean>;
  onClose: () => void;
}

/** Work, travel or a break, written down afterwards or corrected. */
export function WorkDialog({ title, initial, subject, onSave, onClose }: WorkDialogProps) {
  const { t, i18n } = useTranslation('work');
  const [form, setForm] = useState(initial);
  const [fault, setFault] = useState<WorkFault | null>(null);
  const set = (part: Partial<WorkForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setFault(null);
  };
  const save = async () => {
    const fields = readWork(form, Date.now());
    if (typeof fields === 'string') {
      setFault(fields);
      return false;
    }
    if (!(await onSave(fields))) return false;
    onClose();
    return true;
  };
  return (
    <FormDialog
      title={title}
      isChanged={JSON.stringify(form) !== JSON.stringify(initial)}
      onSave={save}
      onClose={onClose}
    >
      {subject}
      <MinutesInput
        label={t('field.minutes')}
        value={form.minutes}
        isFirst
        withLabel
        onChange={(minutes) => set({ minutes })}
      />
      <KindSelect value={form.kind} onChange={(kind) => set({ kind })} />
      {form.kind === 'travel' ? (
        <TextInput
          label={t('field.kilometres')}
          value={form.kilometres}
          inputMode="decimal"
          onChange={(event) => set({ kilometres: event.currentTarget.value })}
        />
      ) : null}
      <div className={classes['when']}>
        <DatePickerInput
          label={t('field.day')}
          value={form.day}
          locale={i18n.language}
          firstDayOfWeek={1}
          valueFormat="ddd, D MMM YYYY"
          onChange={(day) => set({ day: day ?? form.day })}
        />
        <TimeInput
          label={t('field.from')}
          value={form.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </div>
      {form.kind === 'break' ? null : (
        <Checkbox
          label={t('field.billable')}
          checked={form.billable}
          onChange={(event) => set({ billable: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t('field.text')}
        value={form.text}
        autosize
        minRows={2}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {fault === null ? null : (
        <p role="alert" className={classes['fault']}>
          {t(`fault.${fault}`)}
        </p>
      )}
    </FormDialog>
  );
}
