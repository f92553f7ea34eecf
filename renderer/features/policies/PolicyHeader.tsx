import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { editPolicy } from '../../../shared/commands/policies.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { useMay } from '../../data/hooks.ts';
import { InlineText } from '../../ui/InlineText.tsx';
import { HistoryButton } from '../history/HistoryButton.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { useListQuery } from '../register/use-list-query.ts';

interface PolicyHeaderProps {
  policy: Policy;
  /** What editing it is called. */
  editLabel: string;
  /** Further buttons for administrators. */
  actions?: ReactNode;
  /** The quiet line below the name. */
  children: ReactNode;
}

/** Name of a policy, what one does with it, and a quiet line about it. */
export function PolicyHeader({ policy, editLabel, actions, children }: PolicyHeaderProps) {
  const { t } = useTranslation(['policies', 'records']);
  const act = useAct();
  const query = useListQuery();
  const may = useMay().change('policies', 'data');
  const save = (fields: Parameters<typeof editPolicy>[2]) =>
    void act((context) => editPolicy(context, policy, fields));
  return (
    <header>
      <div className={register.titleRow}>
        <h2 className={register.title}>
          <InlineText
            label={t('records:policy.field.name')}
            value={policy.name}
            required
            disabled={!may}
            onSave={(name) => save({ name: name ?? policy.name })}
          />
        </h2>
        <div className={register.actions}>
          {may ? (
            <>
              <Button
                component={Link}
                to={{ search: query.with({ edit: '1' }) }}
                variant="default"
                leftSection={<IconPencil size={15} aria-hidden />}
              >
                {editLabel}
              </Button>
              {actions}
              <Button variant="default" onClick={() => save({ active: !policy.active })}>
                {t(policy.active ? 'retire' : 'offer')}
              </Button>
            </>
          ) : null}
          {policy.revision === 0 ? null : (
            <HistoryButton kind="policies" id={policy.id} title={policy.name} />
          )}
        </div>
      </div>
      <p className={register.subtitle}>
        <span>{t(`records:policy.type.${policy.type}`)}</span>
        {policy.active ? null : <span className={register.chip}>{t('retired')}</span>}
        {children}
      </p>
    </header>
  );
}
