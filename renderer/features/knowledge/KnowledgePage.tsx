import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { ArticleDetail } from './ArticleDetail.tsx';
import { ArticleList } from './ArticleList.tsx';
import { NewArticle } from './NewArticle.tsx';

/** The knowledge base: list, reading, writing (`?new=1`, `?edit=1`). */
export function KnowledgePage() {
  const { id } = useParams();
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const query = useListQuery();
  const isNew = id === undefined && query.get('new') !== '';
  return (
    <Page
      title={t('title')}
      layout="flush"
      actions={
        <Button component={Link} to="/knowledge?new=1" leftSection={<IconPlus size={15} aria-hidden />}>
          {t('new')}
        </Button>
      }
    >
      <SplitView
        id="knowledge"
        list={<ArticleList selectedId={id ?? null} />}
        detail={isNew ? <NewArticle /> : id === undefined ? null : <ArticleDetail key={id} id={id} />}
        onBack={() => void navigate({ pathname: '/knowledge', search: query.without('edit', 'new') })}
        listSize={34}
      />
    </Page>
  );
}
