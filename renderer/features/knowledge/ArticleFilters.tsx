import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { articleSchema, articleTypeSchema } from '../../../shared/records/article.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { FilterSelect } from '../register/FilterSelect.tsx';
import { languageName } from '../register/language-name.ts';
import type { ListQuery } from '../register/use-list-query.ts';
import { useEnumOptions } from '../register/use-options.ts';
import { commonTags } from './article-rows.ts';
import { baseLanguage } from './translations.ts';

interface ArticleFiltersProps {
  query: ListQuery;
  articles: readonly HeaderOf<'articles'>[];
}

/** Language, type, tag and status; languages and tags are those that occur. */
export function ArticleFilters({ query, articles }: ArticleFiltersProps) {
  const { t, i18n } = useTranslation('knowledge');
  const types = useEnumOptions('article.type', articleTypeSchema.options);
  const states = useEnumOptions('article.status', articleSchema.shape.status.unwrap().options);
  const languages = useMemo(
    () =>
      [...new Set(articles.map((one) => baseLanguage(one.language)))]
        .map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [articles, i18n.language],
  );
  const tags = useMemo(() => commonTags(articles, 100), [articles]);
  return (
    <>
      <FilterSelect
        label={t('filter.language')}
        value={query.get('language')}
        options={languages}
        onChange={(value) => query.set('language', value)}
      />
      <FilterSelect
        label={t('filter.type')}
        value={query.get('type')}
        options={types}
        onChange={(value) => query.set('type', value)}
      />
      {tags.length === 0 ? null : (
        <FilterSelect
          label={t('filter.tag')}
          value={query.get('tag')}
          options={tags.map((tag) => ({ value: tag, label: tag }))}
          onChange={(value) => query.set('tag', value)}
        />
      )}
      <FilterSelect
        label={t('filter.status')}
        value={query.get('status')}
        options={states}
        onChange={(value) => query.set('status', value)}
      />
    </>
  );
}
