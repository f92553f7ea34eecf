import { Button } from '@mantine/core';
import { IconLink, IconPencil } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/records/article.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { ChecklistPreview } from '../checklists/ChecklistPreview.tsx';
import register from '../register/register.module.css';
import { TakeAlongButton } from '../suitcase/TakeAlongButton.tsx';
import { articleMarkdown } from './article-markdown.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleContents } from './ArticleContents.tsx';
import classes from './ArticleReader.module.css';
import { LinkToTicket } from './LinkToTicket.tsx';
import { deservesContents, outlineOf } from './outline.ts';
import { TranslationSwitch } from './TranslationSwitch.tsx';

/** An article for reading: title, what kind of text it is, the text, whom it comes from. */
export function ArticleReader({ article, onEdit }: { article: Article; onEdit: () => void }) {
  const { t } = useTranslation('knowledge');
  const [isLinking, setLinking] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const text = useMemo(() => articleMarkdown(article.body), [article.body]);
  const headings = useMemo(() => outlineOf(text), [text]);
  const withContents = deservesContents(text, headings);
  return (
    <article ref={scroller} className={register.detail} aria-label={article.title} data-article="">
      <div className={classes.reader} data-contents={withContents}>
        <header className={classes.readerHead}>
          <div className={register.titleRow}>
            <h2 className={classes.title} lang={article.language}>
              {article.title}
            </h2>
            <div className={register.actions}>
              <TakeAlongButton kind="articles" id={article.id} />
              <Button
                variant="default"
                leftSection={<IconLink size={15} aria-hidden />}
                onClick={() => setLinking(true)}
              >
                {t('link.action')}
              </Button>
              <Button variant="default" leftSection={<IconPencil size={15} aria-hidden />} onClick={onEdit}>
                {t('common:edit')}
              </Button>
            </div>
          </div>
          <ArticleMeta article={article} />
        </header>
        {withContents ? <ArticleContents headings={headings} scroller={scroller} /> : null}
        <div className={classes.text} lang={article.language}>
          {article.summary === '' ? null : <p className={classes.summary}>{article.summary}</p>}
          {text === '' ? (
            <p className={register.none}>{t('noBody')}</p>
          ) : article.type === 'checklist-template' ? (
            <ChecklistPreview title={article.title} body={article.body} />
          ) : (
            <ArticleBody text={text} headings={headings} />
          )}
          {article.attribution === null ? null : (
            <footer className={classes.attribution} lang="en">
              {article.attribution}
            </footer>
          )}
        </div>
      </div>
      {isLinking ? <LinkToTicket article={article} onClose={() => setLinking(false)} /> : null}
    </article>
  );
}

function ArticleMeta({ article }: { article: Article }) {
  const { t } = useTranslation(['knowledge', 'records']);
  return (
    <div className={register.subtitle}>
      <span className={register.chip}>{t(`records:article.type.${article.type}`)}</span>
      {article.status === 'published' ? null : (
        <span className={register.chip} data-strong="true">
          {t(`records:article.status.${article.status}`)}
        </span>
      )}
      <TranslationSwitch article={article} />
      <span>{t('version', { version: article.version })}</span>
      <span>
        {t('updated')} <DateTime at={article.updatedAt} style="day" />
      </span>
      <span>
        {article.visibility === 'account' ? (
          <AccountName id={article.account} asLink />
        ) : (
          t(`visibility.${article.visibility}`)
        )}
      </span>
      {article.tags.map((tag) => (
        <span key={tag} className={register.chip}>
          {tag}
        </span>
      ))}
    </div>
  );
}
