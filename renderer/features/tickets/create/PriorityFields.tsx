import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../../../shared/records/ticket.ts';
import { priorityOf, type Level, type PriorityMatrix } from '../../../../shared/sla/priority.ts';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { PriorityMark } from '../../../ui/PriorityMark.tsx';
import { usePriorityChoices } from '../detail/usePriorityChoices.tsx';
import type { FormPartProps } from './AccountFields.tsx';
import { formPriority } from './form.ts';
import classes from './NewTicket.module.css';

/** How bad it is for how many, and the priority that follows; it can be set otherwise. */
export function PriorityFields({ form, change, matrix }: FormPartProps & { matrix: PriorityMatrix }) {
  const { t } = useTranslation(['tickets', 'records']);
  const choices = usePriorityChoices();
  const priority = formPriority(form, matrix);
  const implied = priorityOf(form.impact, form.urgency, matrix);
  return (
    <div className={classes['levels']}>
      {(['impact', 'urgency'] as const).map((field) => (
        <fieldset key={field} className={classes['fieldset']}>
          <legend className={classes['label']}>{t(`records:ticket.field.${field}`)}</legend>
          <SegmentedControl
            aria-label={t(`records:ticket.field.${field}`)}
            data={(['1', '2', '3'] as const).map((value) => ({
              value,
              label: t(`records:ticket.${field}.${value}`),
            }))}
            value={String(form[field])}
            onChange={(value) => change({ [field]: Number(value) as Level })}
          />
        </fieldset>
      ))}
      <fieldset className={classes['fieldset']}>
        <legend className={classes['label']}>{t('records:ticket.field.priority')}</legend>
        <div className={classes['priority']}>
          <InlineSelect
            label={t('records:ticket.field.priority')}
            value={String(priority)}
            options={choices}
            onSave={(value) => {
              const chosen = Number(value) as Priority;
              change({ priority: chosen === implied ? null : chosen });
            }}
          >
            <PriorityMark priority={priority} withLabel />
          </InlineSelect>
          <span className={classes['hint']}>
            {t(form.priority === null ? 'create.fromMatrix' : 'create.overridden')}
          </span>
        </div>
      </fieldset>
    </div>
  );
}
