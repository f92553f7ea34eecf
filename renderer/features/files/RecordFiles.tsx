import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, SubjectKind } from '../../../shared/records/entry.ts';
import { useRecords } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { AttachButtons } from './AttachButtons.tsx';
import { AttachedFile } from './AttachedFile.tsx';
import { picturesInOrder } from './pictures-in-order.ts';
import classes from './files.module.css';

/** Photos and other files of a record, photos in their order. */
export function RecordFiles({ kind, id }: { kind: SubjectKind; id: string }) {
  const { t } = useTranslation('files');
  const entries = useRecords('entries', { selector: { subjectId: id }, sort: [{ at: 'asc' }] });
  const files = useMemo(() => filesOf(entries ?? [], kind), [entries, kind]);
  return (
    <Section
      title={t('title')}
      count={files.length === 0 ? undefined : files.length}
      actions={
        <span className={classes.buttons}>
          <AttachButtons withLabels />
        </span>
      }
    >
      {entries !== undefined && files.length === 0 ? <p className="ff-dim">{t('none')}</p> : null}
      <ul className={classes.grid}>
        {files.map((entry) => (
          <li key={entry.id}>
            <AttachedFile entry={entry} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function filesOf(entries: readonly Entry[], kind: SubjectKind): Entry[] {
  const own = entries.filter((entry) => entry.subjectKind === kind && entry.type === 'attachment');
  const pictures = picturesInOrder(own);
  return [...pictures, ...own.filter((entry) => !pictures.includes(entry))];
}
