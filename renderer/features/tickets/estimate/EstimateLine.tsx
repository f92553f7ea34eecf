import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { spanWords } from './estimate-words.ts';
import classes from './estimate.module.css';
import { useEstimate } from './use-estimate.ts';

/** A quiet line beside an open ticket: when such ones are usually solved, and what that follows from. Nothing where nobody can tell. */
export function EstimateLine({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation('tickets');
  const estimate = useEstimate(ticket);
  if (estimate === null) return null;
  const words = spanWords(estimate, i18n.language);
  return (
    <FieldRow label={t('estimate.label')} layout="stacked">
      <span>{words.isOne ? words.to : t('estimate.span', words)}</span>
      <span className={classes['why']}>
        {t('estimate.why', { count: estimate.cases, by: t(`estimate.by.${estimate.by}`) })}
      </span>
    </FieldRow>
  );
}
