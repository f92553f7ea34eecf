import type { z } from 'zod';
import { issueText } from '../push/validate.ts';
import { RequestError } from './request-error.ts';

/** The body in the schema's shape. Throws `RequestError` `invalid-request` saying what does not fit. */
export function parseBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (!result.success) throw new RequestError('invalid-request', issueText(result.error));
  return result.data;
}
