import { errorBodySchema } from '../../../shared/protocol/errors.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';

export interface JsonRequest {
  url: string;
  /** Left out: a GET, or the method below. */
  body?: object;
  method?: 'DELETE';
  timeoutMs: number;
  token?: string;
  signal?: AbortSignal;
}

/**
 * Ask in JSON and read JSON; `null` for an answer without a body (204).
 * @throws TransportFailure for everything that is not a 2xx answer in JSON
 */
export async function requestJson(request: JsonRequest): Promise<unknown> {
  const response = await send(request);
  if (response.status === 204) return null;
  const body = await readBody(response);
  if (response.ok && body.isJson) return body.value;
  if (response.ok) {
    throw new TransportFailure('captive-portal', 'Something else than the server answered with a web page.');
  }
  const parsed = errorBodySchema.safeParse(body.value);
  const error = parsed.success ? parsed.data : null;
  const code = error?.code ?? null;
  const message = error?.message ?? `HTTP status ${response.status}`;
  throw new TransportFailure(failureOf(response.status, code), message, code, error?.protocol ?? null);
}

async function send({ url, body, method, timeoutMs, token, signal }: JsonRequest): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      cache: 'no-store',
      credentials: 'omit',
    });
  } catch (error) {
    throw new TransportFailure('unreachable', error instanceof Error ? error.message : String(error));
  }
}

async function readBody(response: Response): Promise<{ isJson: boolean; value: unknown }> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return { isJson: false, value: null };
  try {
    return { isJson: true, value: await response.json() };
  } catch (error) {
    // Cut off in the middle, or not JSON in spite of its label: either way the answer did not arrive.
    throw new TransportFailure('unreachable', error instanceof Error ? error.message : String(error));
  }
}
