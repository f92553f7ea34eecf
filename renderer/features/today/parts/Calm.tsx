import type { ReactNode } from 'react';
import styles from '../today.module.css';

/** One quiet sentence where a section has nothing to show. */
export function Calm({ children }: { children: ReactNode }) {
  return <p className={styles.calm}>{children}</p>;
}
