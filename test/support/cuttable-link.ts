import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP link to a server that can be cut and mended, as when a cable is pulled. */
export interface CuttableLink {
  /** Address at which the far server is reached while the link is whole. */
  readonly url: string;
  /** Drop every open connection and refuse new ones. */
  cut(): void;
  /** @param through port of another link that leads to the server, for connections from now on */
  mend(through?: number): void;
  close(): Promise<void>;
}

/** Put a link between a client and the server on `port` of this machine. */
export async function linkTo(port: number): Promise<CuttableLink> {
  const open = new Set<Socket>();
  let isCut = false;
  let target = port;
  const link = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(link.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: (through = port) => {
      target = through;
      isCut = false;
    },
    close: () => {
      drop();
      return new Promise((resolve) => link.close(() => resolve()));
    },
  };
}
