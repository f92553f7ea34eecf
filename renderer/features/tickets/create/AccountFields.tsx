import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, matchesWords, wordsOf } from '../../../../shared/text/words.ts';
import { useAll } from '../../../data/hooks.ts';
import { SearchPicker, type Found } from '../SearchPicker.tsx';
import type { TicketForm } from './form.ts';
import classes from './NewTicket.module.css';

export interface FormPartProps {
  form: TicketForm;
  change: (part: Partial<TicketForm>) => void;
}

export interface AccountFieldsProps extends FormPartProps {
  /** It is known who asks: on to what they want. */
  onContact: () => void;
}

const MOST = 10;

/** Who asks: the customer, or straight away the person, which tells the customer as well. */
export function AccountFields({ form, change, onContact }: AccountFieldsProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const accounts = useAll('accounts');
  const account = accounts.get(form.account ?? '');
  const contact = account?.contacts.find(({ id }) => id === form.contact);
  const contacts = useMemo(
    () =>
      [...(account === undefined ? accounts.values() : [account])].flatMap((of) =>
        of.contacts.map((person) => ({
          person,
          of,
          text: fold(`${person.name} ${person.email ?? ''} ${person.phone ?? ''} ${of.name}`),
        })),
      ),
    [accounts, account],
  );
  const findAccounts = useCallback(
    (query: string): Found[] =>
      [...accounts.values()]
        .filter(({ name, number }) => matchesWords(fold(`${name} ${number ?? ''}`), wordsOf(query)))
        .slice(0, MOST)
        .map(({ id, name, number }) => ({ id, label: name, hint: number })),
    [accounts],
  );
  const findContacts = useCallback(
    (query: string): Found[] =>
      contacts
        .filter(({ text }) => matchesWords(text, wordsOf(query)))
        .slice(0, MOST)
        .map(({ person, of }) => ({
          id: person.id,
          label: person.name,
          hint: [t(`records:contact.role.${person.role}`), of.name, person.phone].filter(Boolean).join(' · '),
        })),
    [contacts, t],
  );
  const pickContact = (id: string): void => {
    const found = contacts.find(({ person }) => person.id === id);
    if (found === undefined) return;
    change({ account: found.of.id, contact: id, site: found.person.site });
    onContact();
  };
  return (
    <div className={classes['pair']}>
      {account === undefined ? (
        <SearchPicker
          label={t('records:ticket.field.account')}
          placeholder={t('create.findAccount')}
          search={findAccounts}
          focusFirst
          withLabel
          onPick={(id) => change({ account: id, contact: null, site: null })}
        />
      ) : (
        <Picked
          label={t('records:ticket.field.account')}
          name={account.name}
          onClear={() => change({ account: null, contact: null, site: null })}
        />
      )}
      {contact === undefined ? (
        <SearchPicker
          label={t('records:ticket.field.contact')}
          placeholder={t('create.findContact')}
          search={findContacts}
          focusFirst={account !== undefined}
          withLabel
          onPick={pickContact}
        />
      ) : (
        <Picked
          label={t('records:ticket.field.contact')}
          name={contact.name}
          hint={[contact.phone, contact.email].filter(Boolean).join(' · ')}
          onClear={() => change({ contact: null })}
        />
      )}
    </div>
  );
}

interface PickedProps {
  label: string;
  name: string;
  hint?: ReactNode;
  onClear: () => void;
}

function Picked({ label, name, hint, onClear }: PickedProps) {
  const { t } = useTranslation('tickets');
  return (
    <fieldset className={classes['fieldset']}>
      <legend className={classes['label']}>{label}</legend>
      <div className={classes['picked']}>
        <span className={classes['pickedName']}>
          {name}
          {hint ? <span className={classes['hint']}>{hint}</span> : null}
        </span>
        <ActionIcon size={24} aria-label={t('create.change', { field: label })} onClick={onClear}>
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      </div>
    </fieldset>
  );
}
