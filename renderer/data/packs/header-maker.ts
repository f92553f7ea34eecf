import { DamagedPack } from './open-pack.ts';

export interface HeadersRequest {
  hash: string;
  content: Uint8Array<ArrayBuffer>;
}

export type HeadersAnswer =
  | { hash: string; headers: string }
  | { hash: string; error: string; isDamaged: boolean };

/** Verifies packs and makes their headers, several at once. */
export interface HeaderMaker {
  /** @throws DamagedPack */
  headers(hash: string, content: Uint8Array<ArrayBuffer>): Promise<string>;
  close(): void;
}

interface Waiting {
  resolve: (headers: string) => void;
  reject: (error: Error) => void;
}

/** In a worker: unpacking hundreds of packs would take the window for seconds. */
export function headerMaker(): HeaderMaker {
  const worker = new Worker(new URL('./headers.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<string, Waiting>();
  worker.addEventListener('message', ({ data }: MessageEvent<HeadersAnswer>) => {
    const one = waiting.get(data.hash);
    waiting.delete(data.hash);
    if ('headers' in data) one?.resolve(data.headers);
    else one?.reject(data.isDamaged ? new DamagedPack(data.error) : new Error(data.error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const one of waiting.values()) one.reject(new Error(message));
    waiting.clear();
  });
  return {
    headers: (hash, content) =>
      new Promise((resolve, reject) => {
        waiting.set(hash, { resolve, reject });
        const request: HeadersRequest = { hash, content };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}
