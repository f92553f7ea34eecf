import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editArticle } from '../../../shared/commands/articles.ts';
import type { CommandContext } from '../../../shared/commands/context.ts';
import type { Article } from '../../../shared/records/article.ts';
import { useNotify } from '../../ui/notify.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { useAct } from '../register/use-act.ts';
import { ArticleForm } from './ArticleForm.tsx';
import { useArticleDraft } from './use-article-draft.ts';

/** Changes an article. Only what differs is written, so that a colleague's edit of another field stays. */
export function ArticleEditor({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const act = useAct();
  const notify = useNotify();
  const form = useArticleDraft(article);
  const { submit, isSubmitting } = useSubmit(async () => {
    const { fields } = form;
    const account = fields.visibility === 'account' ? fields.account : null;
    const edit = (context: CommandContext) => editArticle(context, article, { ...fields, account });
    if (!(await act(edit, form.sending()))) return false;
    await form.clear();
    notify.done(t('saved'));
    onClose();
    return true;
  });
  if (!form.isLoaded) return null;
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
              void form.clear();
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
