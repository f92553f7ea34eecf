import { useTranslation } from 'react-i18next';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import register from '../register/register.module.css';
import type { ArticleRow } from './article-rows.ts';
import classes from './ArticleRowView.module.css';

/** One article in the list: title, type and summary, the languages it exists in. */
export function ArticleRowView({ row }: { row: ArticleRow<HeaderOf<'articles'>> }) {
  const { t } = useTranslation(['knowledge', 'records']);
  const { shown, translations } = row;
  return (
    <div className={classes.row} lang={shown.language}>
      <span className={classes.rowTitle}>{shown.title}</span>
      <span className={classes.rowLanguages}>
        {translations.map((one) => (
          <span key={one.id} className={register.chip} data-strong={one.id === shown.id}>
            {one.language.toUpperCase()}
          </span>
        ))}
      </span>
      <span className={classes.rowSummary}>
        {shown.status === 'published' ? null : (
          <strong>{t(`records:article.status.${shown.status}`)} · </strong>
        )}
        {t(`records:article.type.${shown.type}`)}
        {shown.summary === '' ? null : ` · ${shown.summary}`}
      </span>
    </div>
  );
}
