import { Button } from '@mantine/core';
import { IconCalendarPlus, IconFlag, IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../../../shared/records/account.ts';
import { editAccount } from '../../../shared/commands/accounts.ts';
import { InlineText } from '../../ui/InlineText.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { LocalTime } from './LocalTime.tsx';

/** Name, what time it is there, and what one does for a customer: a ticket, a visit, a commitment. */
export function AccountHeader({ account }: { account: Account }) {
  const { t, i18n } = useTranslation(['accounts', 'records']);
  const act = useAct();
  return (
    <header>
      <div className={register.titleRow}>
        <h2 className={register.title}>
          <InlineText
            label={t('records:account.field.name')}
            value={account.name}
            required
            onSave={(name) =>
              void act((context) => editAccount(context, account, { name: name ?? account.name }))
            }
          />
        </h2>
        <div className={register.actions}>
          <Button
            component={Link}
            to={`/tickets/new?account=${account.id}`}
            variant="default"
            leftSection={<IconTicket size={15} aria-hidden />}
          >
            {t('action.ticket')}
          </Button>
          <Button
            component={Link}
            to={`/visits?new=1&account=${account.id}`}
            variant="default"
            leftSection={<IconCalendarPlus size={15} aria-hidden />}
          >
            {t('action.visit')}
          </Button>
          <Button
            component={Link}
            to={`/commitments?new=1&account=${account.id}`}
            variant="default"
            leftSection={<IconFlag size={15} aria-hidden />}
          >
            {t('action.commitment')}
          </Button>
          {account.revision === 0 ? null : (
            <HistoryButton kind="accounts" id={account.id} title={account.name} />
          )}
        </div>
      </div>
      <p className={register.subtitle}>
        {account.number === null ? null : <span>{account.number}</span>}
        {account.status === 'former' ? <span>{t('former')}</span> : null}
        {account.users === null ? null : (
          <span>
            {t('users', { count: account.users, shown: account.users.toLocaleString(i18n.language) })}
          </span>
        )}
        <LocalTime timeZone={account.timeZone} />
        {account.tags.map((tag) => (
          <span key={tag} className={register.chip}>
            {tag}
          </span>
        ))}
      </p>
    </header>
  );
}
