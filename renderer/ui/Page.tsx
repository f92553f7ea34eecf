import type { ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.ts';
import classes from './Page.module.css';

export interface PageProps {
  /** Heading of the screen and title of the window. */
  title: string;
  /** Buttons at the right of the heading. */
  actions?: ReactNode;
  /** Stands right of the title: counts, filters, tabs. */
  aside?: ReactNode;
  /** `flush`: content fills the page and scrolls inside (SplitView, VirtualList). Else padded and scrolling. */
  layout?: 'flush' | 'padded';
  children: ReactNode;
}

/** A screen: title line and content. The title takes the focus on navigation. */
export function Page({ title, actions, aside, layout = 'padded', children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes['root']}>
      <header className={classes['header']}>
        <h1 className={classes['title']} tabIndex={-1} data-ff-title="">
          {title}
        </h1>
        {aside ? <div className={classes['aside']}>{aside}</div> : null}
        {actions ? <div className={classes['actions']}>{actions}</div> : null}
      </header>
      <div className={classes['content']} data-layout={layout}>
        {children}
      </div>
    </div>
  );
}
