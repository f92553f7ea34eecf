import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Op } from '../../../shared/protocol/push.ts';
import { Grants } from '../../../sync-server/access/grants.ts';
import { buildApp } from '../../../sync-server/app.ts';
import { archiveOnce } from '../../../sync-server/archive/archive-once.ts';
import { eraseTicket } from '../../../sync-server/erase/erase-ticket.ts';
import { push } from '../../../sync-server/push/push.ts';
import { openStore } from '../../../sync-server/store/open-store.ts';
import type { ImportItem, Store } from '../../../sync-server/store/store.ts';
import { Activity, resting } from './activity.ts';
import { Mirror } from './mirror.ts';
import type { World } from './world.ts';

/** A request as it arrives. */
export interface Request {
  /** GET when there is no body. */
  path: string;
  token: string;
  body: string;
}

/** An answer as it leaves. */
export interface Reply {
  status: number;
  contentType: string;
  text: string;
  /** Of an answer that is no text. */
  bytes?: Uint8Array<ArrayBuffer>;
}

const FILE = 'fieldfare.sqlite';
const MONTH_MS = 30 * 24 * 3_600_000;
const SESSION_MS = 30 * 24 * 3_600_000;
/** Memory instead of a disk where there is one: nobody pulls its plug here. */
const home = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The real server in this process, without a socket: its routes, rules and embedded store. */
export class Authority {
  readonly #world: World;
  readonly #dir: string;
  #tokens = 0;
  #store!: Store;
  #app!: FastifyInstance;
  #activity!: Activity;
  #mirror!: Mirror;
  /** How often it was restored. */
  restored = 0;

  private constructor(world: World) {
    this.#world = world;
    this.#dir = mkdtempSync(path.join(home, 'fieldfare-simulation-'));
  }

  static async open(world: World, items: readonly ImportItem[]): Promise<Authority> {
    const authority = new Authority(world);
    const store = await openStore(authority.#dir);
    await store.importBatch(items);
    await authority.#serve(store);
    return authority;
  }

  /** What is in the store at this moment. */
  truth(): Mirror {
    this.#mirror.refresh();
    return this.#mirror;
  }

  /** Serve a request. Resolves when it first rests; `done` gets the answer, `null` when the server went away. */
  async serve(request: Request, done: (reply: Reply | null) => void): Promise<void> {
    const { restored } = this;
    const answer = async () => {
      const reply = await this.#app.inject({
        method: request.body === '' ? 'GET' : 'POST',
        url: request.path,
        headers: {
          ...(request.body === '' ? {} : { 'content-type': 'application/json' }),
          authorization: `Bearer ${request.token}`,
        },
        ...(request.body === '' ? {} : { payload: request.body }),
      });
      const contentType = String(reply.headers['content-type']);
      const isBytes = contentType.includes('octet-stream');
      const whole = {
        status: reply.statusCode,
        contentType,
        text: isBytes ? '' : reply.payload,
        ...(isBytes ? { bytes: new Uint8Array(reply.rawPayload) } : {}),
      };
      done(restored === this.restored ? whole : null);
    };
    await this.#activity.begin(answer);
  }

  /** A new sign-in. Returns the token. */
  async signIn(person: string, replica: string): Promise<string> {
    this.#tokens += 1;
    const token = `token-${this.#tokens}`;
    const now = Date.now();
    await this.#store.addSession(hashOf(token), { person, replica, expiresAt: now + SESSION_MS }, now);
    return token;
  }

  async endSession(token: string): Promise<void> {
    await this.#store.removeSession(hashOf(token));
  }

  /** Somebody in the office changes a record at once. */
  async change(personId: string, op: Omit<Op, 'opId' | 'base' | 'at'>): Promise<void> {
    const access = (await new Grants(this.#store).of(personId))!;
    const { revision } = this.truth().kinds.get(op.kind)!.get(op.id)!;
    const whole = { ...op, opId: this.#world.newId(), base: revision, at: Date.now() };
    const [result] = await push(this.#store, { access, replica: 'office', now: Date.now() }, [whole]);
    if (result?.status !== 'applied') throw new Error(`The office may not: ${JSON.stringify(result)}`);
  }

  /** What the server does every hour: all that has ended goes into packs. Other requests cross it. */
  async archive(): Promise<void> {
    const { restored } = this;
    const store = resting(this.#store, this.#activity);
    await this.#activity.begin(async () => {
      const { packs } = await archiveOnce(store, { now: Date.now() + MONTH_MS, afterDays: 0 }).catch(() => ({
        packs: 0,
      }));
      if (packs > 0 && restored === this.restored) this.#world.log('office', `cut ${packs} packs`);
    });
  }

  /** A customer wants a ticket to be forgotten, and the operator erases it. */
  async erase(id: string): Promise<void> {
    await eraseTicket(this.#store, null, { id, now: Date.now() });
    // Its packs are cut anew. What was read of its past is forgotten too.
    await this.archive();
    this.truth().rereadPast();
  }

  async backup(): Promise<void> {
    await this.#store.backup(path.join(this.#dir, 'backup'));
  }

  /** Put the backup in the place of what there is, as docs/operations.md says. */
  async restore(): Promise<void> {
    this.restored += 1;
    await this.#stop();
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(this.#dir, `${FILE}${end}`), { force: true });
    copyFileSync(path.join(this.#dir, 'backup'), path.join(this.#dir, FILE));
    const store = await openStore(this.#dir);
    await store.newEpoch();
    await this.#serve(store);
  }

  async close(): Promise<void> {
    await this.#stop();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  async #serve(store: Store): Promise<void> {
    this.#store = store;
    this.#activity = new Activity(this.#world.scheduler, this.#world.chaos.time);
    this.#app = await buildApp({
      store: resting(store, this.#activity),
      logger: pino({ level: 'silent' }),
    });
    await this.#app.ready();
    this.#mirror = new Mirror(path.join(this.#dir, FILE));
  }

  async #stop(): Promise<void> {
    await this.#activity.stop();
    this.#mirror.close();
    await this.#app.close();
    await this.#store.close();
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
