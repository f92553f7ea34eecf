import { Menu, Tray } from 'electron';
import { labelsFor } from './labels.ts';

export interface TrayActions {
  open: () => void;
  quit: () => void;
}

/**
 * The icon beside the clock: closing the window leaves the console running there, so that reminders
 * still come. Keep the result: a tray that is garbage-collected vanishes from the screen.
 *
 * @param icon path of a small PNG
 */
export function createTray(icon: string, language: string, { open, quit }: TrayActions) {
  const tray = new Tray(icon);
  tray.setToolTip('Fieldfare');
  tray.on('click', open);
  const setLanguage = (to: string) => {
    const labels = labelsFor(to);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { id: 'open', label: labels.open, click: open },
        { type: 'separator' },
        { id: 'quit', label: labels.quit, click: quit },
      ]),
    );
  };
  setLanguage(language);
  return { setLanguage };
}
