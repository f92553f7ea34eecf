import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { startChecklist } from '../../../shared/commands/checklists.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { useHeaders } from '../../data/hooks.ts';
import { useAct } from '../register/use-act.ts';
import { useReadRecord } from '../tickets/useReadRecord.ts';
import { useTicketLabel } from '../tickets/ticket-label.ts';
import { useGoToNamedStep } from './go-to-step.ts';
import { nextRun, type ChecklistRun } from './checklists-of.ts';
import { ChecklistView } from './ChecklistView.tsx';

interface TicketRunsProps {
  ticket: Ticket;
  runs: readonly ChecklistRun[];
}

/** The checklists of a ticket, to be worked through; another one can be begun, also the same once more. */
export function TicketRuns({ ticket, runs }: TicketRunsProps) {
  const { t } = useTranslation('checklists');
  const label = useTicketLabel();
  const act = useAct();
  const readRecord = useReadRecord();
  useGoToNamedStep(true);
  const { rows } = useHeaders('articles');
  const options = useMemo(
    () =>
      rows
        .filter((one) => one.type === 'checklist-template' && one.status === 'published')
        .map((one) => ({ value: one.id, label: `${one.title} (${one.language.toUpperCase()})` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [rows],
  );
  const begin = async (id: string) => {
    const template = await readRecord('articles', id);
    if (template === null) return;
    await act((context) =>
      startChecklist(context, subjectOf('tickets', ticket), nextRun(runs, id), template),
    );
  };
  return (
    <>
      {runs.length === 0 ? <p className="ff-dim">{t('none')}</p> : null}
      {runs.map((run) => (
        <ChecklistView key={run.key} run={run} about={`${label(ticket)} ${ticket.subject}`} />
      ))}
      <Select
        mt="lg"
        label={t('begin')}
        placeholder={t('beginPlaceholder')}
        data={options}
        value={null}
        searchable
        comboboxProps={{ withinPortal: false }}
        onChange={(id) => {
          if (id !== null) void begin(id);
        }}
      />
    </>
  );
}
