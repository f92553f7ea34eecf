import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { coverageOf } from '../../../shared/suitcase/coverage.ts';
import { formatBytes } from '../../ui/format.ts';
import { Section } from '../../ui/Section.tsx';
import type { SuitcasePart } from './walk-suitcase.ts';
import classes from './suitcase.module.css';

/** What will be lacking on site, each with its reason and what to do about it. Nothing where nothing will. */
export function LackList({ parts }: { parts: readonly SuitcasePart[] }) {
  const { t, i18n } = useTranslation('suitcase');
  const { lacking } = coverageOf(parts.flatMap(({ items }) => items));
  if (lacking.length === 0) return null;
  return (
    <Section title={t('lacks.title', { count: lacking.length })}>
      <ul className={classes.lacks}>
        {lacking.map(({ group, id, name, bytes, lack }) => (
          <li key={`${group}/${id}`}>
            <IconAlertTriangle size={15} aria-hidden />
            <span>
              <strong>{name === '' ? t(`one.${group}`) : name}</strong>
              {bytes === 0 ? null : <span className="ff-dim"> {formatBytes(bytes, i18n.language)}</span>}
              <br />
              <span className="ff-dim">{t(`lack.${lack ?? 'failed'}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
