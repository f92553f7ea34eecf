import type { ReactNode } from 'react';
import classes from './FieldRow.module.css';

export interface FieldRowProps {
  label: string;
  children: ReactNode;
  /** `stacked`: label above the value, for long values. */
  layout?: 'beside' | 'stacked';
}

/** A field of a record: its name, dim, and its value. A dash stands for an empty value. */
export function FieldRow({ label, children, layout = 'beside' }: FieldRowProps) {
  const isEmpty = children === null || children === undefined || children === '' || children === false;
  return (
    <div className={classes['root']} data-layout={layout} data-ff-field="">
      <span className={classes['label']}>{label}</span>
      <div className={classes['value']}>
        {isEmpty ? <span className={classes['none']}>–</span> : children}
      </div>
    </div>
  );
}
