import { PASSWORD, startSyncServer } from '../../support/sync-server.ts';
import { percentile, printFigures } from '../figures.ts';
import type { SyncFlags } from './flags.ts';
import { LiveReplica, signInAs } from './live-replica.ts';

/** Replicas with an open stream; some of them fetch what they are told of, the others only hear it. */
const REPLICAS = 500;
const PUSHES_A_SECOND = 20;
const SECONDS = 20;
/** Pulls that bring nothing, for the cost of one. */
const PULLS = 300;

/**
 * 500 connected replicas on one server process, while 20 pushes a second arrive. They live in this process, as bare
 * clients of the wire: so many browsers would measure the machine. A change counts as visible when a pull of another
 * replica has brought it.
 */
export async function run({ runs, fetching }: SyncFlags): Promise<void> {
  const visible: number[] = [];
  const [memory, idle]: [number[], number[]] = [[], []];
  for (let round = 0; round < runs; round += 1) {
    const one = await measure(fetching);
    visible.push(percentile(one.delays, 0.95));
    memory.push(one.kbEach);
    idle.push(one.idlePullMs);
  }
  const pushing = `${REPLICAS} streams, ${fetching} of them fetching, ${PUSHES_A_SECOND} pushes a second`;
  printFigures('Live', [
    { what: `${pushing}: visible on another replica, p95`, values: visible, unit: 'ms', limit: 250 },
    { what: 'memory of the server for each stream', values: memory, unit: 'KB', limit: null },
    { what: 'CPU of the server for a pull of nothing', values: idle, unit: 'ms', limit: 1 },
  ]);
}

async function measure(fetching: number): Promise<{ delays: number[]; kbEach: number; idlePullMs: number }> {
  const server = await startSyncServer();
  const replicas: LiveReplica[] = [];
  try {
    const { token } = await signInAs(server.url, 'lead', PASSWORD);
    const writer = new LiveReplica(server.url, token);
    await writer.catchUp();
    const idlePullMs = await costOfNothing(server.url, writer);
    const before = await metric(server.url, 'process_resident_memory_bytes');
    for (let number = 0; number < REPLICAS; number += 1) replicas.push(new LiveReplica(server.url, token));
    for (const replica of replicas.slice(0, fetching)) await replica.catchUp();
    await Promise.all(replicas.map((replica, number) => replica.listen(number < fetching)));
    const after = await metric(server.url, 'process_resident_memory_bytes');
    const sentAt = await pushSteadily(writer);
    const delays = replicas.slice(0, fetching).flatMap((replica) => replica.delays(sentAt));
    if (delays.length < sentAt.size * fetching) {
      throw new Error(`Only ${delays.length} of ${sentAt.size * fetching} changes were seen.`);
    }
    return { delays, kbEach: (after - before) / REPLICAS / 1_000, idlePullMs };
  } finally {
    for (const replica of replicas) replica.close();
    await server.stop();
  }
}

async function costOfNothing(url: string, replica: LiveReplica): Promise<number> {
  for (let number = 0; number < 50; number += 1) await replica.pull();
  const before = await metric(url, 'process_cpu_seconds_total');
  for (let number = 0; number < PULLS; number += 1) await replica.pull();
  return (((await metric(url, 'process_cpu_seconds_total')) - before) * 1_000) / PULLS;
}

/** Push entries at the rate; answers when each was sent. */
async function pushSteadily(writer: LiveReplica): Promise<Map<string, number>> {
  const sentAt = new Map<string, number>();
  const pushes: Promise<void>[] = [];
  const began = performance.now();
  for (let number = 0; number < PUSHES_A_SECOND * SECONDS; number += 1) {
    const due = began + (number * 1_000) / PUSHES_A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const id = crypto.randomUUID();
    sentAt.set(id, performance.now());
    pushes.push(writer.pushEntry(id));
  }
  await Promise.all(pushes);
  // What is under way arrives; a change that takes longer counts as lost.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return sentAt;
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`The server tells no ${name}.`);
  return Number(value);
}
