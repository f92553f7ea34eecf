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
}

/** One thing that was said or done: who, what kind, when, and the text. */
export const TimelineEntry = memo(function TimelineEntry({ entry, description }: TimelineEntryProps) {
  const { t } = useTranslation(['timeline', 'records']);
  const isIn = entry.data['direction'] === 'in';
  const Icon =
    entry.type === 'call' ? (isIn ? IconPhoneIncoming : IconPhoneOutgoing) : (icons[entry.type] ?? IconTool);
  const text = entry.text === '' && entry.type === 'opened' ? (description ?? '') : entry.text;
  return (
    <article
      className={classes['entry']}
      data-family={familyOf(entry.type)}
      data-internal={entry.internal ? '' : undefined}
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
  const { t, i18n } = useTranslation('timeline');
  const parts: ReactNode[] = [];
  const minutes = Number(data['minutes'] ?? 0);
  if (minutes > 0) parts.push(<Duration key="minutes" minutes={minutes} />);
  if (typeof data['kilometres'] === 'number') {
    parts.push(
      new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilometer' }).format(data['kilometres']),
    );
  }
  if (data['billable'] === false) parts.push(t('notBillable'));
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
