import { Menu } from 'electron';

/**
 * The menu bar. The console has its own commands, so Windows and Linux show none; macOS needs one, or
 * copy, paste and quit have no keys there.
 */
export function setMenuBar(platform: string): void {
  const template = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([...template]) : null);
}
