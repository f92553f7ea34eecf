import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CallAnswer, CallName, CallPayload, EventName, EventPayload } from '../shared/ipc/channels.ts';
import { BRIDGE, type DesktopApi } from '../shared/ipc/desktop-api.ts';

// The table itself stays in the main process: the page is checked there, and the preload stays small.
function call<C extends CallName>(channel: C, payload: CallPayload<C>): Promise<CallAnswer<C>> {
  return ipcRenderer.invoke(channel, payload) as Promise<CallAnswer<C>>;
}

function listen<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  // The page never gets the event object: it leads to ipcRenderer.
  const wrapped = (_event: IpcRendererEvent, payload: EventPayload<E>) => listener(payload);
  ipcRenderer.on(event, wrapped);
  return () => {
    ipcRenderer.off(event, wrapped);
  };
}

const api: DesktopApi = {
  info: () => call('desktop:info', null),
  storage: () => call('desktop:storage', null),
  notify: (request) => call('desktop:notify', request),
  setBadge: (count) => call('desktop:badge', { count }),
  setLanguage: (language) => call('desktop:language', { language }),
  onRoute: (listener) => listen('desktop:route', ({ route }) => listener(route)),
};

contextBridge.exposeInMainWorld(BRIDGE, api);
