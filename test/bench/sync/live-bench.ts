import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSyncServer } from '../../support/sync-server.ts';
import { percentile, printFigures, type Figure } from '../figures.ts';
import type { SyncFlags } from './flags.ts';
import { fillOffice, type Office, type Worker } from './live-office.ts';
import { LiveReplica } from './live-replica.ts';
import { cpuMs, metric } from './server-metrics.ts';

const PUSHES_A_SECOND = 20;
const SECONDS = 20;
/** Pulls that bring nothing, for the cost of one; as many go ahead, since a server that runs is warm. */
const PULLS = 1_000;
/** How long a change may be under way before it counts as lost. */
const PATIENCE_MS = 10_000;

const scenes = {
  office: '500 replicas, 50 see every account and 425 see three or four',
  everything: '500 replicas that all see everything',
};
type Scene = keyof typeof scenes;

interface Measured {
  /** From the push of a change to its arrival, once for each replica that may see it, in ms. */
  delays: number[];
  kbEach: number;
  idlePullMs: number;
  pullsASecond: number;
  /** Of one core: the server, and this process with all the replicas. */
  load: { server: number; replicas: number };
}

/**
 * 500 replicas of 500 people, connected to one server process, while 20 notes a second are pushed by different ones of
 * them. All of them fetch whenever they are poked. They live in this process, as bare clients of the wire: so many
 * browsers would measure the machine. A change counts as visible when a pull of another replica has brought it.
 */
export async function run({ runs, only }: SyncFlags): Promise<void> {
  const names = (Object.keys(scenes) as Scene[]).filter((name) => only?.includes(name) ?? true);
  for (const name of names) {
    const all: Measured[] = [];
    for (let round = 0; round < runs; round += 1) all.push(await measure(name));
    printFigures(`Live: ${scenes[name]}; ${PUSHES_A_SECOND} pushes a second`, figuresOf(all));
  }
}

function figuresOf(all: readonly Measured[]): Figure[] {
  const each = (of: (one: Measured) => number) => all.map(of);
  const visible = (share: number) => each(({ delays }) => percentile(delays, share));
  return [
    { what: 'visible on another replica, p95', values: visible(0.95), unit: 'ms', limit: 250 },
    { what: 'the same, median', values: visible(0.5), unit: 'ms', limit: null },
    { what: 'the same, the last of all', values: visible(1), unit: 'ms', limit: null },
    { what: 'pulls, each second', values: each((one) => one.pullsASecond), unit: '', limit: null },
    { what: 'busy of one core: server', values: each((one) => one.load.server), unit: '%', limit: null },
    {
      what: 'busy of one core: all replicas',
      values: each((one) => one.load.replicas),
      unit: '%',
      limit: null,
    },
    {
      what: 'memory of the server for each stream',
      values: each((one) => one.kbEach),
      unit: 'KB',
      limit: null,
    },
    {
      what: 'CPU of the server for a pull of nothing',
      values: each((one) => one.idlePullMs),
      unit: 'ms',
      limit: 1,
    },
  ];
}

async function measure(scene: Scene): Promise<Measured> {
  const data = mkdtempSync(path.join(tmpdir(), 'fieldfare-live-'));
  const office = await fillOffice(data, scene === 'everything');
  const server = await startSyncServer({ data, demo: false });
  const replicas = office.workers.map((worker) => new LiveReplica(server.port, worker));
  try {
    for (const replica of replicas) await replica.catchUp();
    const idlePullMs = await costOfNothing(server.url, replicas[0]!);
    const before = await metric(server.url, 'process_resident_memory_bytes');
    await Promise.all(replicas.map((replica) => replica.listen()));
    // The pulls that follow on the first poke are over.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const after = await metric(server.url, 'process_resident_memory_bytes');
    return {
      ...(await push(server.url, office, replicas)),
      kbEach: (after - before) / replicas.length / 1_000,
      idlePullMs,
    };
  } finally {
    for (const replica of replicas) replica.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function costOfNothing(url: string, replica: LiveReplica): Promise<number> {
  for (let number = 0; number < PULLS; number += 1) await replica.pull();
  const before = await cpuMs(url);
  for (let number = 0; number < PULLS; number += 1) await replica.pull();
  return ((await cpuMs(url)) - before) / PULLS;
}

interface Note {
  account: string;
  writer: LiveReplica;
  sentAt: number;
}

/** Push notes at the rate, and wait until everybody who may see them has them. */
async function push(
  url: string,
  office: Office,
  replicas: readonly LiveReplica[],
): Promise<Pick<Measured, 'delays' | 'pullsASecond' | 'load'>> {
  const writers = replicas.filter(({ worker }) => worker.role !== 'partner' && worker.role !== 'lead');
  const notes = new Map<string, Note>();
  const pushes: Promise<void>[] = [];
  const cpu = { server: await cpuMs(url), replicas: process.cpuUsage() };
  const pulls = sumOf(replicas);
  const began = performance.now();
  for (let number = 0; number < PUSHES_A_SECOND * SECONDS; number += 1) {
    const due = began + (number * 1_000) / PUSHES_A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const writer = writers[(number * 101) % writers.length]!;
    const account = accountOf(office, writer.worker, number);
    const ticket = office.tickets.get(account)![number % 10]!;
    const id = crypto.randomUUID();
    notes.set(id, { account, writer, sentAt: performance.now() });
    pushes.push(writer.pushNote(id, ticket));
  }
  const wallMs = performance.now() - began;
  const used = process.cpuUsage(cpu.replicas);
  const load = {
    server: (((await cpuMs(url)) - cpu.server) / wallMs) * 100,
    replicas: ((used.user + used.system) / 1_000 / wallMs) * 100,
  };
  const pullsASecond = ((sumOf(replicas) - pulls) / wallMs) * 1_000;
  await Promise.all(pushes);
  return { delays: await arrivals(notes, replicas), pullsASecond, load };
}

/** Throws when one of them does not arrive. */
async function arrivals(
  notes: ReadonlyMap<string, Note>,
  replicas: readonly LiveReplica[],
): Promise<number[]> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const delays: number[] = [];
    let missing = 0;
    for (const [id, { account, writer, sentAt }] of notes) {
      for (const replica of replicas) {
        if (replica === writer || !mayRead(replica.worker, account)) continue;
        const seenAt = replica.seenAt(id);
        if (seenAt === undefined) missing += 1;
        else delays.push(seenAt - sentAt);
      }
    }
    if (missing === 0) return delays;
    if (performance.now() > until)
      throw new Error(`${missing} of ${delays.length + missing} changes never arrived.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function mayRead({ accounts }: Worker, account: string): boolean {
  return accounts === null || accounts.includes(account);
}

function accountOf({ tickets }: Office, { accounts }: Worker, number: number): string {
  const own = accounts ?? [...tickets.keys()];
  return own[(number * 7) % own.length]!;
}

function sumOf(replicas: readonly LiveReplica[]): number {
  return replicas.reduce((sum, { pulls }) => sum + pulls, 0);
}
