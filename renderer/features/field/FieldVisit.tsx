import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../shared/records/visit.ts';
import { FileIntake } from '../files/FileIntake.tsx';
import { VisitAccount } from '../visits/VisitAccount.tsx';
import { VisitSteps } from '../visits/VisitSteps.tsx';
import { VisitTime } from '../visits/VisitTime.tsx';
import { fieldParts, partIcons, type FieldPart } from './field-parts.ts';
import classes from './field.module.css';
import { PartOfVisit } from './PartOfVisit.tsx';

/** One visit in the field: what it is, the next step, and its parts. */
export function FieldVisit({ visit, part }: { visit: Visit; part: FieldPart }) {
  const { t } = useTranslation('field');
  const { id, account } = visit;
  const subject = useMemo(() => ({ kind: 'visits' as const, id, account, ticket: null }), [id, account]);
  return (
    <FileIntake subject={subject} className={classes.visit}>
      <header className={classes.head}>
        <h1 className={classes.title} tabIndex={-1} data-ff-title="">
          {visit.purpose}
        </h1>
        <p>
          <VisitTime visit={visit} withDay /> · <VisitAccount visit={visit} />
        </p>
        <VisitSteps visit={visit} />
      </header>
      <nav className={classes.parts} aria-label={t('parts')}>
        {fieldParts.map((one) => {
          const Glyph = partIcons[one];
          return (
            <Link
              key={one}
              to={`/field/${id}/${one}`}
              className={classes.part}
              aria-current={one === part ? 'page' : undefined}
            >
              <Glyph size={24} stroke={1.8} aria-hidden />
              {t(`part.${one}`)}
            </Link>
          );
        })}
      </nav>
      <div className={classes.content}>
        <PartOfVisit visit={visit} part={part} subject={subject} />
      </div>
    </FileIntake>
  );
}
