import { expect, test } from 'vitest';
import { fireNotices, markSaid } from '../../../../shared/commands/notices.ts';
import type { Change } from '../../../../shared/commands/context.ts';
import type { WatchedTarget } from '../../../../shared/notices/decide.ts';
import { parseRecord } from '../../../../shared/records/kinds.ts';
import type { Notice } from '../../../../shared/records/notice.ts';
import { applyChange } from '../../../../shared/sync/merge.ts';
import { Watcher } from './watcher.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ME = '01890000-0000-7000-8000-000000000001';
const T = '01890000-0000-7000-8000-000000000002';
const START = Date.UTC(2026, 10, 23, 9);

const target: WatchedTarget = {
  ticket: T,
  account: null,
  kind: 'resolution',
  startedAt: START,
  dueAt: START + 8 * HOUR,
  plan: [
    { threshold: 'used-50', type: 'warning', at: START + 4 * HOUR },
    { threshold: 'used-75', type: 'warning', at: START + 6 * HOUR },
    { threshold: 'used-100', type: 'breach', at: START + 8 * HOUR + 1 },
  ],
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A console without a screen: records that outlive it, a clock that can be set, timers that sleep with the computer. */
function machine(notices = new Map<string, Notice>()) {
  const state = { now: START, refuses: 0, targets: [target] };
  const said: string[][] = [];
  let timer: { at: number; call: () => void } | null = null;
  const take = (changes: Change[]) => {
    for (const { id, base, change } of changes) {
      const before = notices.get(id);
      if (base === null) notices.set(id, parseRecord('notices', { ...change, id }));
      else if (before !== undefined) notices.set(id, applyChange('notices', before, change));
    }
  };
  const context = () => ({ now: state.now, personId: ME, newId: () => T });
  const watcher = new Watcher({
    now: () => state.now,
    after: (ms, call) => {
      timer = { at: state.now + ms, call };
      return () => {
        timer = null;
      };
    },
    situation: (now) => ({
      now,
      person: ME,
      replica: 'desk',
      isOnline: false,
      targets: state.targets,
      notices,
      isOpen: () => true,
      said: new Set(['warning', 'breach']),
      quietUntil: null,
    }),
    fire: async (fresh) => {
      if (state.refuses > 0) {
        state.refuses -= 1;
        throw new Error('The disk is full.');
      }
      take(fireNotices(context(), fresh, 'desk'));
    },
    say: async (unsaid) => {
      take(markSaid(context(), unsaid));
      said.push(unsaid.map(({ threshold }) => threshold ?? ''));
    },
  });
  return {
    notices,
    said,
    state,
    watcher,
    /** Lets time pass, with each timer at its time. */
    run: async (ms: number) => {
      const end = state.now + ms;
      while (timer !== null && timer.at <= end) {
        const { at, call } = timer;
        state.now = Math.max(state.now, at);
        timer = null;
        call();
        await settle();
      }
      state.now = end;
    },
    /** The computer sleeps: time passes, and one timer that came due goes off afterwards. */
    sleep: async (ms: number) => {
      state.now += ms;
      const due = timer;
      timer = null;
      due?.call();
      await settle();
    },
  };
}

test('each warning is told at its time', async () => {
  const { watcher, run, said } = machine();
  watcher.look();
  await settle();
  await run(4 * HOUR - 1);
  expect(said).toEqual([]);
  await run(1);
  expect(said).toEqual([['used-50']]);
  await run(10 * HOUR);
  expect(said).toEqual([['used-50'], ['used-75'], ['used-100']]);
});

test('after a sleep past two of them one is told, and none again after a restart', async () => {
  const first = machine();
  first.watcher.look();
  await settle();
  await first.sleep(7 * HOUR);
  expect(first.said).toEqual([['used-75']]);
  first.watcher.stop();
  const again = machine(first.notices);
  again.state.now = first.state.now;
  again.watcher.look();
  await settle();
  await again.run(30 * MINUTE);
  expect(again.said).toEqual([]);
});

test('a clock that is set back and forward again tells nothing twice', async () => {
  const { watcher, run, said, state } = machine();
  watcher.look();
  await settle();
  await run(4 * HOUR);
  state.now -= 3 * HOUR;
  watcher.look();
  await settle();
  await run(3 * HOUR);
  expect(said).toEqual([['used-50']]);
});

test('what the device cannot keep is told when it can', async () => {
  const { watcher, run, said, state } = machine();
  state.refuses = 2;
  watcher.look();
  await settle();
  await run(4 * HOUR);
  expect(said).toEqual([]);
  await run(2 * MINUTE);
  expect(said).toEqual([['used-50']]);
});

test('one that was resolved in time is never told of', async () => {
  const { watcher, run, said, state } = machine();
  watcher.look();
  await settle();
  await run(3 * HOUR);
  state.targets = [];
  watcher.look();
  await settle();
  await run(10 * HOUR);
  expect(said).toEqual([]);
});

test('stopped, it looks no more', async () => {
  const { watcher, run, said } = machine();
  watcher.look();
  await settle();
  watcher.stop();
  watcher.look();
  await run(10 * HOUR);
  expect(said).toEqual([]);
});
