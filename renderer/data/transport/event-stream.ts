import { streamEventSchema, type StreamEvent } from '../../../shared/protocol/stream.ts';
import type { Endpoint } from './http-transport.ts';

/** Two heartbeats missed: the link is dead even where the system believes it alive. */
const SILENCE_MS = 30_000;

export interface StreamHandlers {
  onOpen(): void;
  onEvent(event: StreamEvent): void;
}

/**
 * Listen to the server once, until the link breaks, falls silent or `signal` aborts. By fetch, because EventSource
 * cannot send the token in a header. Resolves in every case; whether to come back is the caller's to say.
 */
export async function listenOnce(
  endpoint: Endpoint,
  handlers: StreamHandlers,
  signal: AbortSignal,
): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const response = await fetch(`${endpoint.server}/api/sync/stream`, {
      headers: { authorization: `Bearer ${endpoint.token()}`, accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      cache: 'no-store',
      credentials: 'omit',
    });
    const isStream = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
    if (!response.ok || !isStream || response.body === null) return;
    handlers.onOpen();
    const parser = new EventParser(handlers);
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      parser.push(text);
    }
  } catch {
    // A broken link is this function's normal end; the loop's own requests say what is wrong.
  } finally {
    clearTimeout(timer);
  }
}

/** Puts the pieces of a text/event-stream together. */
export class EventParser {
  readonly #handlers: Pick<StreamHandlers, 'onEvent'>;
  #rest = '';

  constructor(handlers: Pick<StreamHandlers, 'onEvent'>) {
    this.#handlers = handlers;
  }

  /** Take the next piece, cut anywhere. Unknown events and comments are passed over. */
  push(text: string): void {
    const blocks = (this.#rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) this.#take(block);
  }

  #take(block: string): void {
    const lines = block.split('\n');
    const event = field(lines, 'event');
    const parsed = streamEventSchema.safeParse({ event, data: jsonOf(field(lines, 'data')) });
    if (parsed.success) this.#handlers.onEvent(parsed.data);
  }
}

function field(lines: readonly string[], name: string): string {
  return (
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return null;
  }
}
