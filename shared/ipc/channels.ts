import { z } from 'zod';

/** A place in the console, as the address bar of a browser would show it. Never another origin. */
const route = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])/, 'a route starts with a single slash');

/**
 * Everything that the page may ask of Electron's main process. The page asks through
 * `window.desktop`; `electron/ipc-router.ts` checks every payload and every sender against this table.
 */
export const calls = {
  'desktop:info': {
    payload: z.null(),
    answer: z.object({
      version: z.string(),
      platform: z.string(),
      /** What this computer is called in its network. */
      hostName: z.string(),
      /** Address of the sync server that this console was started for, if it was. */
      server: z.url({ protocol: /^https?$/ }).nullable(),
    }),
  },
  /** Room on the disk that holds the replica. A page is not told: browsers answer with a made-up figure. */
  'desktop:storage': {
    payload: z.null(),
    answer: z.object({
      /** Bytes that this program may still write; `null` where the system does not say. */
      free: z.number().min(0).nullable(),
    }),
  },
  /** Shows a notification of the system; a click on it opens the route. One id is shown once. */
  'desktop:notify': {
    payload: z.object({
      id: z.string().min(1).max(200),
      title: z.string().min(1).max(200),
      body: z.string().max(1_000),
      route,
    }),
    answer: z.object({ shown: z.boolean() }),
  },
  /** The number on the icon; 0 takes it away. */
  'desktop:badge': {
    payload: z.object({ count: z.int().min(0).max(99_999) }),
    answer: z.null(),
  },
  /** The language of the tray menu. */
  'desktop:language': {
    payload: z.object({ language: z.enum(['en', 'pl', 'ru', 'de']) }),
    answer: z.null(),
  },
} as const;

/** What the main process tells the page. */
export const events = {
  'desktop:route': z.object({ route }),
} as const;

type Calls = typeof calls;
type Events = typeof events;
export type CallName = keyof Calls;
export type CallPayload<C extends CallName> = z.infer<Calls[C]['payload']>;
export type CallAnswer<C extends CallName> = z.infer<Calls[C]['answer']>;
export type EventName = keyof Events;
export type EventPayload<E extends EventName> = z.infer<Events[E]>;
