import { streamEventSchema, type StreamEvent } from '../../../shared/protocol/stream.ts';
import type { Endpoint } from './http-transport.ts';

export interface StreamTiming {
  /** The server says something as soon as a stream opens: later than this, something holds it back. */
  firstMs: number;
  /** Two heartbeats missed: the link is dead even where the system believes it alive. */
  silenceMs: number;
}
export const streamTiming: StreamTiming = { firstMs: 8_000, silenceMs: 30_000 };

export interface StreamHandlers {
  onOpen(): void;
  onEvent(event: StreamEvent): void;
}

/** How a stream ended: `held-back` when not even its beginning arrived in time, though nothing broke. */
export type StreamOutcome = 'ended' | 'held-back';

/**
 * Listen to the server once, until the link breaks, falls silent or `signal` aborts. By fetch, because EventSource
 * cannot send the token in a header. Resolves in every case; whether to come back is the caller's to say.
 */
export async function listenOnce(
  endpoint: Endpoint,
  handlers: StreamHandlers,
  signal: AbortSignal,
  timing: StreamTiming = streamTiming,
): Promise<StreamOutcome> {
  const silence = new AbortController();
  let hasBegun = false;
  let timer = setTimeout(() => silence.abort(), timing.firstMs);
  try {
    const response = await fetch(`${endpoint.server}/api/sync/stream`, {
      headers: { authorization: `Bearer ${endpoint.token()}`, accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      cache: 'no-store',
      credentials: 'omit',
    });
    const isStream = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
    if (!response.ok || !isStream || response.body === null) return 'ended';
    const parser = new EventParser(handlers);
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), timing.silenceMs);
      // Headers alone prove nothing: a proxy may send them on and keep the rest.
      if (!hasBegun) handlers.onOpen();
      hasBegun = true;
      parser.push(text);
    }
  } catch {
    // A broken link is this function's normal end; the loop's own requests say what is wrong.
  } finally {
    clearTimeout(timer);
  }
  return silence.signal.aborted && !hasBegun && !signal.aborted ? 'held-back' : 'ended';
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
