import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { strict } from './unsupported.ts';

/** What the program asked of the system. Specs read it; nothing reaches the system. */
export const recorded: { openExternal: string[]; trays: Tray[]; notifications: Notification[] } = {
  openExternal: [],
  trays: [],
  notifications: [],
};

export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;
  constructor({ title = '', body = '' }: { title?: string; body?: string } = {}) {
    super();
    this.title = title;
    this.body = body;
  }
  show(): void {
    recorded.notifications.push(this);
    this.emit('show', {});
  }
}

interface MenuItem {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  click?: () => void;
}

export class Menu {
  static setApplicationMenu(_menu: Menu | null): void {}
  static buildFromTemplate(items: MenuItem[]): Menu {
    return new Menu(items);
  }
  readonly items: readonly MenuItem[];
  constructor(items: MenuItem[] = []) {
    this.items = items;
  }
}

export class Tray extends EventEmitter {
  menu: Menu | undefined;
  constructor(image: string) {
    super();
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
    recorded.trays.push(this);
  }
  setToolTip(_text: string): void {}
  setContextMenu(menu: Menu): void {
    this.menu = menu;
  }
}

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<void> => {
    recorded.openExternal.push(url);
  },
});

export const nativeImage = strict('nativeImage', {
  createFromPath: (file: string) => ({ file, isEmpty: () => !existsSync(file) }),
});

const onlyScreen = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = strict('screen', {
  getPrimaryDisplay: () => onlyScreen,
  getAllDisplays: () => [onlyScreen],
});
