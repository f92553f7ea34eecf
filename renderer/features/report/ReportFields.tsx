import { Rating, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../app/i18n/languages.ts';
import type { ReportForm } from './report-form.ts';
import classes from './report.module.css';

interface ReportFieldsProps {
  form: ReportForm;
  onChange: (fields: Partial<ReportForm>) => void;
}

const texts = ['work', 'openPoints', 'nextSteps'] as const;

/** What the engineer writes and the customer answers. */
export function ReportFields({ form, onChange }: ReportFieldsProps) {
  const { t } = useTranslation('report');
  return (
    <>
      <Select
        label={t('language')}
        data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        value={form.language}
        allowDeselect={false}
        onChange={(language) => onChange({ language: language ?? form.language })}
      />
      {texts.map((name) => (
        <Textarea
          key={name}
          label={t(name)}
          required={name === 'work'}
          value={form[name]}
          autosize
          minRows={name === 'work' ? 3 : 2}
          maxRows={10}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      <div className={classes.score}>
        <span id="report-satisfaction">{t('satisfaction')}</span>
        <Rating
          aria-labelledby="report-satisfaction"
          size="lg"
          value={form.satisfaction ?? 0}
          getSymbolLabel={(score) => t('score', { score })}
          onChange={(score) => onChange({ satisfaction: score === 0 ? null : score })}
        />
      </div>
      <div className={classes.signed}>
        <TextInput
          label={t('signedBy')}
          required
          maxLength={200}
          value={form.signedBy}
          onChange={(event) => onChange({ signedBy: event.currentTarget.value })}
        />
        <TextInput
          label={t('signedRole')}
          maxLength={200}
          value={form.signedRole}
          onChange={(event) => onChange({ signedRole: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
