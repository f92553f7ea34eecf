import { describe, expect, test } from 'vitest';
import { fireNotices, markSaid, readNotices, snoozeNotice } from '../commands/notices.ts';
import type { Change } from '../commands/context.ts';
import { parseRecord } from '../records/kinds.ts';
import type { Notice } from '../records/notice.ts';
import type { PlannedWarning } from '../sla/warnings.ts';
import { applyChange } from '../sync/merge.ts';
import { decide, type Situation, type WatchedTarget } from './decide.ts';

const MINUTE = 60_000;
const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ME = uuid(1);
const T = uuid(2);
const DAY0 = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => DAY0 + minutes * MINUTE;

const plan: PlannedWarning[] = [
  { threshold: 'used-75', type: 'warning', at: at(45) },
  { threshold: 'used-90', type: 'warning', at: at(54) },
  { threshold: 'used-100', type: 'breach', at: at(60) + 1 },
];
const target = (fields: Partial<WatchedTarget> = {}): WatchedTarget => ({
  ticket: T,
  account: null,
  kind: 'resolution',
  startedAt: DAY0,
  dueAt: at(60),
  plan,
  ...fields,
});

/** A device of a person: what is decided is done at once, and remembered. */
class Device {
  readonly notices = new Map<string, Notice>();
  readonly replica: string;
  isOnline = false;
  quietUntil: number | null = null;
  targets = [target()];
  isOpen = true;

  constructor(replica = 'desk') {
    this.replica = replica;
  }

  /** What is said at a moment, as thresholds; looks until nothing changes any more, as the console does. */
  look(minutes: number): string[] {
    const now = at(minutes);
    const told: string[] = [];
    for (;;) {
      const { fire, say } = decide(this.situation(now));
      if (fire.length + say.length === 0) return told;
      this.take(fireNotices(this.context(now), fire, this.replica));
      this.take(markSaid(this.context(now), say));
      if (say.length > 0) told.push(say.map(({ threshold }) => threshold).join(' + '));
    }
  }

  situation(now: number): Situation {
    const { replica, isOnline, targets, notices, quietUntil } = this;
    const said = new Set(['warning', 'breach', 'assigned'] as const);
    return {
      now,
      person: ME,
      replica,
      isOnline,
      targets,
      notices,
      isOpen: () => this.isOpen,
      said,
      quietUntil,
    };
  }

  context(now: number) {
    return { now, personId: ME, newId: () => uuid(99) };
  }

  take(changes: Change[]): void {
    for (const { id, base, change } of changes) {
      const before = this.notices.get(id);
      if (base === null) this.notices.set(id, parseRecord('notices', { ...change, id }));
      else if (before !== undefined) this.notices.set(id, applyChange('notices', before, change));
    }
  }

  /** As after an exchange with the server: both hold the same. */
  exchange(other: Device): void {
    for (const [from, to] of [
      [this, other],
      [other, this],
    ] as const) {
      for (const [id, notice] of from.notices) {
        const known = to.notices.get(id);
        const { saidAt, readAt, snoozedUntil } = notice;
        if (known === undefined) to.notices.set(id, { ...notice, revision: 1 });
        else
          to.notices.set(id, {
            ...applyChange('notices', known, { saidAt, readAt, snoozedUntil }),
            revision: 1,
          });
      }
    }
  }

  first(): Notice {
    const [notice] = this.notices.values();
    if (notice === undefined) throw new Error('There is no notice.');
    return notice;
  }
}

describe('each warning once', () => {
  test('one after the other, each at its time and not again', () => {
    const device = new Device();
    expect([44, 45, 46, 54, 55, 60, 61, 90].map((minute) => device.look(minute))).toEqual([
      [],
      ['used-75'],
      [],
      ['used-90'],
      [],
      [],
      ['used-100'],
      [],
    ]);
  });

  test('after a sleep past several, the last one alone', () => {
    const device = new Device();
    expect(device.look(58)).toEqual(['used-90']);
    expect(device.look(59)).toEqual([]);
    expect(device.notices.size).toBe(1);
  });

  test('of several tickets together, in one message, what is broken first', () => {
    const device = new Device();
    const late = plan.map((each) => ({ ...each, at: each.at - 10 * MINUTE }));
    device.targets = [target(), target({ ticket: uuid(3), plan: late })];
    expect(device.look(55)).toEqual(['used-100 + used-90']);
  });

  test('also when the clock was set back and forward again', () => {
    const device = new Device();
    expect(device.look(46)).toEqual(['used-75']);
    expect(device.look(-600)).toEqual([]);
    expect(device.look(47)).toEqual([]);
  });

  test('none for a ticket that is resolved before, nor for one that is resolved before it could be said', () => {
    const device = new Device();
    device.quietUntil = at(100);
    expect(device.look(46)).toEqual([]);
    device.quietUntil = null;
    device.isOpen = false;
    device.targets = [];
    expect(device.look(100)).toEqual([]);
  });
});

describe('several devices', () => {
  test('what one has said, the other does not say after an exchange', () => {
    const [desk, laptop] = [new Device('desk'), new Device('laptop')];
    expect(desk.look(46)).toEqual(['used-75']);
    desk.exchange(laptop);
    expect(laptop.look(47)).toEqual([]);
  });

  test('both at the same time: the one that the server heard first says it', () => {
    const [desk, laptop] = [new Device('desk'), new Device('laptop')];
    desk.isOnline = true;
    laptop.isOnline = true;
    expect([desk.look(45), laptop.look(45)]).toEqual([[], []]);
    // The server kept the notice of the desk.
    laptop.notices.clear();
    desk.exchange(laptop);
    desk.exchange(laptop);
    expect(desk.look(45.05)).toEqual(['used-75']);
    desk.exchange(laptop);
    expect([laptop.look(45.05), laptop.look(47)]).toEqual([[], []]);
  });

  test('online, a server that does not answer holds nothing up for long', () => {
    const device = new Device();
    device.isOnline = true;
    expect(device.look(45)).toEqual([]);
    expect(decide(device.situation(at(45))).wakeAt).toBe(at(45) + 5_000);
    expect(device.look(45.1)).toEqual(['used-75']);
  });

  test('what a device noticed that has gone, the other says after a minute', () => {
    const [desk, laptop] = [new Device('desk'), new Device('laptop')];
    desk.quietUntil = at(1_000);
    desk.look(46);
    desk.exchange(laptop);
    expect([laptop.look(46.5), laptop.look(47)]).toEqual([[], ['used-75']]);
  });

  test('what was read on one is said on none', () => {
    const [desk, laptop] = [new Device('desk'), new Device('laptop')];
    desk.quietUntil = at(100);
    desk.look(46);
    desk.take(readNotices(desk.context(at(47)), [desk.first()]));
    desk.exchange(laptop);
    expect(laptop.look(50)).toEqual([]);
  });
});

describe('quiet hours and putting aside', () => {
  test('at the end of quiet hours everything comes in one message', () => {
    const device = new Device();
    device.targets = [target(), target({ ticket: uuid(3) })];
    device.quietUntil = at(50);
    expect(device.look(46)).toEqual([]);
    expect(decide(device.situation(at(46))).wakeAt).toBe(at(50));
    device.quietUntil = null;
    expect(device.look(50)).toEqual(['used-75 + used-75']);
  });

  test('put aside, a ticket is silent until its time and then back once; its next warning waits with it', () => {
    const device = new Device();
    device.look(46);
    device.take(snoozeNotice(device.context(at(46)), device.first(), at(58)));
    expect(device.look(55)).toEqual([]);
    expect(decide(device.situation(at(55))).wakeAt).toBe(at(58));
    expect([...device.notices.values()].map(({ snoozedUntil }) => snoozedUntil)).toEqual([at(58), at(58)]);
    expect(device.look(58).map((text) => text.split(' + ').sort())).toEqual([['used-75', 'used-90']]);
    expect(device.look(59)).toEqual([]);
  });

  test('a breach is said although its ticket is put aside', () => {
    const device = new Device();
    device.look(46);
    device.take(snoozeNotice(device.context(at(46)), device.first(), at(600)));
    expect(device.look(61)).toEqual(['used-100']);
  });

  test('nothing is put aside until a time that has passed', () => {
    const device = new Device();
    device.look(46);
    expect(() => snoozeNotice(device.context(at(47)), device.first(), at(46))).toThrow(
      'A value does not fit',
    );
  });
});

test('the next look is at the next warning, whatever was told', () => {
  const device = new Device();
  expect(decide(device.situation(at(0))).wakeAt).toBe(at(45));
  device.look(45);
  expect(decide(device.situation(at(45))).wakeAt).toBe(at(54));
  expect(decide({ ...device.situation(at(70)), notices: device.notices }).wakeAt).toBeNull();
});
