import { Button, Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../../data/hooks.ts';
import { useReplica } from '../../../data/replica-context.ts';
import { formatBytes } from '../../../ui/format.ts';
import { Section } from '../../../ui/Section.tsx';
import { saveFile } from '../../files/save-file.ts';
import classes from '../../files/files.module.css';
import { sumUp, type UploadLine } from './upload-lines.ts';
import { useBlobRows } from './use-blob-rows.ts';

/** Files on their way to the server: how far each is, and what was refused. Nothing where none waits. */
export function UploadsSection() {
  const { t, i18n } = useTranslation('files');
  const { link } = useSyncStatus();
  const rows = useBlobRows();
  const { lines, size, sent } = useMemo(() => sumUp(rows ?? []), [rows]);
  if (lines.length === 0) return null;
  const words = t('uploads.progress', {
    sent: formatBytes(sent, i18n.language),
    size: formatBytes(size, i18n.language),
  });
  return (
    <Section title={t('uploads.title')} count={lines.length}>
      <p className="ff-dim">{link === 'online' ? words : t('uploads.paused', { words })}</p>
      <Progress value={size === 0 ? 0 : (sent / size) * 100} size="xs" aria-label={words} />
      <ul className={classes.uploads}>
        {lines.map((line) => (
          <UploadRow key={line.entry} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function UploadRow({ line: { entry, name, size, sent, problem } }: { line: UploadLine }) {
  const { t, i18n } = useTranslation('files');
  const { blobs } = useReplica();
  const save = async () => {
    const content = await blobs.read(entry, 'file');
    if (content !== null) saveFile(content, name);
  };
  return (
    <li className={classes.upload} data-problem={problem === null ? undefined : ''}>
      <span className={classes.name}>{name}</span>
      {problem === null ? null : (
        <span className={classes.buttons}>
          <Button variant="default" size="compact-xs" onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button variant="default" size="compact-xs" onClick={() => void blobs.remove([entry])}>
            {t('uploads.discard')}
          </Button>
        </span>
      )}
      <span className={classes.facts}>
        {problem === null
          ? t('uploads.progress', {
              sent: formatBytes(sent, i18n.language),
              size: formatBytes(size, i18n.language),
            })
          : t(`uploads.problem.${problem}`, { defaultValue: t('uploads.problem.other') })}
      </span>
    </li>
  );
}
