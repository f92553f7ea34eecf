import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

export interface SectionProps {
  title: string;
  actions?: ReactNode;
  /** Shown after the title, dim: how many there are. */
  count?: number | string;
  children: ReactNode;
}

/** A titled part of a page, divided from the next by a hairline, never by a box. */
export function Section({ title, actions, count, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['root']} aria-labelledby={id}>
      <header className={classes['header']}>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {count === undefined ? null : <span className={classes['count']}>{count}</span>}
        {actions ? <div className={classes['actions']}>{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
