import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportContent, type ReportSources } from '../../../shared/report/report-content.ts';
import { pickLanguage } from '../../app/i18n/languages.ts';
import { useReplica } from '../../data/replica-context.ts';
import { formatMinutes } from '../../ui/format.ts';
import { useNow } from '../../ui/now.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useKeptForm } from '../register/use-kept-form.ts';
import { blankReport, missingIn, readReport } from './report-form.ts';
import { ReportFields } from './ReportFields.tsx';
import { SignatureField } from './SignatureField.tsx';
import { signReport } from './sign-report.ts';
import classes from './report.module.css';

interface ReportDialogProps {
  sources: ReportSources;
  onClose: () => void;
}

/** The service report of a visit: what goes into it by itself, what is added, and the customer's signature. */
export function ReportDialog({ sources, onClose }: ReportDialogProps) {
  const { t, i18n } = useTranslation(['report', 'common']);
  const { visit, account } = sources;
  const replica = useReplica();
  const notify = useNotify();
  const [blank] = useState(() =>
    blankReport({
      language: pickLanguage(account?.languages ?? []),
      work: reportContent(sources, emptyWords, 0)
        .times.map(({ text }) => text)
        .filter(Boolean)
        .join('\n'),
      signedBy: account?.contacts.find(({ id }) => id === visit.contact)?.name ?? '',
    }),
  );
  const kept = useKeptForm(`report:${visit.id}`, {
    blank,
    read: (stored) => readReport(blank, stored),
    isEmpty: (form) => JSON.stringify(form) === JSON.stringify(blank),
  });
  const [signature, setSignature] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const missing = missingIn(kept.form, signature !== null);
  const { submit, isSubmitting } = useSubmit(async () => {
    setAsked(true);
    if (missing !== null || signature === null) return false;
    try {
      await signReport({
        replica,
        i18n,
        sources,
        words: kept.form,
        signature,
        now: Date.now(),
        sent: kept.sending(),
      });
      await kept.clear();
    } catch {
      notify.problem(t('failed'));
      return false;
    }
    notify.done(t('done'));
    onClose();
    return true;
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.form}>
        <Gathered sources={sources} />
        <ReportFields form={kept.form} onChange={(fields) => kept.update((now) => ({ ...now, ...fields }))} />
        <SignatureField onChange={setSignature} />
        <p className="ff-dim">{t('final')}</p>
        {isAsked && missing !== null ? (
          <p role="alert" className={classes.missing}>
            {t(`missing.${missing}`)}
          </p>
        ) : null}
        <div>
          <Button loading={isSubmitting} onClick={() => submit()}>
            {t('sign')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const emptyWords = {
  language: 'en',
  work: '',
  openPoints: '',
  nextSteps: '',
  satisfaction: null,
  signedBy: '',
  signedRole: '',
};

/** How much of each goes into the report by itself. */
function Gathered({ sources }: { sources: ReportSources }) {
  const now = useNow();
  const { t, i18n } = useTranslation('report');
  const content = useMemo(() => reportContent(sources, emptyWords, now), [sources, now]);
  const minutes = content.times.reduce((sum, one) => sum + one.minutes, 0);
  const facts = [
    [t('gathered.tickets'), String(content.tickets.length)],
    [t('gathered.times'), formatMinutes(minutes, i18n.language)],
    [t('gathered.checklist'), String(content.checklist.length)],
    [t('gathered.parts'), String(content.parts.length)],
    [t('gathered.photos'), String(content.photos.length)],
    [t('gathered.version'), String(content.version)],
  ];
  return (
    <dl className={classes.summary}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
