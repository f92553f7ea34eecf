import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import {
  calls,
  events,
  type CallAnswer,
  type CallName,
  type CallPayload,
  type EventName,
  type EventPayload,
} from '../shared/ipc/channels.ts';
import { APP_ORIGIN } from '../shared/ipc/desktop-api.ts';

/** One function a channel. The payload has been checked when it gets here. */
export type CallHandlers = {
  [C in CallName]: (payload: CallPayload<C>) => CallAnswer<C> | Promise<CallAnswer<C>>;
};

/**
 * Answers the calls of the page. This is the only place where they come in: the sender must be the
 * top frame of the console itself, and the payload must fit the table; else the call rejects.
 */
export function routeCalls(ipcMain: Pick<IpcMain, 'handle'>, handlers: CallHandlers): void {
  for (const channel of Object.keys(calls) as CallName[]) {
    const { payload } = calls[channel];
    const handler = handlers[channel] as (payload: unknown) => unknown;
    ipcMain.handle(channel, (event, raw: unknown) => {
      if (!isConsole(event)) throw new Error(`${channel}: refused, the sender is not the console`);
      const parsed = payload.safeParse(raw ?? null);
      if (!parsed.success) throw new Error(`${channel}: refused, ${describe(parsed.error)}`);
      return handler(parsed.data);
    });
  }
}

/** A frame inside the page, or a page that the window was led away to, is a stranger. */
function isConsole({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return senderFrame.url === APP_ORIGIN || senderFrame.url.startsWith(`${APP_ORIGIN}/`);
}

function describe(error: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`).join('; ');
}

/** Tells the page something; a payload that does not fit the table is a fault of ours and throws. */
export function tellPage<E extends EventName>(
  page: Pick<WebContents, 'send'>,
  event: E,
  payload: EventPayload<E>,
) {
  page.send(event, events[event].parse(payload));
}
