import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Link } from 'react-router';
import { linkTarget } from './link-target.ts';
import classes from './Markdown.module.css';

const plugins = [remarkGfm];

const components: Components = {
  a({ href, children }) {
    const target = linkTarget(href);
    if (target.kind === 'external') {
      return (
        <a href={target.href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      );
    }
    if (target.kind === 'screen') return <Link to={target.path}>{children}</Link>;
    return <span title={href}>{children}</span>;
  },
  // A picture on a foreign server would tell it who reads the ticket, and is not there offline.
  img({ alt, src }) {
    return (
      <span className={classes['image']} title={typeof src === 'string' ? src : undefined}>
        {alt || src}
      </span>
    );
  },
  table({ children }) {
    return (
      <div className={classes['table']}>
        <table>{children}</table>
      </div>
    );
  },
};

export interface MarkdownProps {
  text: string;
  /** `compact` in timelines, `reading` for articles. */
  size?: 'compact' | 'reading';
}

/** Text written by people, as Markdown. HTML in it shows as text; links lead to other sites or our screens only. */
export const Markdown = memo(function Markdown({ text, size = 'compact' }: MarkdownProps) {
  return (
    <div className={classes['root']} data-size={size}>
      <ReactMarkdown remarkPlugins={plugins} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
});
