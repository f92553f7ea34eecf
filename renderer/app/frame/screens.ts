import {
  IconBook2,
  IconBuildingFactory2,
  IconCalendarEvent,
  IconChecklist,
  IconMapPin,
  IconReportAnalytics,
  IconPackage,
  IconScale,
  IconServer2,
  IconTicket,
  type Icon,
} from '@tabler/icons-react';

/** A place on the rail. Its word is `app:screen.<id>`, its shortcut `g` and a letter. */
export interface Screen {
  id:
    | 'today'
    | 'tickets'
    | 'visits'
    | 'accounts'
    | 'assets'
    | 'knowledge'
    | 'commitments'
    | 'reports'
    | 'stock'
    | 'policies';
  path: string;
  keys: string;
  icon: Icon;
  /** Nothing that service partners could see. */
  isForStaff?: boolean;
}

export const screens: readonly Screen[] = [
  { id: 'today', path: '/today', keys: 'g d', icon: IconCalendarEvent },
  { id: 'tickets', path: '/tickets', keys: 'g t', icon: IconTicket },
  { id: 'visits', path: '/visits', keys: 'g v', icon: IconMapPin },
  { id: 'accounts', path: '/accounts', keys: 'g a', icon: IconBuildingFactory2 },
  { id: 'assets', path: '/assets', keys: 'g i', icon: IconServer2 },
  { id: 'knowledge', path: '/knowledge', keys: 'g k', icon: IconBook2 },
  { id: 'commitments', path: '/commitments', keys: 'g c', icon: IconChecklist },
  { id: 'reports', path: '/reports', keys: 'g r', icon: IconReportAnalytics, isForStaff: true },
  { id: 'stock', path: '/stock', keys: 'g o', icon: IconPackage },
  { id: 'policies', path: '/policies', keys: 'g p', icon: IconScale },
];
