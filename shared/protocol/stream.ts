import { z } from 'zod';

/** GET /api/sync/stream: server-sent events. A comment line every 15 s shows that the link lives. */
export const HEARTBEAT_MS = 15_000;

export const streamEventSchema = z.discriminatedUnion('event', [
  /** Something was committed that this person may see something of; pull. */
  z.object({ event: z.literal('poke'), data: z.object({ revision: z.int() }) }),
  /** What this person may see has changed; pull every kind. */
  z.object({ event: z.literal('access'), data: z.object({}) }),
  /** This device was revoked; wipe the replica. */
  z.object({ event: z.literal('wipe'), data: z.object({}) }),
]);
export type StreamEvent = z.infer<typeof streamEventSchema>;

/** GET /api/sync/wait?after=17: answers when there is something later for this person, when access changed, or after 25 s. */
export const waitAnswerSchema = z.object({ revision: z.int(), serverTime: z.int() });
export type WaitAnswer = z.infer<typeof waitAnswerSchema>;
