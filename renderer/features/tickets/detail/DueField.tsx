import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useStanding } from '../../../data/clocks/use-standing.ts';
import { formatInstant } from '../../../ui/format.ts';
import { fromLocalInput, toLocalInput } from './local-input.ts';
import classes from './Field.module.css';

export interface DueFieldProps {
  ticket: Ticket;
  /** UTC ms; `null` goes back to what follows from the priority. */
  onSave: (dueAt: number | null) => void;
  disabled: boolean;
}

/** By when the ticket is to be resolved: as promised, or as follows from its priority. */
export function DueField({ ticket, onSave, disabled }: DueFieldProps) {
  const { t, i18n } = useTranslation(['tickets', 'records']);
  const [isOpen, setOpen] = useState(false);
  const resolution = useStanding(ticket)?.targets.find(({ kind }) => kind === 'resolution');
  const shown = shownDue(ticket.dueAt, resolution?.dueAt ?? null);
  function shownDue(agreed: number | null, promised: number | null): string {
    const at = agreed ?? promised;
    if (at === null) return t('due.none');
    const due = formatInstant(at, i18n.language, 'short');
    return agreed === null ? t('due.byContract', { at: due }) : due;
  }
  if (disabled) return shown;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes['button']}
          aria-label={t('due.edit', { at: shown })}
          onClick={() => setOpen(!isOpen)}
        >
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('due.agreed')}>
        <DueForm
          dueAt={ticket.dueAt}
          onSave={(dueAt) => {
            setOpen(false);
            if (dueAt !== ticket.dueAt) onSave(dueAt);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function DueForm({ dueAt, onSave }: { dueAt: number | null; onSave: (dueAt: number | null) => void }) {
  const { t } = useTranslation('tickets');
  const [value, setValue] = useState(dueAt === null ? '' : toLocalInput(dueAt));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const instant = fromLocalInput(value);
    if (instant !== null) onSave(instant);
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label={t('due.agreed')}
        value={value}
        data-autofocus
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="sm">
        {dueAt === null ? null : (
          <Button variant="default" onClick={() => onSave(null)}>
            {t('due.clear')}
          </Button>
        )}
        <Button type="submit" disabled={fromLocalInput(value) === null}>
          {t('due.save')}
        </Button>
      </Group>
    </form>
  );
}
