import {
  IconClock,
  IconListCheck,
  IconMapPin,
  IconPhoto,
  IconSignature,
  IconTicket,
  IconTool,
  type Icon,
} from '@tabler/icons-react';

/** What belongs to a visit, each behind one button. Its word is `field:part.<id>`. */
export const fieldParts = ['tickets', 'customer', 'checklist', 'time', 'photos', 'parts', 'report'] as const;
export type FieldPart = (typeof fieldParts)[number];

export const partIcons: Record<FieldPart, Icon> = {
  tickets: IconTicket,
  customer: IconMapPin,
  checklist: IconListCheck,
  time: IconClock,
  photos: IconPhoto,
  parts: IconTool,
  report: IconSignature,
};

/** The part that an address names; the tickets where it names none. */
export function fieldPart(named: string | undefined): FieldPart {
  return fieldParts.find((part) => part === named) ?? 'tickets';
}
