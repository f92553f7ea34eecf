import type { ReactNode } from 'react';

/** One line of the palette that can be chosen. */
export interface PaletteItem {
  key: string;
  icon: ReactNode;
  title: string;
  /** Number of the record, shown in front of the title. */
  number?: string | null;
  detail?: ReactNode;
  aside?: ReactNode;
  /** Address that the item opens; items without one run. */
  href?: string;
  run?: () => void;
  /** More words under which a command is found, not shown. */
  keywords?: string;
}

export interface PaletteGroup {
  key: string;
  label: string;
  items: PaletteItem[];
}

/** Index of the next item, around the ends; -1 stays -1 when there is none. */
export function step(index: number, by: number, count: number): number {
  return count === 0 ? -1 : (index + by + count) % count;
}
