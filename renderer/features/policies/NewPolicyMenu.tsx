import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useListQuery } from '../register/use-list-query.ts';
import { policyKinds } from './policy-rows.ts';

/** Begins a contract, a calendar or an agreement. */
export function NewPolicyMenu() {
  const { t } = useTranslation('policies');
  const navigate = useNavigate();
  const query = useListQuery();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={15} aria-hidden />}>{t('new.label')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {policyKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => void navigate({ pathname: '/policies', search: query.with({ new: kind }) })}
          >
            {t(`new.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
