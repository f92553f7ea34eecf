import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { StreamConnection } from './connection.ts';

/** A socket that takes nothing until it is drained. */
class Stalled extends EventEmitter {
  writableEnded = false;
  destroyed = false;
  isOpen = false;
  written: string[] = [];
  write(text: string): boolean {
    this.written.push(text);
    return this.isOpen;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

function stalled(): { socket: Stalled; connection: StreamConnection } {
  const socket = new Stalled();
  const owner = { person: 'p', tokenHash: 't', view: 'v' };
  return { socket, connection: new StreamConnection(socket as unknown as ServerResponse, owner) };
}

test('S7 a reader that does not keep up is owed one poke, however many there were', () => {
  const { socket, connection } = stalled();
  for (let revision = 1; revision <= 1_000; revision += 1) connection.poke(revision);
  connection.accessChanged();
  expect(socket.written).toHaveLength(1);
  socket.isOpen = true;
  socket.emit('drain');
  expect(socket.written.slice(1)).toEqual([
    'event: access\ndata: {}\n\nevent: poke\ndata: {"revision":1000}\n\n',
  ]);
});

test('S7 a reader that has not taken three heartbeats is given up', () => {
  const { socket, connection } = stalled();
  connection.poke(1);
  connection.heartbeat();
  connection.heartbeat();
  expect(socket.destroyed).toBe(false);
  connection.heartbeat();
  expect(socket.destroyed).toBe(true);
});
