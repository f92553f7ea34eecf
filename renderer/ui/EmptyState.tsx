import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  /** An icon of about 28 px, decorative. */
  icon?: ReactNode;
  title: string;
  /** What to do about it. */
  text?: ReactNode;
  action?: ReactNode;
}

/** What a place shows that has nothing to show. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes['root']}>
      {icon ? (
        <div className={classes['icon']} aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <p className={classes['title']}>{title}</p>
      {text ? <div className={classes['text']}>{text}</div> : null}
      {action ? <div className={classes['action']}>{action}</div> : null}
    </div>
  );
}
