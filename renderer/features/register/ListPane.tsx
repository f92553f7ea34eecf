import type { ReactNode } from 'react';
import classes from './ListPane.module.css';

/** Column of a list: head above, the rows in what is left. Rows lay themselves out by its width (`list-pane`). */
export function ListPane({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.pane}>
      {head}
      <div className={classes.paneRows}>{children}</div>
    </div>
  );
}
