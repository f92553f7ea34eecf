import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRecord } from '../../data/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/now.tsx';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { visitDays } from '../today/select/visits.ts';
import { useMyVisits } from '../today/use-my-visits.ts';
import { fieldVisit } from './field-visit.ts';
import { FieldDay } from './FieldDay.tsx';
import { FieldVisit } from './FieldVisit.tsx';
import { fieldPart } from './field-parts.ts';
import classes from './field.module.css';

/** The day for one hand and bright light: today's visit first, and everything of it behind one large button. */
export function FieldPage() {
  const { t } = useTranslation('field');
  useDocumentTitle(t('title'));
  const { id, part } = useParams();
  const visits = useMyVisits();
  const now = useNow();
  const asked = useRecord('visits', id);
  if (visits === undefined || (id !== undefined && asked === undefined)) {
    return <div className={classes.page} aria-busy="true" />;
  }
  const { today, tomorrow, later } = visitDays(visits, now);
  const visit = asked ?? fieldVisit(today, tomorrow, later, now);
  if (visit === null) {
    return (
      <EmptyState
        icon={<IconMapPinOff />}
        title={t('none.title')}
        text={t('none.text')}
        action={<Link to="/visits">{t('none.visits')}</Link>}
      />
    );
  }
  return (
    <div className={classes.page}>
      <FieldDay visits={today} shown={visit.id} />
      <FieldVisit key={visit.id} visit={visit} part={fieldPart(part)} />
    </div>
  );
}
