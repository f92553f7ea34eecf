import type { Icon } from '@tabler/icons-react';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import type { PaletteItem } from '../palette-items.ts';

type More = Pick<PaletteItem, 'href' | 'run' | 'keywords'> & { keys?: string };

/** A line of the palette that is a command. */
export function command(key: string, Sign: Icon, title: string, { keys, ...more }: More): PaletteItem {
  return {
    key,
    icon: <Sign size={16} stroke={1.6} />,
    title,
    aside: keys === undefined ? undefined : <KeyHint keys={keys} />,
    ...more,
  };
}
