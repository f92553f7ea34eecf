import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useHeaders } from '../../data/hooks.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ListHead } from '../register/ListHead.tsx';
import { ListPane } from '../register/ListPane.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { articleRows, searchableArticles, type ArticleRow } from './article-rows.ts';
import { ArticleFilters } from './ArticleFilters.tsx';
import { ArticleRowView } from './ArticleRowView.tsx';
import { useReaderLanguages } from './use-reader-languages.ts';

const keys = ['q', 'language', 'type', 'tag', 'status'] as const;
const renderRow = (row: ArticleRow<HeaderOf<'articles'>>) => <ArticleRowView row={row} />;

/** List of articles: one row per translation group, in the reader's language. */
export function ArticleList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const query = useListQuery();
  const { rows: articles, complete } = useHeaders('articles');
  const preferred = useReaderLanguages();
  const searchable = useMemo(() => searchableArticles(articles), [articles]);
  const [q, language, type, tag, status] = [
    query.get('q'),
    query.get('language'),
    query.get('type'),
    query.get('tag'),
    query.get('status'),
  ];
  const rows = useMemo(
    () => articleRows(searchable, { q, language, type, tag, status }, preferred),
    [searchable, q, language, type, tag, status, preferred],
  );
  const total = useMemo(() => groupCount(articles), [articles]);
  const selected = rows.find((row) => row.translations.some((one) => one.id === selectedId))?.id ?? null;
  const reason = articles.length > 0 ? 'noMatch' : complete ? 'empty' : 'reading';
  return (
    <ListPane
      head={
        <ListHead kind="articles" query={query} searchLabel={t('search')} shown={rows.length} total={total}>
          <ArticleFilters query={query} articles={articles} />
        </ListHead>
      }
    >
      <VirtualList
        items={rows}
        rowHeight={60}
        selectedId={selected}
        onOpen={(id) => void navigate({ pathname: `/knowledge/${id}`, search: query.without('edit', 'new') })}
        renderRow={renderRow}
        aria-label={t('title')}
        empty={
          <EmptyState
            icon={<IconBook2 />}
            title={t(`${reason}.title`)}
            text={t(`${reason}.text`)}
            action={
              reason === 'noMatch' ? (
                <Button variant="default" onClick={() => query.clear(keys)}>
                  {t('noMatch.action')}
                </Button>
              ) : undefined
            }
          />
        }
      />
    </ListPane>
  );
}

function groupCount(articles: readonly HeaderOf<'articles'>[]): number {
  return new Set(articles.map((one) => one.translationGroup ?? one.id)).size;
}
