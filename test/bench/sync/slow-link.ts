import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How bad a link is. */
export interface LinkQuality {
  /** Bits a second, each way. */
  bits: number;
  /** Time there and back in ms. */
  roundTripMs: number;
  /** Share of segments that are lost. */
  loss: number;
}

export interface SlowLink {
  readonly url: string;
  /** Bytes that came through towards the server, and the other way. */
  readonly passed: { up: number; down: number };
  /** Bytes that were given to the link towards the server, also those that a cut has lost on their way. */
  readonly taken: { up: number };
  /** Connections that were cut in the middle. */
  cuts(): number;
  setOpen(isOpen: boolean): void;
  close(): Promise<void>;
}

/** Bytes of a TCP segment. */
const SEGMENT = 1_400;
/** Of so many lost segments one takes its connection along, as a radio does that loses its cell. */
const LOSSES_A_CUT = 25;

/**
 * A link as from a cellar, in front of the server on `port`. TCP hides losses from whoever uses it: a lost segment is
 * sent again one round trip later and holds up everything behind it, and one loss in 25 here breaks the connection.
 * Each direction of each connection has the whole of the bandwidth, so several at once are better off than on a radio.
 */
export async function slowLinkTo(port: number, quality: LinkQuality): Promise<SlowLink> {
  const open = new Set<Socket>();
  const passed = { up: 0, down: 0 };
  const taken = { up: 0 };
  let isOpen = true;
  let losses = 0;
  const isLost = () => {
    const isSo = Math.random() < quality.loss;
    if (isSo) losses += 1;
    return isSo;
  };
  const link = createServer({ noDelay: true }, (near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = connect({ port, host: '127.0.0.1', noDelay: true });
    const end = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    const lose = () => {
      if (!isLost()) return 0;
      if (losses % LOSSES_A_CUT === 0) end();
      return quality.roundTripMs;
    };
    near.on('data', ({ length }: Buffer) => (taken.up += length));
    slowly(near, far, quality, lose, (bytes) => (passed.up += bytes));
    slowly(far, near, quality, lose, (bytes) => (passed.down += bytes));
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  const drop = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(link.address() as AddressInfo).port}`,
    passed,
    taken,
    cuts: () => Math.floor(losses / LOSSES_A_CUT),
    setOpen: (next) => {
      isOpen = next;
      if (!next) drop();
    },
    close: () => {
      drop();
      return new Promise((resolve) => link.close(() => resolve()));
    },
  };
}

/** Pass on segment by segment, each at the time at which it would have arrived. */
function slowly(
  from: Socket,
  to: Socket,
  { bits, roundTripMs }: LinkQuality,
  lose: () => number,
  onPassed: (bytes: number) => void,
): void {
  const underWay: { segment: Buffer; at: number }[] = [];
  let free = 0;
  const arrive = () => {
    while (underWay[0] !== undefined && underWay[0].at <= performance.now()) {
      const segment = underWay.shift()?.segment ?? Buffer.alloc(0);
      // What was on its way when the link was cut arrives nowhere.
      if (to.destroyed) continue;
      onPassed(segment.length);
      to.write(segment);
    }
    if (underWay[0] !== undefined) setTimeout(arrive, Math.max(1, underWay[0].at - performance.now() + 1));
  };
  from.on('data', (data: Buffer) => {
    from.pause();
    const isIdle = underWay.length === 0;
    for (let start = 0; start < data.length; start += SEGMENT) {
      const segment = data.subarray(start, start + SEGMENT);
      free = Math.max(free, performance.now()) + (segment.length * 8_000) / bits + lose();
      underWay.push({ segment, at: free + roundTripMs / 2 });
    }
    if (isIdle) arrive();
    // Not further ahead than a receive window.
    setTimeout(() => from.resume(), Math.max(0, free - performance.now()));
  });
}
