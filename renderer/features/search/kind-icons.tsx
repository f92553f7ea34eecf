import {
  IconBook2,
  IconBuilding,
  IconCalendarEvent,
  IconFlag,
  IconServer2,
  IconTicket,
  IconUser,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const icons = {
  tickets: IconTicket,
  accounts: IconBuilding,
  assets: IconServer2,
  articles: IconBook2,
  visits: IconCalendarEvent,
  commitments: IconFlag,
  people: IconUser,
} as const;

/** Small sign of a kind of record. */
export function kindIcon(kind: keyof typeof icons): ReactNode {
  const Icon = icons[kind];
  return <Icon size={16} stroke={1.6} />;
}
