import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { useRecords } from '../../data/hooks.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import classes from './register.module.css';

/** Entries shown; what is older is rarely asked for beside a record that is not a ticket. */
const MOST = 100;

/** Timeline of a record, newest first: what was noted and which fields changed. */
export function RecordTimeline({ subject, none }: { subject: Subject; none: string }) {
  const entries = useRecords('entries', { selector: { subjectId: subject.id } });
  if (entries === undefined) return null;
  if (entries.length === 0) return <p className={classes.none}>{none}</p>;
  const newest = [...entries].sort((a, b) => b.at - a.at).slice(0, MOST);
  return (
    <ol className={classes.lines}>
      {newest.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <p className={classes.entryHead}>
            <PersonName id={entry.author} fallback={entry.authorName} />
            <EntryWords entry={entry} />
            <span className={classes.meta}>
              <RelativeTime at={entry.at} />
            </span>
          </p>
          {entry.text === '' ? null : <Markdown text={entry.text} />}
        </li>
      ))}
    </ol>
  );
}

/** What was done, in words; nothing for a note, whose text says it. */
function EntryWords({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['register', 'records']);
  if (entry.type === 'change') {
    const singular = { accounts: 'account', assets: 'asset', articles: 'article', visits: 'visit' } as const;
    const kind = singular[entry.subjectKind as keyof typeof singular] ?? 'commitment';
    const names = Object.keys((entry.data['fields'] ?? {}) as object);
    const fields = names.map((name) => t(`records:${kind}.field.${name}`, { defaultValue: name })).join(', ');
    return <span className="ff-dim">{t('changed', { fields })}</span>;
  }
  if (entry.type === 'visit') {
    return <span className="ff-dim">{t(`records:visit.status.${String(entry.data['to'])}`)}</span>;
  }
  return <span className="ff-dim">{t(`records:entry.type.${entry.type}`)}</span>;
}
