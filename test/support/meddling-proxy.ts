import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between a console and its server. */
export type Meddling =
  /** Passes everything on at once. */
  | 'none'
  /** Sends headers on and keeps the body of an endless answer. */
  | 'buffers-bodies'
  /** Sends nothing on before the whole answer is there. */
  | 'buffers-all'
  /** A hotel or a plant: every request is answered with a page that asks for a sign-in. */
  | 'captive-portal'
  /** Takes connections and never says anything, as a link whose far half is gone. */
  | 'half-open';

export interface MeddlingProxy {
  readonly url: string;
  /** From now on. Open answers keep what they began with, except that `half-open` silences them too. */
  meddle(how: Meddling): void;
  /** Addresses that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A real HTTP proxy in front of the server on `port` of this machine. */
export async function meddlingProxyTo(port: number): Promise<MeddlingProxy> {
  let how: Meddling = 'none';
  const asked: string[] = [];
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method, headers, url: path } = incoming;
    const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const held: Buffer[] = [];
      const mode = how;
      const head = () => outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      if (mode !== 'buffers-all') head().flushHeaders();
      answer.on('data', (chunk: Buffer) => {
        if (how === 'half-open') return;
        if (mode === 'none') outgoing.write(chunk);
        else held.push(chunk);
      });
      answer.on('end', () => {
        if (how === 'half-open') return;
        if (mode === 'buffers-all') head();
        outgoing.end(Buffer.concat(held));
      });
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };
  const proxy = createServer((incoming, outgoing) => {
    asked.push((incoming.url ?? '').split('?')[0] ?? '');
    if (how === 'half-open') return;
    if (how === 'captive-portal') {
      outgoing.writeHead(200, { 'content-type': 'text/html' });
      outgoing.end('<html>Welcome. Please accept our terms.</html>');
    } else pass(incoming, outgoing);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    meddle: (next) => {
      how = next;
    },
    close: () => {
      proxy.closeAllConnections();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
