import { expect } from 'vitest';
import type { Client } from './client.ts';

/** Reads a stream event by event; `null` when the server has hung up. */
export async function listen(
  client: Client,
): Promise<() => Promise<{ event: string; data: unknown } | null>> {
  const answer = await client.request('/api/sync/stream');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ]);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return async () => {
    for (;;) {
      const match = /event: (\w+)\ndata: (.*)\n\n/.exec(text);
      if (match !== null) {
        text = text.slice(match.index + match[0].length);
        return { event: match[1] ?? '', data: JSON.parse(match[2] ?? '') as unknown };
      }
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) return null;
      text += decoder.decode(value, { stream: true });
    }
  };
}

/** Revision of a poke. */
export function revisionOf(event: { data: unknown } | null): number {
  return (event?.data as { revision: number } | undefined)?.revision ?? -1;
}
