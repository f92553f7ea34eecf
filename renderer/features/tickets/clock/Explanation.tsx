import { useTranslation } from 'react-i18next';
import { explain, type ExplainedSpan } from '../../../../shared/sla/explain.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { formatMinutes } from '../../../ui/format.ts';
import { useNow } from '../../../ui/now.tsx';
import { knownZone, zoneWord } from '../../../ui/zone-word.ts';
import classes from './clock.module.css';
import { ExplainPicture } from './ExplainPicture.tsx';
import { spanTimes } from './span-times.ts';
import type { TargetProps } from './TargetButton.tsx';

/** As many lines as one reads; the rest is told by its number. */
const LINES = 14;

/** How a due time came about: a picture, and the same as lines to read, by the clock of the contract's calendar. */
export function Explanation({ clock }: TargetProps) {
  const { t, i18n } = useTranslation(['tickets', 'records']);
  const now = useNow();
  const zone = knownZone(clock.terms.at(-1)?.calendar.zone.name ?? 'UTC');
  const spans = explain(clock, endOfPicture(clock));
  const length = (seconds: number) => formatMinutes(seconds / 60, i18n.language);
  const other = clock.dueAt === null ? null : zoneWord(clock.dueAt, zone, i18n.language);
  return (
    <div className={classes['explanation']}>
      <p className={classes['head']}>
        <strong>{t('clock.explain.title', { target: t(`records:target.${clock.kind}`) })}</strong>
        <span>{t('clock.used', { used: length(clock.used), budget: length(clock.budget) })}</span>
      </p>
      {clock.isAgreed ? <p className={classes['quiet']}>{t('clock.agreedHint')}</p> : null}
      {clock.brokenBefore > 0 ? <p>{t('clock.broken', { count: clock.brokenBefore })}</p> : null}
      <ExplainPicture clock={clock} spans={spans} now={now} zone={zone} />
      <ol className={classes['spans']}>
        {spans.slice(0, LINES).map((span) => (
          <li key={span.from} data-kind={span.kind}>
            <span className={classes['times']}>{spanTimes(span, i18n.language, zone)}</span>
            <SpanWords span={span} />
          </li>
        ))}
      </ol>
      {spans.length > LINES ? (
        <p className={classes['quiet']}>{t('clock.explain.more', { count: spans.length - LINES })}</p>
      ) : null}
      {other === null ? null : (
        <p className={classes['quiet']}>{t('clock.explain.zone', { zone: other, own: ownZone() })}</p>
      )}
    </div>
  );
}

/** Until the due time, or until it was done where that came later. */
function endOfPicture({ dueAt, startedAt, progress }: TargetClock): number {
  const done = progress.state === 'done' ? progress.at : startedAt;
  return Math.max(dueAt ?? startedAt, done);
}

function SpanWords({ span }: { span: ExplainedSpan }) {
  const { t, i18n } = useTranslation(['tickets', 'records']);
  switch (span.kind) {
    case 'counted':
      return (
        <span>{t('clock.explain.counted', { length: formatMinutes(span.seconds / 60, i18n.language) })}</span>
      );
    case 'paused':
      return (
        <span>
          {span.why === 'ended'
            ? t('clock.explain.ended')
            : t('clock.explain.paused', { for: t(`records:ticket.waitingFor.${span.why}`) })}
        </span>
      );
    case 'closed':
    default:
      return <span>{t(`clock.explain.${span.reason}`)}</span>;
  }
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
