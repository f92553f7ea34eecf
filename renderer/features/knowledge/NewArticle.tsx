import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { createArticle } from '../../../shared/commands/articles.ts';
import { usePerson } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { useListQuery } from '../register/use-list-query.ts';
import { ArticleForm, type ArticleFields } from './ArticleForm.tsx';
import { useDraft } from './use-draft.ts';

/** Begins an article: a draft in the writer's language; `?account=` makes it one of that customer. */
export function NewArticle() {
  const { t } = useTranslation('knowledge');
  const person = usePerson();
  const account = useListQuery().get('account') || null;
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const form = useDraft<ArticleFields>(`${person.id}:new`, {
    title: '',
    summary: '',
    body: '',
    type: 'how-to',
    language: person.language,
    visibility: account === null ? 'staff' : 'account',
    account,
    status: 'draft',
    tags: [],
  });
  const { submit, isSubmitting } = useSubmit(async () => {
    let id = '';
    const isSaved = await act((context) => {
      const changes = createArticle(context, form.draft);
      id = changes[0]?.id ?? '';
      return changes;
    });
    if (!isSaved) return false;
    form.forget();
    notify.done(t('created'));
    await navigate(`/knowledge/${id}`, { replace: true });
    return true;
  });
  return (
    <ArticleForm
      heading={t('new')}
      form={form}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" loading={isSubmitting}>
            {t('common:save')}
          </Button>
          <Button variant="default" component={Link} to="/knowledge" onClick={form.forget}>
            {t('common:cancel')}
          </Button>
        </>
      }
    />
  );
}
