import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import type { PushAnswer } from '../../../shared/protocol/push.ts';
import type { Authority, Reply, Request } from './authority.ts';
import type { Seeded } from './seeded.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 60_000;
const portal: Reply = {
  status: 200,
  contentType: 'text/html',
  text: '<h1>Welcome to the guest network</h1>',
};
const gateway: Reply = { status: 502, contentType: 'text/html', text: '<h1>Bad gateway</h1>' };

/** What a link needs to know of the device at its end. */
export interface Caller {
  name: string;
  isCutOff: boolean;
  /** Protocol that it speaks; 1 is what the server takes. */
  protocol: number;
  pageLimit: number | null;
  /** Called with the server's answer as it leaves, before anything happens to it. */
  onServed(request: Request, reply: Reply, version: number): void;
}

/** The way between one device and the server, with everything that happens to requests and answers on it. */
export async function carry(
  world: World,
  authority: Authority,
  caller: Caller,
  sent: Request,
): Promise<Reply> {
  const { scheduler, chaos } = world;
  const link = chaos.of('link');
  const request = adapted(world, caller, sent);
  const lost = async (ms: number, what: string): Promise<never> => {
    await scheduler.pause(ms);
    world.log(caller.name, `${request.path}: ${what}`);
    throw new TypeError('fetch failed');
  };
  const arrive = () =>
    new Promise<Reply | null>((resolve) => {
      scheduler.after(1 + link.below(200), () => {
        const { version } = authority.truth();
        return authority.serve(request, (reply) => {
          if (reply !== null) caller.onServed(request, reply, version);
          resolve(reply);
        });
      });
    });
  if (caller.isCutOff) return lost(50, 'no link');
  if (link.chance(0.08)) return lost(link.below(5_000), 'request lost');
  if (link.chance(0.03)) return link.chance(0.5) ? portal : gateway;
  // A copy that was held up somewhere arrives too, maybe long after what was sent later.
  if (link.chance(0.06)) scheduler.after(link.below(90_000), () => void arrive());
  if (link.chance(0.03)) {
    scheduler.after(link.below(TIMEOUT_MS * 2), () => void arrive());
    return lost(TIMEOUT_MS, 'timeout, and the request arrives all the same');
  }
  const reply = await arrive();
  if (reply === null) return lost(10, 'the server went away');
  if (caller.isCutOff || link.chance(0.08)) return lost(link.below(5_000), 'answer lost');
  await scheduler.pause(1 + link.below(300));
  world.log(caller.name, `${request.path}: ${told(reply)}`);
  if (link.chance(0.03)) return portal;
  if (link.chance(0.05)) return cutShort(reply, link);
  if (link.chance(0.02)) return incomplete(reply, link.below(4));
  return reply;
}

/** The answer ends somewhere in the middle, and bytes of a file may come otherwise than they were sent. */
function cutShort(reply: Reply, link: Seeded): Reply {
  const { bytes, text } = reply;
  if (bytes === undefined) return { ...reply, text: text.slice(0, link.below(text.length)) };
  const at = link.below(bytes.length);
  if (link.chance(0.5)) return { ...reply, bytes: bytes.slice(0, at) };
  return { ...reply, bytes: bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)) };
}

/** Requests of the console with short pages, so that few records take many; and with the protocol it speaks. */
function adapted(world: World, caller: Caller, request: Request): Request {
  if (request.body === '') return request;
  const body = JSON.parse(request.body) as { protocol: number; kinds?: Record<string, { limit: number }> };
  body.protocol = caller.protocol;
  const pages = world.chaos.of('pages');
  for (const page of Object.values(body.kinds ?? {})) {
    if (caller.pageLimit !== null) page.limit = caller.pageLimit;
    else if (pages.chance(0.7)) page.limit = 1 + pages.below(12);
  }
  return { ...request, body: JSON.stringify(body) };
}

/** JSON that is whole, but speaks of less than it should. */
function incomplete(reply: Reply, keep: number): Reply {
  if (reply.status !== 200 || reply.bytes !== undefined) return reply;
  const answer = JSON.parse(reply.text) as Partial<PullAnswer & PushAnswer>;
  if (answer.results !== undefined) answer.results = answer.results.slice(0, keep);
  if (answer.kinds !== undefined)
    answer.kinds = Object.fromEntries(Object.entries(answer.kinds).slice(0, keep));
  return { ...reply, text: JSON.stringify(answer) };
}

/** An answer in few words; the ends of ids tell them apart. */
function told({ status, text, bytes }: Reply): string {
  if (bytes !== undefined) return `${bytes.length} bytes`;
  if (status !== 200) return `${status} ${/"code":"([a-z-]+)"/.exec(text)?.[1] ?? ''}`;
  const answer = JSON.parse(text) as Partial<PullAnswer & PushAnswer>;
  const results = (answer.results ?? []).map(({ opId, status }) => `${opId.slice(-4)} ${status}`);
  if (answer.packs !== undefined && answer.kinds === undefined) return 'the list of packs';
  const pages = Object.entries(answer.kinds ?? {}).map(([kind, { records, removed, hasMore }]) => {
    const ids = records.map(
      ({ id, revision, deleted }) => `${deleted ? '-' : '+'}${id.slice(-4)}@${revision}`,
    );
    return `${kind} ${[...ids, ...removed.map((id) => `-${id.slice(-4)}`)].join(' ')}${hasMore ? ' ...' : ''}`;
  });
  return [...results, ...pages.filter((page) => page.includes('@') || page.includes('-'))].join('; ');
}
