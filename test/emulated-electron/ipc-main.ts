import type { Frame } from 'playwright-core';
import { fromWeb } from './addresses.ts';
import { strict } from './unsupported.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** A call from a page, answered as Electron would; errors travel as text. */
export async function receive(sender: unknown, frame: Frame, channel: string, args: unknown[]) {
  const handler = handlers.get(channel);
  if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
  try {
    return { value: structuredClone(await handler({ sender, senderFrame: senderFrame(frame) }, ...args)) };
  } catch (error) {
    return { error: String(error) };
  }
}

interface SenderFrame {
  url: string;
  parent: SenderFrame | null;
}

function senderFrame(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return { url: fromWeb(frame.url()), parent: parent === null ? null : senderFrame(parent) };
}
