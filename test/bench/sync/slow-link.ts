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
  /** Bytes that were given to the link towards the server, also those that a cut has lost before they were sent. */
  readonly taken: { up: number };
  /** Bytes that were sent towards the server and were still on their way when their connection was cut. */
  readonly lost: { up: number };
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
 * sent again one round trip later and holds up everything behind it, and one loss in 25 here breaks the connection. To open a
 * connection takes one round trip.
 * Each direction of each connection has the whole of the bandwidth, so several at once are better off than on a radio.
 */
export async function slowLinkTo(
  port: number,
  quality: LinkQuality,
  /** Called for each connection: what is to be told what comes through on it to the server. */
  follow?: () => (data: Buffer) => void,
): Promise<SlowLink> {
  const open = new Set<Socket>();
  const passed = { up: 0, down: 0 };
  const taken = { up: 0 };
  const lost = { up: 0 };
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
    // What the server has said before it hangs up still has its way to go.
    const far = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    let isEnded = false;
    const end = () => {
      if (!isEnded) lost.up += up.underWay();
      isEnded = true;
      [near, far].forEach((socket) => socket.destroy());
    };
    const lose = () => {
      if (!isLost()) return 0;
      if (losses % LOSSES_A_CUT === 0) end();
      return quality.roundTripMs;
    };
    const tell = follow?.();
    const up = slowly(near, far, quality, lose, (data) => {
      passed.up += data.length;
      tell?.(data);
    });
    const down = slowly(far, near, quality, lose, ({ length }) => (passed.down += length));
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    near.on('data', ({ length }: Buffer) => (taken.up += length));
    near.on('close', end);
    far.on('end', () => down.whenEmpty(() => near.end()));
    far.on('close', () => down.whenEmpty(end));
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  const drop = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(link.address() as AddressInfo).port}`,
    passed,
    taken,
    lost,
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

interface Lane {
  /** Bytes that were sent and have not arrived yet. */
  underWay(): number;
  /** Call once nothing is under way. */
  whenEmpty(call: () => void): void;
}

/** Pass on segment by segment, each at the time at which it would have arrived. */
function slowly(
  from: Socket,
  to: Socket,
  { bits, roundTripMs }: LinkQuality,
  lose: () => number,
  onPassed: (segment: Buffer) => void,
): Lane {
  const queue: { segment: Buffer; sentAt: number; at: number }[] = [];
  let free = performance.now() + roundTripMs;
  let onEmpty: (() => void) | null = null;
  const arrive = () => {
    while (queue[0] !== undefined && queue[0].at <= performance.now()) {
      const segment = queue.shift()?.segment ?? Buffer.alloc(0);
      // What was on its way when the link was cut arrives nowhere.
      if (to.destroyed) continue;
      onPassed(segment);
      to.write(segment);
    }
    if (queue[0] !== undefined) setTimeout(arrive, Math.max(1, queue[0].at - performance.now() + 1));
    else onEmpty?.();
  };
  from.on('data', (data: Buffer) => {
    from.pause();
    const isIdle = queue.length === 0;
    for (let start = 0; start < data.length; start += SEGMENT) {
      const segment = data.subarray(start, start + SEGMENT);
      const sentAt = Math.max(free, performance.now());
      free = sentAt + (segment.length * 8_000) / bits + lose();
      queue.push({ segment, sentAt, at: free + roundTripMs / 2 });
    }
    if (isIdle) arrive();
    // Not further ahead than a receive window.
    setTimeout(() => from.resume(), Math.max(0, free - performance.now()));
  });
  return {
    underWay: () => {
      const now = performance.now();
      return queue.reduce((sum, { segment, sentAt }) => sum + (sentAt <= now ? segment.length : 0), 0);
    },
    whenEmpty: (call) => {
      if (queue.length === 0) call();
      else onEmpty = call;
    },
  };
}
