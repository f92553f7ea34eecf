import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { createArticle } from '../../../shared/commands/articles.ts';
import { usePerson } from '../../data/hooks.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { useListQuery } from '../register/use-list-query.ts';
import { useBegunRecord } from '../register/use-begun-record.ts';
import { useRestored } from '../register/use-restored.ts';
import type { ArticleFields } from './article-fields.ts';
import { ArticleForm } from './ArticleForm.tsx';

/** Begins an article: a draft in the writer's language; `?account=` makes it one of that customer. */
export function NewArticle() {
  const { t } = useTranslation('knowledge');
  const person = usePerson();
  const account = useListQuery().get('account') || null;
  const act = useAct();
  const notify = useNotify();
  const navigate = useNavigate();
  const [initial] = useState<ArticleFields>(() => ({
    title: '',
    summary: '',
    body: '',
    type: 'how-to',
    language: person.language,
    visibility: account === null ? 'staff' : 'account',
    account,
    status: 'draft',
    tags: [],
    appliesTo: [],
  }));
  const { draft: fields, ...begun } = useBegunRecord('new-article', account, initial);
  const form = { ...begun, fields, isJoined: false, isRestored: useRestored(begun) };
  const { submit, isSubmitting } = useSubmit(async () => {
    let id = '';
    const isSaved = await act((context) => {
      const changes = createArticle(context, fields);
      id = changes[0]?.id ?? '';
      return changes;
    }, begun.sending());
    if (!isSaved) return false;
    await begun.clear();
    notify.done(t('created'));
    await navigate(`/knowledge/${id}`, { replace: true });
    return true;
  });
  if (!form.isLoaded) return null;
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
          <Button variant="default" component={Link} to="/knowledge" onClick={() => void begun.clear()}>
            {t('common:cancel')}
          </Button>
        </>
      }
    />
  );
}
