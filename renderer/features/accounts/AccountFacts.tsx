import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../shared/records/account.ts';
import { editAccount } from '../../../shared/commands/accounts.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { InlineSelect } from '../../ui/InlineSelect.tsx';
import { InlineText } from '../../ui/InlineText.tsx';
import { readWholeNumber } from '../../ui/read-number.ts';
import { languageName } from '../register/language-name.ts';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { usePersonOptions } from '../register/use-options.ts';
import classes from './accounts.module.css';

/** Advisor, languages, users, zone, tags: each edited where it stands. */
export function AccountFacts({ account }: { account: Account }) {
  const { t, i18n } = useTranslation(['accounts', 'records']);
  const act = useAct();
  const advisors = usePersonOptions('advisor');
  const save = (fields: Parameters<typeof editAccount>[2]) =>
    void act((context) => editAccount(context, account, fields));
  return (
    <div className={classes.facts}>
      <FieldRow label={t('records:account.field.advisor')}>
        <InlineSelect
          label={t('records:account.field.advisor')}
          value={account.advisor}
          options={advisors}
          clearable
          onSave={(advisor) => save({ advisor })}
        />
      </FieldRow>
      <FieldRow label={t('records:account.field.users')}>
        <InlineText
          label={t('records:account.field.users')}
          value={account.users === null ? '' : String(account.users)}
          check={(text) =>
            readWholeNumber(text, i18n.language) === null
              ? t('usersWrong', { example: (2100).toLocaleString(i18n.language) })
              : null
          }
          onSave={(text) => save({ users: text === null ? null : readWholeNumber(text, i18n.language) })}
        >
          {account.users?.toLocaleString(i18n.language)}
        </InlineText>
      </FieldRow>
      <FieldRow label={t('records:account.field.languages')}>
        <span className={register.chips}>
          {account.languages.map((tag) => (
            <span key={tag} className={register.chip}>
              {languageName(tag, i18n.language)}
            </span>
          ))}
        </span>
      </FieldRow>
      <FieldRow label={t('records:account.field.timeZone')}>
        <InlineSelect
          label={t('records:account.field.timeZone')}
          value={account.timeZone}
          options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))}
          onSave={(timeZone) => (timeZone === null ? undefined : save({ timeZone }))}
        />
      </FieldRow>
      <FieldRow label={t('records:account.field.lastContactAt')}>
        {account.lastContactAt === null ? (
          <span className="ff-dim">{t('never')}</span>
        ) : (
          <RelativeTime at={account.lastContactAt} />
        )}
      </FieldRow>
      <FieldRow label={t('records:account.field.tags')}>
        <TagsInput
          aria-label={t('records:account.field.tags')}
          value={account.tags}
          onChange={(tags) => save({ tags })}
          classNames={{ input: register.quietInput }}
        />
      </FieldRow>
    </div>
  );
}
