import { z } from 'zod';
import { personSchema, roleSchema } from '../records/person.ts';

/** POST /api/session */
export const sessionRequestSchema = z.object({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(1_000),
  /** Id of the replica (one browser profile or one installation), made by the client. */
  replica: z.string().min(1).max(100).default('unnamed'),
});
export type SessionRequest = z.infer<typeof sessionRequestSchema>;

export const sessionAnswerSchema = z.object({
  token: z.string(),
  /** UTC milliseconds. */
  expiresAt: z.int(),
  person: personSchema,
  serverTime: z.int(),
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

/** GET /api/session: the session of the token that was sent. */
export const sessionStateSchema = sessionAnswerSchema.omit({ token: true });
export type SessionState = z.infer<typeof sessionStateSchema>;

/** GET /api/demo: the sign-ins of demo mode; 404 in earnest. */
export const demoAnswerSchema = z.object({
  signIns: z.array(z.object({ role: roleSchema, login: z.string(), password: z.string() })),
});
export type DemoAnswer = z.infer<typeof demoAnswerSchema>;
