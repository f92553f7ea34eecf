import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stateOfCoverage } from '../../../shared/suitcase/coverage.ts';
import { useReplica } from '../../data/replica-context.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import type { ExtraKind, SuitcasePart } from './walk-suitcase.ts';
import classes from './suitcase.module.css';

const folders: Record<ExtraKind, string> = {
  tickets: '/tickets',
  assets: '/assets',
  articles: '/knowledge',
};

/** What somebody takes along besides, with a way to take it out again. */
export function Extras({ parts }: { parts: readonly SuitcasePart[] }) {
  const { t } = useTranslation('suitcase');
  const { blobs } = useReplica();
  const extras = parts.filter(({ extra }) => extra !== null);
  return (
    <Section title={t('extras.title')} count={extras.length === 0 ? undefined : extras.length}>
      {extras.length === 0 ? <p className={register.none}>{t('extras.none')}</p> : null}
      <ul className={classes.extras}>
        {extras.map(({ key, extra, coverage }) =>
          extra === null ? null : (
            <li key={key}>
              <Link to={`${folders[extra.kind]}/${extra.id}`}>{extra.name || t(`one.${extra.kind}`)}</Link>
              <span className="ff-dim">
                {t(`line.${stateOfCoverage(coverage)}`, {
                  count: coverage.unfetched + coverage.lacking.length,
                })}
              </span>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('extras.removeNamed', { name: extra.name })}
                onClick={() => void blobs.unpin(key)}
              >
                {t('extras.remove')}
              </Button>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
