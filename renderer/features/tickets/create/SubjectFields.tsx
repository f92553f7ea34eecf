import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { channelSchema, ticketTypeSchema, type TicketType } from '../../../../shared/records/ticket.ts';
import { useAll } from '../../../data/hooks.ts';
import type { FormPartProps } from './AccountFields.tsx';
import classes from './NewTicket.module.css';

/** What it is about. */
export function SubjectFields({ ref, form, change }: FormPartProps & { ref: Ref<HTMLInputElement> }) {
  const { t } = useTranslation(['tickets', 'records']);
  const account = useAll('accounts').get(form.account ?? '');
  const sites = useMemo(
    () => (account?.sites ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [account],
  );
  return (
    <>
      <SegmentedControl
        aria-label={t('records:ticket.field.type')}
        data={ticketTypeSchema.options.map((value) => ({ value, label: t(`records:ticket.type.${value}`) }))}
        value={form.type}
        onChange={(type: TicketType) => change({ type })}
      />
      <TextInput
        ref={ref}
        label={t('records:ticket.field.subject')}
        placeholder={t('create.subjectHint')}
        value={form.subject}
        maxLength={500}
        withAsterisk
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('records:ticket.field.description')}
        placeholder={t('create.descriptionHint')}
        value={form.description}
        autosize
        minRows={5}
        maxRows={16}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <Select
          label={t('records:ticket.field.channel')}
          data={channelSchema.options.map((value) => ({
            value,
            label: t(`records:ticket.channel.${value}`),
          }))}
          value={form.channel}
          allowDeselect={false}
          onChange={(channel) => channel && change({ channel })}
        />
        <Select
          label={t('records:ticket.field.site')}
          data={sites}
          value={form.site}
          disabled={sites.length === 0}
          clearable
          clearButtonProps={{ 'aria-label': t('create.clear', { field: t('records:ticket.field.site') }) }}
          onChange={(site) => change({ site })}
        />
      </div>
    </>
  );
}
