import { Alert, Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseChecklist } from '../../../shared/checklists/parse-checklist.ts';
import { articleSchema, articleTypeSchema } from '../../../shared/records/article.ts';
import { AppliesToField } from '../checklists/AppliesToField.tsx';
import { ChecklistFaults } from '../checklists/ChecklistFaults.tsx';
import { ChecklistPreview } from '../checklists/ChecklistPreview.tsx';
import { InsertStep } from '../checklists/InsertStep.tsx';
import { languageName } from '../register/language-name.ts';
import register from '../register/register.module.css';
import { useAccountOptions, useEnumOptions } from '../register/use-options.ts';
import type { BegunRecord } from '../register/use-begun-record.ts';
import type { ArticleFields } from './article-fields.ts';
import { articleMarkdown } from './article-markdown.ts';
import { ArticleBody } from './ArticleBody.tsx';
import classes from './ArticleForm.module.css';
import { outlineOf } from './outline.ts';

/** The form of an article, wherever what is typed in it is kept. */
export interface ArticleFormState extends Pick<
  BegunRecord<object>,
  'isLoaded' | 'isDraft' | 'clear' | 'sending'
> {
  fields: ArticleFields;
  set: (fields: Partial<ArticleFields>) => void;
  /** What is in it was typed before it was opened. */
  isRestored: boolean;
  /** The article was changed elsewhere meanwhile, and the fields hold both. */
  isJoined: boolean;
}

interface ArticleFormProps {
  heading: string;
  form: ArticleFormState;
  onSubmit: () => void;
  actions: ReactNode;
}

const statusSchema = articleSchema.shape.status.unwrap();
const visibilitySchema = articleSchema.shape.visibility.unwrap();
const languages = ['en', 'pl', 'de', 'ru'];

/** Writing an article: fields, Markdown and beside it how it will read. */
export function ArticleForm({ heading, form, onSubmit, actions }: ArticleFormProps) {
  const { t } = useTranslation(['knowledge', 'records']);
  const { fields: draft, set } = form;
  const text = articleMarkdown(draft.body);
  const isChecklist = draft.type === 'checklist-template';
  const faults = useMemo(
    () => (isChecklist ? parseChecklist(draft.body).faults : []),
    [isChecklist, draft.body],
  );
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A draft may be wrong for as long as somebody works on it; what is published is worked through by others.
    const isFaulty = draft.status === 'published' && faults.length > 0;
    setRefused(isFaulty);
    if (!isFaulty) onSubmit();
  };
  return (
    <div className={register.detail}>
      <form className={classes.editor} onSubmit={submit} aria-label={heading}>
        <h2 className={register.title}>{heading}</h2>
        <DraftAlert form={form} />
        <TextInput
          label={t('records:article.field.title')}
          value={draft.title}
          required
          maxLength={500}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('records:article.field.summary')}
          value={draft.summary}
          autosize
          minRows={2}
          onChange={(event) => set({ summary: event.currentTarget.value })}
        />
        <ArticleFormFields draft={draft} set={set} />
        {isChecklist ? (
          <InsertStep onInsert={(row) => set({ body: `${draft.body.trimEnd()}\n${row}\n`.trimStart() })} />
        ) : null}
        {faults.length === 0 ? null : <ChecklistFaults faults={faults} isRefused={isRefused} />}
        <div className={classes.editorBody} data-preview="true">
          <Textarea
            label={t('body')}
            value={draft.body}
            autosize
            minRows={16}
            maxRows={40}
            spellCheck
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
          <section className={classes.preview} aria-labelledby="article-preview">
            <h3 id="article-preview" className={classes.previewTitle}>
              {t('preview')}
            </h3>
            {isChecklist ? (
              <ChecklistPreview title={draft.title} body={draft.body} />
            ) : (
              <ArticleBody text={text} headings={outlineOf(text)} />
            )}
          </section>
        </div>
        <div className={register.formActions}>{actions}</div>
      </form>
    </div>
  );
}

/** Where the fields are not what the person would expect. */
function DraftAlert({ form }: { form: ArticleFormState }) {
  const { t } = useTranslation('knowledge');
  const { isJoined, isRestored } = form;
  if (!isJoined && !isRestored) return null;
  return (
    <Alert variant="light" title={isJoined ? t('draft.joined') : t('draft.restored')}>
      {isJoined ? <p className={classes.joined}>{t('draft.joinedHint')}</p> : null}
      <Button variant="default" size="compact-xs" onClick={() => void form.clear()}>
        {t('draft.discard')}
      </Button>
    </Alert>
  );
}

interface FieldsProps {
  draft: ArticleFields;
  set: ArticleFormState['set'];
}

function ArticleFormFields({ draft, set }: FieldsProps) {
  const { t, i18n } = useTranslation(['knowledge', 'records']);
  const types = useEnumOptions('article.type', articleTypeSchema.options);
  const states = useEnumOptions('article.status', statusSchema.options);
  const visibilities = useEnumOptions('article.visibility', visibilitySchema.options);
  const accounts = useAccountOptions();
  return (
    <div className={classes.editorFields}>
      <Select
        label={t('records:article.field.type')}
        data={types}
        value={draft.type}
        allowDeselect={false}
        onChange={(value) => set({ type: articleTypeSchema.parse(value) })}
      />
      <Select
        label={t('records:article.field.language')}
        data={[...new Set([...languages, draft.language])].map((tag) => ({
          value: tag,
          label: languageName(tag, i18n.language),
        }))}
        value={draft.language}
        allowDeselect={false}
        onChange={(value) => set({ language: value ?? draft.language })}
      />
      <Select
        label={t('records:article.field.visibility')}
        data={visibilities}
        value={draft.visibility}
        allowDeselect={false}
        onChange={(value) => set({ visibility: visibilitySchema.parse(value) })}
      />
      {draft.visibility === 'account' ? (
        <Select
          label={t('records:article.field.account')}
          data={accounts}
          value={draft.account}
          required
          searchable
          selectFirstOptionOnChange
          onChange={(account) => set({ account })}
        />
      ) : null}
      <Select
        label={t('records:article.field.status')}
        data={states}
        value={draft.status}
        allowDeselect={false}
        onChange={(value) => set({ status: statusSchema.parse(value) })}
      />
      {draft.type === 'checklist-template' ? (
        <AppliesToField value={draft.appliesTo} onChange={(appliesTo) => set({ appliesTo })} />
      ) : null}
      <TagsInput
        label={t('records:article.field.tags')}
        value={draft.tags}
        onChange={(tags) => set({ tags })}
      />
    </div>
  );
}
