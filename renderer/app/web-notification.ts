import type { CallPayload } from '../../shared/ipc/channels.ts';

export type NotificationRequest = CallPayload<'desktop:notify'>;

/**
 * A notification of the browser. Asks for the permission when it was never asked for; the browser
 * shows that question only after a click or a key, so ask from a setting first.
 *
 * @returns whether it was shown. The tag makes a repeat of the same id replace the first one silently.
 */
export async function showWebNotification(
  { id, title, body, route }: NotificationRequest,
  open: (route: string) => void,
): Promise<boolean> {
  if (!('Notification' in window)) return false;
  const permission =
    Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission;
  if (permission !== 'granted') return false;
  const notification = new Notification(title, { body, tag: id, icon: '/icon-192.png' });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
    open(route);
  });
  return true;
}
