import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Article } from '../../../shared/records/article.ts';
import { useHeaders } from '../../data/hooks.ts';
import { languageName } from '../register/language-name.ts';
import register from '../register/register.module.css';

/** The languages in which this text exists, the present one marked; just its name where there is no other. */
export function TranslationSwitch({ article }: { article: Article }) {
  const { t, i18n } = useTranslation('knowledge');
  const { search } = useLocation();
  const { rows } = useHeaders('articles');
  const translations = useMemo(
    () =>
      article.translationGroup === null
        ? []
        : rows
            .filter((one) => one.translationGroup === article.translationGroup && one.status !== 'retired')
            .sort((a, b) => a.language.localeCompare(b.language)),
    [rows, article.translationGroup],
  );
  if (translations.length < 2) return <span>{languageName(article.language, i18n.language)}</span>;
  return (
    <nav aria-label={t('translations')} className={register.chips}>
      {translations.map((one) => (
        <Link
          key={one.id}
          to={{ pathname: `/knowledge/${one.id}`, search }}
          className={register.chip}
          data-strong={one.id === article.id}
          aria-current={one.id === article.id ? 'true' : undefined}
          hrefLang={one.language}
        >
          {languageName(one.language, i18n.language)}
        </Link>
      ))}
    </nav>
  );
}
