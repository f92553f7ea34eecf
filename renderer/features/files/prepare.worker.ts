import { prepareFile } from './prepare-file.ts';
import type { PrepareAnswer, PrepareRequest } from './prepared-file.ts';

/** Prepares one file after the other beside the window, which stays quick meanwhile. */
addEventListener('message', ({ data }: MessageEvent<PrepareRequest>) => {
  prepareFile(data).then(
    (file) => answer({ file }),
    (error: unknown) => answer({ error: String(error) }),
  );
});

function answer(message: PrepareAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
  postMessage(message);
}
