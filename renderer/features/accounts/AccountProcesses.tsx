import { useTranslation } from 'react-i18next';
import type { Account } from '../../../shared/records/account.ts';
import { editAccount } from '../../../shared/commands/accounts.ts';
import { Section } from '../../ui/Section.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { useAct } from '../register/use-act.ts';
import classes from './accounts.module.css';

/** Business processes that must run there, one a line. */
export function AccountProcesses({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const save = (text: string | null) => {
    const processes = [...new Set((text ?? '').split('\n').map((line) => line.trim()))].filter(
      (line) => line !== '',
    );
    void act((context) => editAccount(context, account, { processes }));
  };
  return (
    <Section title={t('section.processes')}>
      <InlineText label={t('section.processes')} value={account.processes.join('\n')} multiline onSave={save}>
        {account.processes.length === 0 ? undefined : (
          <span className={classes.processes}>{account.processes.join('\n')}</span>
        )}
      </InlineText>
    </Section>
  );
}
