import { createElement, memo, useMemo } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import { Link } from 'react-router';
import remarkGfm from 'remark-gfm';
import { linkTarget } from '../../ui/link-target.ts';
import classes from './ArticleBody.module.css';
import type { Heading } from './outline.ts';

const plugins = [remarkGfm];

interface ArticleBodyProps {
  /** Markdown, already through `articleMarkdown`. */
  text: string;
  /** `outlineOf` the same text: gives headings their addresses. */
  headings: readonly Heading[];
}

/** The text of an article. Its headings begin below the title of the record, so the outline of the page is whole. */
export const ArticleBody = memo(function ArticleBody({ text, headings }: ArticleBodyProps) {
  const components = useMemo(() => componentsFor(headings), [headings]);
  return (
    <div className={classes.body}>
      <ReactMarkdown remarkPlugins={plugins} components={components} skipHtml>
        {text}
      </ReactMarkdown>
    </div>
  );
});

type HeadingProps = React.ComponentProps<'h1'> & ExtraProps;

function componentsFor(headings: readonly Heading[]): Components {
  const slugs = new Map(headings.map((heading) => [heading.line, heading.slug]));
  // Articles begin at the first or at the second level; either becomes the third, below the title.
  const top = Math.min(...headings.map((heading) => heading.level), 6);
  const heading = (level: number) =>
    function ArticleHeading({ node, children }: HeadingProps) {
      const slug = slugs.get(node?.position?.start.line ?? -1);
      const shown = Math.min(6, level - top + 3);
      return createElement(
        `h${String(shown)}`,
        { id: slug === undefined ? undefined : `s-${slug}`, tabIndex: -1 },
        children,
      );
    };
  return {
    h1: heading(1),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    h5: heading(5),
    h6: heading(6),
    pre: ({ children }) => (
      // Scrolls by itself when wider than the text, hence reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <pre tabIndex={0}>{children}</pre>
    ),
    a: ArticleLink,
    img: ({ alt }) => (alt === undefined || alt === '' ? null : <span className={classes.image}>{alt}</span>),
    table: ({ children }) => (
      // Scrolls by itself when wider than the text, hence reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className={classes.table} tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
  };
}

function ArticleLink({ href, children }: React.ComponentProps<'a'> & ExtraProps) {
  const target = linkTarget(href);
  if (target.kind === 'external') {
    return (
      <a href={target.href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  if (target.kind === 'screen') return <Link to={target.path}>{children}</Link>;
  // Relative links of imported articles have no page here; the words stay, the promise of a link goes.
  return <span title={href}>{children}</span>;
}
