import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../../support/sync-server.ts';

export interface PeerServer {
  url: string;
  stop(): Promise<void>;
}

/** Start a peer's server on a file of documents; resolves when it holds them all. */
export async function startPeer(
  name: 'couch' | 'rx',
  { documents, page }: { documents: string; page: string },
): Promise<PeerServer> {
  const file = path.join(import.meta.dirname, `peers/${name}-server.mjs`);
  const args = ['--max-old-space-size=4096', file, documents, page, String(await freePort())];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The ${name} server ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /port (\d+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
