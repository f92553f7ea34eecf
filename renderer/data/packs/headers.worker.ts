import { makeHeaders } from './make-headers.ts';
import { DamagedPack } from './open-pack.ts';
import type { HeadersAnswer, HeadersRequest } from './header-maker.ts';

/** Verifies packs and makes their headers beside the window, which stays quick meanwhile. */
addEventListener('message', ({ data }: MessageEvent<HeadersRequest>) => {
  const { hash, content } = data;
  makeHeaders(hash, content).then(
    (headers) => answer({ hash, headers }),
    (error: unknown) => answer({ hash, error: String(error), isDamaged: error instanceof DamagedPack }),
  );
});

function answer(message: HeadersAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
  postMessage(message);
}
