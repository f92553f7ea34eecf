import type { Channel, Priority } from '../../../shared/records/ticket.ts';

/** `2 - Medium` -> 2. */
export function levelOf(text: string | null): 1 | 2 | 3 {
  const level = Number.parseInt(text ?? '', 10);
  return level === 1 || level === 3 ? level : 2;
}

/** `3 - Moderate` -> 3. */
export function priorityOf(text: string | null): Priority {
  const priority = Number.parseInt(text ?? '', 10);
  return priority === 1 || priority === 2 || priority === 4 ? priority : 3;
}

const channels: Record<string, Channel> = {
  Phone: 'phone',
  IVR: 'phone',
  Email: 'e-mail',
  'Self service': 'self-service',
  'Direct opening': 'other',
};

/** How it was reported; `other` for words that are not known. */
export function channelOf(text: string | null): Channel {
  return channels[text ?? ''] ?? 'other';
}
