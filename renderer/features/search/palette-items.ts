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

/**
 * Address of a chosen item with the list that is to stand beside it: the one on the screen when the item opens in the
 * same list, all tickets for a ticket opened from elsewhere (the default, one's own, would often be empty).
 */
export function besideList(href: string, pathname: string, search: string): string {
  const [, folder, id] = href.split('/');
  if (id === undefined || id === 'new' || href.includes('?')) return href;
  if (pathname.startsWith(`/${folder ?? ''}`)) return href + search;
  return folder === 'tickets' ? `${href}?view=all` : href;
}
