import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editAccount } from '../../../shared/commands/accounts.ts';
import type { Account, Site } from '../../../shared/records/account.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import classes from './accounts.module.css';
import { upserted } from './members.ts';
import { SiteForm } from './SiteForm.tsx';

/** Sites with addresses and, set off from the rest, how to get in. */
export function AccountSites({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const [edited, setEdited] = useState<Site | 'new' | null>(null);
  const save = async (site: Site) => {
    const sites = upserted(account.sites, site);
    const isSaved = await act((context) => editAccount(context, account, { sites }));
    if (isSaved) setEdited(null);
    return isSaved;
  };
  return (
    <Section
      title={t('section.sites')}
      count={account.sites.length}
      actions={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('site.add')}
        </Button>
      }
    >
      {account.sites.length === 0 ? <p className={register.none}>{t('site.none')}</p> : null}
      {account.sites.map((site) => (
        <div key={site.id} className={classes.site}>
          <div className={register.titleRow}>
            <h3 className={classes.siteName}>{site.name}</h3>
            <span className={register.actions}>
              <Link to={`/assets?account=${account.id}&site=${site.id}`}>{t('site.assets')}</Link>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('site.editNamed', { name: site.name })}
                onClick={() => setEdited(site)}
              >
                {t('common:edit')}
              </Button>
            </span>
          </div>
          <address className={classes.siteFacts}>
            <span>{site.address === '' ? t('site.noAddress') : site.address}</span>
            {site.timeZone === null || site.timeZone === account.timeZone ? null : (
              <span>{site.timeZone}</span>
            )}
          </address>
          {site.access === '' ? null : (
            <div className={classes.access}>
              <strong>{t('records:site.field.access')}</strong> {site.access}
            </div>
          )}
        </div>
      ))}
      {edited === null ? null : (
        <SiteForm site={edited === 'new' ? null : edited} onSave={save} onClose={() => setEdited(null)} />
      )}
    </Section>
  );
}
