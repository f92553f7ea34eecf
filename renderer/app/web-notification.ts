import type { CallPayload } from '../../shared/ipc/channels.ts';

export type NotificationRequest = CallPayload<'desktop:notify'>;

/**
 * A notification of the browser, where the person has allowed it (in Settings: browsers show their question only
 * after a click).
 *
 * @returns whether it was shown. The tag makes a repeat of the same id replace the first one silently.
 */
export function showWebNotification(
  { id, title, body, route }: NotificationRequest,
  open: (route: string) => void,
): boolean {
  if (!('Notification' in window)) return false;
  if (Notification.permission !== 'granted') return false;
  const notification = new Notification(title, { body, tag: id, icon: '/icon-192.png' });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
    open(route);
  });
  return true;
}
