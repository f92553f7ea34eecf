import { errorBodySchema } from '../../../shared/protocol/errors.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';

export interface JsonRequest {
  url: string;
  body: object;
  timeoutMs: number;
  token?: string;
}

/** POST JSON and read JSON. @throws TransportFailure for everything that is not a 2xx answer in JSON */
export async function requestJson(request: JsonRequest): Promise<unknown> {
  const response = await send(request);
  const body = await readBody(response);
  if (response.ok && body.isJson) return body.value;
  if (response.ok) {
    throw new TransportFailure('captive-portal', 'Something else than the server answered with a web page.');
  }
  const parsed = errorBodySchema.safeParse(body.value);
  const code = parsed.success ? parsed.data.code : null;
  const message = parsed.success ? parsed.data.message : `HTTP status ${response.status}`;
  throw new TransportFailure(failureOf(response.status, code), message, code);
}

async function send({ url, body, timeoutMs, token }: JsonRequest): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
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
