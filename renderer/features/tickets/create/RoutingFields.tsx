import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/records/person.ts';
import type { Facets } from '../list/useFacets.ts';
import type { FormPartProps } from './AccountFields.tsx';
import classes from './NewTicket.module.css';

export interface RoutingFieldsProps extends FormPartProps {
  facets: Facets;
  person: Person;
}

/** Where it goes: category, team, and who takes it. */
export function RoutingFields({ form, change, facets, person }: RoutingFieldsProps) {
  const { t } = useTranslation(['tickets', 'records']);
  const [team = null] = person.teams;
  const fields = [
    ['category', facets.category],
    ['team', facets.team],
    ['assignee', facets.assignee],
  ] as const;
  return (
    <div>
      <div className={classes['triple']}>
        {fields.map(([field, data]) => (
          <Select
            key={field}
            label={t(`records:ticket.field.${field}`)}
            data={data}
            value={form[field]}
            searchable
            clearable
            limit={100}
            nothingFoundMessage={t('filter.nothingFound')}
            clearButtonProps={{
              'aria-label': t('create.clear', { field: t(`records:ticket.field.${field}`) }),
            }}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <div className={classes['shortcuts']}>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={form.assignee === person.id}
          onClick={() => change({ assignee: person.id, team: form.team ?? team })}
        >
          {t('create.assignMe')}
        </Button>
        {team === null ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={form.team === team && form.assignee === null}
            onClick={() => change({ team, assignee: null })}
          >
            {t('create.assignTeam', { team })}
          </Button>
        )}
      </div>
    </div>
  );
}
