import {
  IconArrowBackUp,
  IconCar,
  IconClock,
  IconFlag,
  IconLock,
  IconMail,
  IconPaperclip,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconStar,
  IconTool,
  IconTrash,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryType } from '../../../shared/records/entry.ts';
import { workTypeOf } from '../../../shared/work/work-types.ts';
import { Duration } from '../../ui/Duration.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { AttachedFile } from '../files/AttachedFile.tsx';
import { LongText } from './LongText.tsx';
import { PendingMark } from './PendingMark.tsx';
import { familyOf } from './timeline-items.ts';
import { useChangeWords } from './useChangeWords.ts';
import classes from './Timeline.module.css';

const icons: Partial<Record<EntryType, typeof IconClock>> = {
  opened: IconFlag,
  reply: IconArrowBackUp,
  note: IconLock,
  'e-mail': IconMail,
  time: IconClock,
  travel: IconCar,
  attachment: IconPaperclip,
  erased: IconTrash,
  satisfaction: IconStar,
};

export interface TimelineEntryProps {
  entry: Entry;
  /** What the record itself says, for the entry that opened it. */
  description?: string | undefined;
  /** Of the work log: it counts no more, and why. */
  fate?: 'corrected' | 'withdrawn' | undefined;
}

/** One thing that was said or done: who, what kind, when, and the text. */
export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, description, fate } = props;
  const { t } = useTranslation(['timeline', 'records', 'work']);
  const isIn = entry.data['direction'] === 'in';
  const Icon =
    entry.type === 'call' ? (isIn ? IconPhoneIncoming : IconPhoneOutgoing) : (icons[entry.type] ?? IconTool);
  const text = entry.text === '' && entry.type === 'opened' ? (description ?? '') : entry.text;
  return (
    <article
      className={classes['entry']}
      data-family={familyOf(entry.type)}
      data-internal={entry.internal ? '' : undefined}
      data-struck={fate === undefined ? undefined : ''}
      data-customer={entry.author === null && entry.type !== 'opened' ? '' : undefined}
    >
      <header className={classes['head']}>
        <Icon size={14} aria-hidden="true" />
        <span className={classes['author']}>
          <PersonName id={entry.author} fallback={entry.authorName ?? t('system')} />
        </span>
        <span className={classes['kind']}>
          {entry.type === 'call' ? t(isIn ? 'call.in' : 'call.out') : t(`records:entry.type.${entry.type}`)}
          <Figures entry={entry} />
        </span>
        {fate === undefined ? null : <span className={classes['fate']}>{t(`work:fate.${fate}`)}</span>}
        <PendingMark entry={entry} />
        <span className={classes['time']}>
          <DateTime at={entry.at} style="time" />
        </span>
      </header>
      <ChangeSummary entry={entry} />
      {entry.type === 'attachment' ? <AttachedFile entry={entry} /> : null}
      {text === '' ? null : <LongText text={text} />}
    </article>
  );
});

/** Numbers that belong to an entry: minutes, kilometres, size, score. */
function Figures({ entry: { type, data } }: { entry: Entry }) {
  const { t, i18n } = useTranslation(['timeline', 'work']);
  const parts: ReactNode[] = [];
  const minutes = Number(data['minutes'] ?? 0);
  if (minutes > 0) parts.push(<Duration key="minutes" minutes={minutes} />);
  if (typeof data['kilometres'] === 'number') {
    parts.push(
      new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilometer' }).format(data['kilometres']),
    );
  }
  const kind = type === 'time' ? workTypeOf(data['workType']) : null;
  if (kind !== null) parts.push(t(`work:kind.${kind}`));
  if (data['billable'] === false && kind !== 'break') parts.push(t('notBillable'));
  if ((data['supersedes'] ?? null) !== null && data['withdrawn'] !== true) parts.push(t('work:corrected'));
  if (type === 'erased' && typeof data['name'] === 'string') parts.push(data['name']);
  if (type === 'satisfaction') parts.push(t('score', { score: Number(data['score'] ?? 0) }));
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one entry never move
    <span key={index} className={classes['figure']}>
      {' · '}
      {part}
    </span>
  ));
}

/** A change that came with a text stands above it in words. */
function ChangeSummary({ entry }: { entry: Entry }) {
  const words = useChangeWords();
  if (familyOf(entry.type) !== 'changes') return null;
  return (
    <p className={classes['summary']}>
      {words(entry)
        .map(({ what, from, to }) => [what, from, from && to ? '→' : '', to].filter(Boolean).join(' '))
        .join(', ')}
    </p>
  );
}
