import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContractVersion } from '../../../../shared/sla/contract-data.ts';
import type { Penalty, WarningRule } from '../../../../shared/sla/contract.ts';
import { useAll } from '../../../data/hooks.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { formatMinutes } from '../../../ui/format.ts';
import { numberFormat } from '../../../ui/intl-formats.ts';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { formatMoney } from './money.ts';
import { cellsOf, countingRulesOf, typesIn } from './target-grid.ts';
import { TargetGrid } from './TargetGrid.tsx';
import classes from './contract.module.css';

/** One version of a contract to read: targets, what stops the clock, warnings, penalties. */
export function VersionTerms({ version }: { version: ContractVersion }) {
  const { t, i18n } = useTranslation(['policies', 'records']);
  const calendar = useAll('policies').get(version.calendar);
  const cells = cellsOf(version, i18n.language);
  const { until, boundary } = countingRulesOf(version.targets);
  return (
    <>
      <Section title={t('section.targets')}>
        {(['all', ...typesIn(version.targets)] as const).map((block) => (
          <TargetGrid key={block} block={block} cells={cells} />
        ))}
        <FieldRow label={t('field.calendar')}>
          {calendar === undefined ? (
            t('calendar.missing')
          ) : (
            <Link to={`/policies/${calendar.id}`}>{calendar.name}</Link>
          )}
        </FieldRow>
        <FieldRow label={t('targets.until')}>{t(`targets.untilWords.${until}`)}</FieldRow>
        {boundary === 'end' ? null : (
          <FieldRow label={t('targets.boundary')}>{t(`targets.boundaryWords.${boundary}`)}</FieldRow>
        )}
        <FieldRow label={t('field.pausedBy')}>
          {version.pausedBy.map((one) => t(`records:ticket.waitingFor.${one}`)).join(', ') ||
            t('pausedBy.none')}
        </FieldRow>
      </Section>
      <Section title={t('section.warnings')} count={version.warnings.length}>
        {version.warnings.length === 0 ? <p className={register.none}>{t('warnings.none')}</p> : null}
        <ul className={classes.terms}>
          {version.warnings.map((rule) => (
            <li key={JSON.stringify(rule)}>
              <WarningWords rule={rule} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('section.penalties')} count={version.penalties.length}>
        <FieldRow label={t('field.monthlyFee')}>
          {version.monthlyFee === null
            ? null
            : formatMoney(version.monthlyFee, version.currency, i18n.language)}
        </FieldRow>
        <FieldRow label={t('field.monthlyCap')}>
          {version.monthlyCapPercent === null ? null : percentWords(version.monthlyCapPercent, i18n.language)}
        </FieldRow>
        <ul className={classes.terms}>
          {version.penalties.map((rule) => (
            <li key={JSON.stringify(rule)}>
              <PenaltyWords rule={rule} currency={version.currency} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function percentWords(value: number, language: string): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
}

function WarningWords({ rule }: { rule: WarningRule }) {
  const { t, i18n } = useTranslation('policies');
  const { at, kinds, to } = rule;
  const moment =
    'percent' in at
      ? t('warnings.at.percent', { share: percentWords(at.percent, i18n.language) })
      : t(`warnings.at.${at.time}`, { length: formatMinutes(at.before, i18n.language) });
  const whom = to.map((one) => t(`warnings.toWords.${one}`)).join(', ');
  const which = kinds.length === 0 ? t('everyKind') : kinds.map((kind) => t(`kind.${kind}`)).join(', ');
  return (
    <>
      {moment} <span className="ff-dim">· {which}</span> → {whom}
    </>
  );
}

function PenaltyWords({ rule, currency }: { rule: Penalty; currency: string }) {
  const { t, i18n } = useTranslation(['policies', 'records']);
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const which =
    rule.kinds.length === 0 ? t('everyKind') : rule.kinds.map((kind) => t(`kind.${kind}`)).join(', ');
  const whose =
    rule.priorities.length === 0
      ? t('everyPriority')
      : rule.priorities.map((one) => t(`records:ticket.priority.${one}`)).join(', ');
  const parts = [
    rule.perBreach === 0 ? null : t('penalties.words.perBreach', { sum: money(rule.perBreach) }),
    rule.perHourLate === 0 ? null : t('penalties.words.perHourLate', { sum: money(rule.perHourLate) }),
    rule.percentOfFee === 0
      ? null
      : t('penalties.words.percentOfFee', { share: percentWords(rule.percentOfFee, i18n.language) }),
    rule.cap === null ? null : t('penalties.words.cap', { sum: money(rule.cap) }),
  ].filter((part) => part !== null);
  return (
    <>
      {which} · {whose}: {parts.join(', ')}
    </>
  );
}
