import { IconBook2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeaders } from '../../data/hooks.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { RegisterList } from '../register/RegisterList.tsx';
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
    <RegisterList
      kind="articles"
      path="/knowledge"
      query={query}
      ending={['edit', 'new']}
      title={t('title')}
      searchLabel={t('search')}
      filters={<ArticleFilters query={query} articles={articles} />}
      shown={rows.length}
      total={total}
      items={rows}
      rowHeight={60}
      renderRow={renderRow}
      selectedId={selected}
      noRows={{
        icon: <IconBook2 />,
        title: t(`${reason}.title`),
        text: t(`${reason}.text`),
        action:
          reason === 'noMatch' ? { label: t('noMatch.action'), run: () => query.clear(keys) } : undefined,
      }}
    />
  );
}

function groupCount(articles: readonly HeaderOf<'articles'>[]): number {
  return new Set(articles.map((one) => one.translationGroup ?? one.id)).size;
}
