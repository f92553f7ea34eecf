import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** As Chromium says it, so that the server does the work that it does for a console. */
const headers = [
  'host: 127.0.0.1',
  'accept: */*',
  'accept-encoding: gzip, deflate, br, zstd',
  'accept-language: en-GB,en;q=0.9',
  'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
].join('\r\n');

const unpack: Record<string, (body: Buffer) => Buffer> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
};

/**
 * One kept-alive connection of HTTP/1.1, one request at a time. Node's own client costs about as much of a processor as
 * the server's answer does, and 500 replicas share theirs.
 */
export class BareHttp {
  readonly #socket: Socket;
  readonly #head: string;
  #rest: Buffer = Buffer.alloc(0);
  #settle: { resolve: (body: Buffer) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number, token: string) {
    this.#head = `${headers}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json`;
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (data) => {
      this.#rest = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data]);
      this.#read();
    });
    this.#socket.on('error', (error) => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('The server hung up.')));
  }

  async post(path: string, body: object): Promise<unknown> {
    const text = JSON.stringify(body);
    const answer = new Promise<Buffer>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    const length = Buffer.byteLength(text);
    this.#socket.write(`POST ${path} HTTP/1.1\r\n${this.#head}\r\ncontent-length: ${length}\r\n\r\n${text}`);
    return JSON.parse((await answer).toString());
  }

  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #read(): void {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end === -1 || this.#settle === null) return;
    const head = this.#rest.toString('latin1', 0, end);
    const body = bodyOf(head, this.#rest.subarray(end + 4));
    if (body === null) return;
    this.#rest = Buffer.alloc(0);
    const { resolve, reject } = this.#settle;
    this.#settle = null;
    const encoding = field(head, 'content-encoding') ?? 'identity';
    const content = unpack[encoding]?.(body) ?? body;
    if (head.startsWith('HTTP/1.1 200 ')) resolve(content);
    else reject(new Error(`${head.slice(0, 40)}: ${content.toString()}`));
  }
}

/** `null` while it is not complete. */
function bodyOf(head: string, rest: Buffer): Buffer | null {
  const length = field(head, 'content-length');
  if (length !== null) return rest.length < Number(length) ? null : rest;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = rest.indexOf('\r\n', at);
    if (line === -1) return null;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (rest.length < line + 2 + size + 2) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

function field(head: string, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
}
