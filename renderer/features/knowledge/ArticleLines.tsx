import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import register from '../register/register.module.css';
import classes from './knowledge.module.css';
import { translationRows } from './translations.ts';
import { useReaderLanguages } from './use-reader-languages.ts';

interface ArticleLinesProps {
  articles: readonly HeaderOf<'articles'>[];
  /** Said when there is none. */
  none: string;
}

/** Articles as quiet lines, each a link, one per translation group in the reader's language; at most 20. */
export function ArticleLines({ articles, none }: ArticleLinesProps) {
  const { t } = useTranslation('records');
  const rows = translationRows(articles, useReaderLanguages()).slice(0, 20);
  if (rows.length === 0) return none === '' ? null : <p className={register.none}>{none}</p>;
  return (
    <ul className={register.lines}>
      {rows.map(({ shown }) => (
        <li key={shown.id} className={classes.line}>
          <Link to={`/knowledge/${shown.id}`}>{shown.title}</Link>
          <span className={register.meta}>{t(`article.type.${shown.type}`)}</span>
        </li>
      ))}
    </ul>
  );
}
