import { z } from 'zod';
import { unsentWorkSchema } from '../unsent/unsent-work.ts';

/** What a device says of itself with every exchange. */
export const deviceReportSchema = z.object({
  /** What its owner calls it, or what it runs on: "Chrome · Linux". */
  name: z.string().max(100),
  /** Version of the console. */
  version: z.string().max(50),
  /** Deeds that have not reached the server. */
  pending: z.int().min(0),
  /** Deeds that the server refused and nobody has decided about. */
  parked: z.int().min(0),
});
export type DeviceReport = z.infer<typeof deviceReportSchema>;

/** `revoked`: told to wipe itself, and has not said yet that it did. */
export const deviceStateSchema = z.enum(['active', 'revoked', 'wiped']);
export type DeviceState = z.infer<typeof deviceStateSchema>;

/** A person on one browser profile or installation. Times are UTC milliseconds. */
export const deviceSchema = z.object({
  /** Id of the replica. */
  id: z.string(),
  person: z.string(),
  state: deviceStateSchema,
  /** The device that asks. */
  isThis: z.boolean(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  pending: z.int().nullable(),
  parked: z.int().nullable(),
  firstContact: z.int(),
  lastContact: z.int(),
  revokedAt: z.int().nullable(),
  revokedBy: z.string().nullable(),
  wipedAt: z.int().nullable(),
});
export type Device = z.infer<typeof deviceSchema>;

/** GET /api/devices: an admin sees everybody's, everyone else their own. */
export const devicesAnswerSchema = z.object({ serverTime: z.int(), devices: z.array(deviceSchema) });
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

/** POST /api/devices/:id/revoke */
export const revokeRequestSchema = z.object({
  /** Whose sign-in on that device; an admin may name others. */
  person: z.uuid().optional(),
});
export const revokeAnswerSchema = z.object({ device: deviceSchema });
export type RevokeAnswer = z.infer<typeof revokeAnswerSchema>;

/** POST /api/hand-ins: what a revoked device has not sent, before it deletes it. */
export const handInRequestSchema = z.object({
  /** Made by the device; the same one again replaces. */
  id: z.uuid(),
  work: unsentWorkSchema,
});
export type HandInRequest = z.infer<typeof handInRequestSchema>;

/** What the server keeps of a hand-in. */
export const handInDoneSchema = z.object({
  serverTime: z.int(),
  /** Files that it keeps of it; left out by servers that know of none. */
  files: z.int().optional(),
});
export type HandInDone = z.infer<typeof handInDoneSchema>;

/** GET /api/hand-ins/:id */
export const handInAnswerSchema = z.object({
  id: z.string(),
  /** Name of the device, `null` when it never said one. */
  device: z.string().nullable(),
  at: z.int(),
  work: unsentWorkSchema,
});
export type HandInAnswer = z.infer<typeof handInAnswerSchema>;

/** GET /api/hand-ins: what devices of the caller handed in and nobody has decided about; files without their bytes. */
export const handInsAnswerSchema = z.object({ handIns: z.array(handInAnswerSchema) });
export type HandInsAnswer = z.infer<typeof handInsAnswerSchema>;

/** Answer of requests that say no more than that they were done. */
export const doneAnswerSchema = z.object({ serverTime: z.int() });
export type DoneAnswer = z.infer<typeof doneAnswerSchema>;
