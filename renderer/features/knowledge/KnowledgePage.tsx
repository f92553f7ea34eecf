import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../data/hooks.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { ArticleDetail } from './ArticleDetail.tsx';
import { ArticleList } from './ArticleList.tsx';
import { NewArticle } from './NewArticle.tsx';

/** The knowledge base: list, reading, writing (`?new=1`, `?edit=1`). */
export function KnowledgePage() {
  const { id } = useParams();
  const { t } = useTranslation('knowledge');
  const query = useListQuery();
  const may = useMay();
  const isNew = id === undefined && query.get('new') !== '';
  return (
    <RegisterPage
      screen="knowledge"
      title={t('title')}
      action={
        may.create('articles') ? (
          <Button component={Link} to="/knowledge?new=1" leftSection={<IconPlus size={15} aria-hidden />}>
            {t('new')}
          </Button>
        ) : null
      }
      list={<ArticleList selectedId={id ?? null} />}
      detail={isNew ? <NewArticle /> : id === undefined ? null : <ArticleDetail key={id} id={id} />}
      ending={['edit', 'new']}
      listSize={34}
    />
  );
}
