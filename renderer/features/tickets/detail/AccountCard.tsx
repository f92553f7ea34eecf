import { IconMail, IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useAll } from '../../../data/hooks.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { InlineSelect, type InlineOption } from '../../../ui/InlineSelect.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { TicketEdit } from './useTicketEdit.ts';
import classes from './AccountCard.module.css';

/** The customer: who asks, how to reach them, where it is, who looks after them. */
export function AccountCard({ ticket, edit }: { ticket: Ticket; edit: TicketEdit }) {
  const { t } = useTranslation(['tickets', 'records']);
  const accounts = useAll('accounts');
  const account = accounts.get(ticket.account ?? '');
  const contact = account?.contacts.find(({ id }) => id === ticket.contact);
  const site = account?.sites.find(({ id }) => id === ticket.site);
  const options = useMemo(() => optionsOf(accounts.values()), [accounts]);
  return (
    <Section
      title={t('side.account')}
      actions={account ? <Link to={`/accounts/${account.id}`}>{t('side.openAccount')}</Link> : null}
    >
      <FieldRow label={t('records:ticket.field.account')}>
        <InlineSelect
          label={t('records:ticket.field.account')}
          value={ticket.account}
          options={options}
          disabled={!edit.may('account')}
          clearable
          // Contacts and sites are the account's: those of the old one would point nowhere.
          onSave={(id) => edit.edit({ account: id, contact: null, site: null })}
        />
      </FieldRow>
      <FieldRow label={t('records:ticket.field.contact')}>
        <InlineSelect
          label={t('records:ticket.field.contact')}
          value={ticket.contact}
          options={optionsOf(account?.contacts ?? [])}
          clearable
          disabled={account === undefined || !edit.may('contact')}
          onSave={(id) => edit.edit({ contact: id })}
        />
      </FieldRow>
      {contact?.phone ? (
        <a className={classes['reach']} href={`tel:${contact.phone.replaceAll(/[^\d+]/gu, '')}`}>
          <IconPhone size={14} aria-hidden="true" /> {contact.phone}
        </a>
      ) : null}
      {contact?.email ? (
        <a className={classes['reach']} href={`mailto:${contact.email}`}>
          <IconMail size={14} aria-hidden="true" /> {contact.email}
        </a>
      ) : null}
      <FieldRow label={t('records:ticket.field.site')}>
        <InlineSelect
          label={t('records:ticket.field.site')}
          value={ticket.site}
          options={optionsOf(account?.sites ?? [])}
          clearable
          disabled={account === undefined || !edit.may('site')}
          onSave={(id) => edit.edit({ site: id })}
        />
      </FieldRow>
      {site?.access ? <p className={classes['access']}>{site.access}</p> : null}
      {account?.advisor ? (
        <FieldRow label={t('records:account.field.advisor')}>
          <PersonName id={account.advisor} />
        </FieldRow>
      ) : null}
    </Section>
  );
}

function optionsOf(records: Iterable<{ id: string; name: string }>): InlineOption[] {
  return [...records].map(({ id, name }) => ({ value: id, label: name }));
}
