import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editArticle } from '../../../shared/commands/articles.ts';
import type { Article } from '../../../shared/records/article.ts';
import { usePerson } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { ArticleForm, type ArticleFields } from './ArticleForm.tsx';
import { useDraft } from './use-draft.ts';

const fieldNames = [
  'title',
  'summary',
  'body',
  'type',
  'language',
  'visibility',
  'account',
  'status',
  'tags',
] as const;

function fieldsOf(article: Article): ArticleFields {
  return Object.fromEntries(fieldNames.map((name) => [name, article[name]])) as unknown as ArticleFields;
}

/** Changes an article. Only what differs is written, so that a colleague's edit of another field stays. */
export function ArticleEditor({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const act = useAct();
  const notify = useNotify();
  const form = useDraft<ArticleFields>(`${usePerson().id}:${article.id}`, fieldsOf(article));
  const { submit, isSubmitting } = useSubmit(async () => {
    const fields = {
      ...form.draft,
      account: form.draft.visibility === 'account' ? form.draft.account : null,
    };
    if (!(await act((context) => editArticle(context, article, fields)))) return false;
    form.forget();
    notify.done(t('saved'));
    onClose();
    return true;
  });
  return (
    <ArticleForm
      heading={t('editTitle', { title: article.title })}
      form={form}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" loading={isSubmitting}>
            {t('common:save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              form.forget();
              onClose();
            }}
          >
            {t('common:cancel')}
          </Button>
        </>
      }
    />
  );
}
