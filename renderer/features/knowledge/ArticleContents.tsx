import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ArticleContents.module.css';
import type { Heading } from './outline.ts';

interface ArticleContentsProps {
  headings: readonly Heading[];
  scroller: RefObject<HTMLElement | null>;
}

/** Table of contents of a long article: the two upper levels. A click moves the reading place and the focus. */
export function ArticleContents({ headings, scroller }: ArticleContentsProps) {
  const { t } = useTranslation('knowledge');
  const top = Math.min(...headings.map((heading) => heading.level));
  const goTo = (slug: string) => {
    const target = scroller.current?.querySelector<HTMLElement>(`#${CSS.escape(`s-${slug}`)}`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  return (
    <nav className={classes.contents} aria-labelledby="article-contents">
      <h3 id="article-contents" className={classes.contentsTitle}>
        {t('contents')}
      </h3>
      <ol>
        {headings
          .filter((heading) => heading.level <= top + 1)
          .map((heading) => (
            <li key={heading.slug} data-level={heading.level - top}>
              <button type="button" onClick={() => goTo(heading.slug)}>
                {heading.text}
              </button>
            </li>
          ))}
      </ol>
    </nav>
  );
}
