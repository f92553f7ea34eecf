import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One address for whichever database is the primary now, as a virtual address or a proxy in front of them is. */
export class Switch {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: number;

  private constructor(target: string) {
    this.#target = Number(new URL(target).port);
    this.#server = createServer((socket) => this.#forward(socket));
  }

  static async to(target: string): Promise<Switch> {
    const one = new Switch(target);
    await new Promise<void>((resolve) => one.#server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${(this.#server.address() as AddressInfo).port}/postgres`;
  }

  /** From now on to another one; who is connected is cut off. */
  turnTo(target: string): void {
    this.#target = Number(new URL(target).port);
    this.#cut();
  }

  close(): void {
    this.#server.close();
    this.#cut();
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  #forward(socket: Socket): void {
    const target = connect(this.#target, '127.0.0.1');
    for (const [one, other] of [
      [socket, target],
      [target, socket],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  }
}
