import type { PrepareAnswer, PreparedFile, PrepareRequest } from './prepared-file.ts';

/** Prepare files one after the other in a worker. Rejects with the first that cannot be read. */
export async function prepareFiles(requests: readonly PrepareRequest[]): Promise<PreparedFile[]> {
  const worker = new Worker(new URL('./prepare.worker.ts', import.meta.url), { type: 'module' });
  try {
    const prepared: PreparedFile[] = [];
    for (const request of requests) prepared.push(await prepareIn(worker, request));
    return prepared;
  } finally {
    worker.terminate();
  }
}

function prepareIn(worker: Worker, request: PrepareRequest): Promise<PreparedFile> {
  return new Promise((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<PrepareAnswer>) => {
        if ('file' in data) resolve(data.file);
        else reject(new Error(data.error));
      },
      { once: true },
    );
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin argument
    worker.postMessage(request);
  });
}
