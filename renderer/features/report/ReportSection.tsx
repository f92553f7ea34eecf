import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentOf } from '../../../shared/files/attachment.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { Section } from '../../ui/Section.tsx';
import { AttachedFile } from '../files/AttachedFile.tsx';
import { useReportSources } from './use-report-sources.ts';
import classes from './report.module.css';

const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }));

/** Signed service reports of a visit, the newest first, and the way to the next. */
export function ReportSection({ visit }: { visit: Visit }) {
  const { t } = useTranslation('report');
  const sources = useReportSources(visit);
  const [isOpen, setOpen] = useState(false);
  if (visit.status === 'planned' || visit.status === 'on-the-way' || visit.status === 'cancelled')
    return null;
  const reports = (sources?.entries ?? [])
    .flatMap((entry) => {
      const report = entry.subjectId === visit.id ? attachmentOf(entry)?.report : null;
      return report ? [{ entry, version: report.version }] : [];
    })
    .toSorted((a, b) => b.version - a.version);
  return (
    <Section
      title={t('title')}
      count={reports.length === 0 ? undefined : reports.length}
      actions={
        <Button
          size="xs"
          variant={reports.length === 0 ? 'filled' : 'default'}
          leftSection={<IconSignature size={15} aria-hidden />}
          disabled={sources === undefined}
          onClick={() => setOpen(true)}
        >
          {t(reports.length === 0 ? 'begin' : 'correct')}
        </Button>
      }
    >
      {reports.length === 0 ? <p className="ff-dim">{t('none')}</p> : null}
      <ul className={classes.versions}>
        {reports.map(({ entry, version }) => (
          <li key={entry.id} data-version={version}>
            <AttachedFile entry={entry} />
          </li>
        ))}
      </ul>
      {isOpen && sources !== undefined ? (
        <Suspense fallback={null}>
          <ReportDialog sources={sources} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Section>
  );
}
