import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { channelSchema, ticketTypeSchema, type Ticket } from '../../../../shared/records/ticket.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { InlineText } from '../../../ui/InlineText.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { EstimateLine } from '../estimate/EstimateLine.tsx';
import type { Facets } from '../list/useFacets.ts';
import { DueField } from './DueField.tsx';
import { TagsField } from './TagsField.tsx';
import type { TicketEdit } from './useTicketEdit.ts';

export interface TicketFieldsProps {
  ticket: Ticket;
  edit: TicketEdit;
  facets: Facets;
}

const levels = ['1', '2', '3'] as const;

/** The ticket's fields, each editable where it stands. */
export function TicketFields({ ticket, edit, facets }: TicketFieldsProps) {
  const { t } = useTranslation('records');
  const name = (field: string): string => t(`ticket.field.${field}`);
  const words = useMemo(() => {
    const optionsOf = (field: string, values: readonly string[]) =>
      values.map((value) => ({ value, label: t(`ticket.${field}.${value}`) }));
    return {
      type: optionsOf('type', ticketTypeSchema.options),
      channel: optionsOf('channel', channelSchema.options),
      impact: optionsOf('impact', levels),
      urgency: optionsOf('urgency', levels),
    };
  }, [t]);
  return (
    <>
      {(['type', 'impact', 'urgency', 'channel'] as const).map((field) => (
        <FieldRow key={field} label={name(field)}>
          <InlineSelect
            label={name(field)}
            value={String(ticket[field])}
            options={words[field]}
            disabled={!edit.may(field)}
            onSave={(value) =>
              edit.edit({ [field]: field === 'impact' || field === 'urgency' ? Number(value) : value })
            }
          />
        </FieldRow>
      ))}
      <FieldRow label={name('team')}>
        <InlineSelect
          label={name('team')}
          value={ticket.team}
          options={facets.team}
          disabled={!edit.may('team')}
          clearable
          onSave={(team) => edit.assignTo({ team })}
        />
      </FieldRow>
      <FieldRow label={name('category')}>
        <InlineSelect
          label={name('category')}
          value={ticket.category}
          options={facets.category}
          disabled={!edit.may('category')}
          clearable
          onSave={(category) => edit.edit({ category })}
        />
      </FieldRow>
      {(['subcategory', 'symptom'] as const).map((field) => (
        <FieldRow key={field} label={name(field)}>
          <InlineText
            label={name(field)}
            value={ticket[field]}
            disabled={!edit.may(field)}
            onSave={(value) => edit.edit({ [field]: value })}
          />
        </FieldRow>
      ))}
      <FieldRow label={name('dueAt')}>
        <DueField ticket={ticket} disabled={!edit.may('dueAt')} onSave={(dueAt) => edit.edit({ dueAt })} />
      </FieldRow>
      <EstimateLine ticket={ticket} />
      <FieldRow label={name('tags')}>
        <TagsField
          tags={ticket.tags}
          known={facets.tag}
          disabled={!edit.may('tags')}
          onSave={(tags) => edit.edit({ tags })}
        />
      </FieldRow>
      <FieldRow label={name('openedAt')}>
        <DateTime at={ticket.openedAt} />
      </FieldRow>
      <OpenedBy ticket={ticket} />
      <ResolutionField ticket={ticket} edit={edit} />
    </>
  );
}

function OpenedBy({ ticket }: Pick<TicketFieldsProps, 'ticket'>) {
  const { t } = useTranslation('records');
  if (ticket.openedBy === null) return null;
  return (
    <FieldRow label={t('ticket.field.openedBy')}>
      <PersonName id={ticket.openedBy} />
    </FieldRow>
  );
}

function ResolutionField({ ticket, edit }: Pick<TicketFieldsProps, 'ticket' | 'edit'>) {
  const { t } = useTranslation('records');
  if (ticket.resolution === '') return null;
  return (
    <FieldRow label={t('ticket.field.resolution')} layout="stacked">
      <InlineText
        label={t('ticket.field.resolution')}
        value={ticket.resolution}
        multiline
        onSave={(resolution) => edit.edit({ resolution: resolution ?? '' })}
      />
    </FieldRow>
  );
}
