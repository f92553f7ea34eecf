import { z } from 'zod';

/** Every error that the server answers with: HTTP status and what the caller can do. */
export const errorTable = {
  'malformed-json': { status: 400, message: 'The request body is not valid JSON.' },
  'invalid-request': { status: 400, message: 'The request does not have the expected shape.' },
  'unknown-kind': { status: 400, message: 'There is no such kind of record.' },
  'invalid-checkpoint': {
    status: 400,
    message: 'The checkpoint was not made by this server. Start again from null.',
  },
  'unknown-schema': {
    status: 409,
    message: 'The server has not met these record schemas yet. Send their outline along.',
  },
  unauthenticated: { status: 401, message: 'Sign in first: the token is missing, expired or revoked.' },
  'device-revoked': {
    status: 401,
    message: 'This device was revoked. It hands in what it has not sent, then deletes what it holds.',
  },
  'wrong-credentials': { status: 401, message: 'Login or password is wrong.' },
  forbidden: { status: 403, message: 'You may not do this.' },
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, message: 'This address does not take that method.' },
  'too-large': { status: 413, message: 'The request is larger than 8 MB. Send it in smaller parts.' },
  'too-many-ops': {
    status: 413,
    message: 'More than 5,000 operations in one push. Send them in smaller parts.',
  },
  'unsupported-media-type': { status: 415, message: 'Send JSON with content-type application/json.' },
  'protocol-unsupported': {
    status: 426,
    message: 'This console is too old or too new for the server. Update it; unsent work is kept.',
  },
  'too-many-attempts': { status: 429, message: 'Too many attempts to sign in. Wait a minute.' },
  'too-many-hand-ins': {
    status: 429,
    message: 'Too much was handed in and nobody has looked at it yet. Its owner decides about it first.',
  },
  'file-not-expected': {
    status: 409,
    message: 'No entry that you may see names such a file. Send the entry first.',
  },
  'file-too-large': { status: 413, message: 'The file is larger than this server takes.' },
  'file-size-wrong': { status: 409, message: 'The file does not have the size that its entry says.' },
  'file-hash-wrong': { status: 422, message: 'The content is not what its entry names. Send it again.' },
  'file-type-wrong': { status: 415, message: 'The content is not of the type that its entry says.' },
  'file-missing': { status: 404, message: 'The file has not arrived here yet. It is on its way.' },
  'file-scanning': { status: 409, message: 'The file is being looked at. Ask again in a moment.' },
  'file-refused': { status: 410, message: 'The file did not pass the check and was not kept.' },
  'file-erased': { status: 410, message: 'The file was removed after review.' },
  'upload-refused': { status: 400, message: 'The upload does not follow the tus protocol.' },
  internal: { status: 500, message: 'The server failed. The request had no effect; try again.' },
  unavailable: {
    status: 503,
    message: 'The server, or its database, is not available at the moment. Try again.',
  },
  'storage-full': { status: 507, message: 'The server cannot write to its disk. The request had no effect.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errorTable;
export const errorCodeSchema = z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]);

export const errorBodySchema = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string().optional(),
  /** With `protocol-unsupported`: what the server speaks. */
  protocol: z.object({ from: z.int(), to: z.int() }).optional(),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
