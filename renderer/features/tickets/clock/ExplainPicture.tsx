import { useTranslation } from 'react-i18next';
import type { ExplainedSpan } from '../../../../shared/sla/explain.ts';
import type { TargetClock } from '../../../../shared/sla/target-clock.ts';
import { dateFormat } from '../../../ui/intl-formats.ts';
import classes from './clock.module.css';
import { pictureScale } from './picture-scale.ts';

export interface PictureProps {
  clock: TargetClock;
  spans: readonly ExplainedSpan[];
  now: number;
  zone: string;
}

const WIDTH = 388;
const HEIGHT = 22;

/**
 * The spans of a due time side by side. What counted is drawn to scale; nights and weekends are drawn shorter than they are, or a
 * budget of four hours could not be seen beside a weekend. The lines below say how long each was.
 */
export function ExplainPicture({ clock, spans, now, zone }: PictureProps) {
  const { t, i18n } = useTranslation('tickets');
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const xOf = pictureScale(spans, WIDTH);
  const words = (at: number) =>
    dateFormat(i18n.language, {
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).format(at);
  const isNowInside = now > first.from && now < last.until;
  return (
    <figure
      className={classes['picture']}
      aria-label={t('clock.explain.picture', { from: words(first.from), until: words(last.until) })}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {spans.map((span) => {
          const x = xOf(span.from);
          const width = Math.max(0, xOf(span.until) - x);
          return <rect key={span.from} x={x} y={5} width={width} height={12} data-kind={span.kind} />;
        })}
        {isNowInside ? <Marker x={xOf(now)} kind="now" /> : null}
        {clock.dueAt === null ? null : <Marker x={Math.min(xOf(clock.dueAt), WIDTH - 1)} kind="due" />}
      </svg>
      <figcaption>
        <span>{words(first.from)}</span>
        {isNowInside ? <span data-mark="now">{t('clock.explain.now')}</span> : null}
        <span data-mark="due">
          {clock.dueAt === null ? '' : t('clock.dueAt', { at: words(clock.dueAt) })}
        </span>
      </figcaption>
    </figure>
  );
}

function Marker({ x, kind }: { x: number; kind: 'now' | 'due' }) {
  return <line x1={x} x2={x} y1={1} y2={HEIGHT - 1} data-mark={kind} />;
}
