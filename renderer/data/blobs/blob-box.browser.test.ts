import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { BlobBox, type NewFile } from './blob-box.ts';

const deed = {
  subject: { kind: 'tickets' as const, id: 't', account: null, ticket: 't' },
  data: {},
  internal: false,
};

function file(entry: string, content: string, hash = content): NewFile {
  const parts = [{ part: 'file' as const, hash, content: new Blob([content], { type: 'text/plain' }) }];
  return { entry, name: `${entry}.txt`, deed, parts };
}

let opened: { box: BlobBox; name: string }[] = [];
function open(name = `blobs ${crypto.randomUUID()}`, budget?: number, now?: () => number): BlobBox {
  const box = new BlobBox(name, budget, now);
  opened.push({ box, name });
  return box;
}
afterEach(async () => {
  for (const { box, name } of opened) {
    box.close();
    await Dexie.delete(name);
  }
  opened = [];
});

describe('S17 bytes on this device', () => {
  test('what was added is there after the database was closed and opened again', async () => {
    const name = `blobs ${crypto.randomUUID()}`;
    const first = open(name);
    await first.add(file('a', 'bytes of a photo'));
    first.close();
    const again = open(name);
    expect(await (await again.read('a', 'file'))?.text()).toBe('bytes of a photo');
    expect(await again.waiting()).toMatchObject([{ entry: 'a', state: 'waiting', deed }]);
  });

  test('the budget takes what was unused longest, and never what the server does not have', async () => {
    let now = 0;
    const box = open(undefined, 25, () => now);
    await box.add(file('unsent', '0123456789'));
    for (const entry of ['old', 'new', 'newest']) {
      now += 100_000;
      await box.keep(file(entry, `10 bytes ${entry[0]}${entry.length}`.slice(0, 10)));
    }
    const left = (await box.rows()).map(({ entry }) => entry).sort();
    expect(left).toEqual(['newest', 'unsent']);
    expect(await box.read('old', 'file')).toBeNull();
  });

  test('what is pinned stays, also over a restart, until its time is over', async () => {
    let now = 0;
    const name = `blobs ${crypto.randomUUID()}`;
    const pin = {
      key: 'visit/v',
      entries: ['pinned'],
      tickets: [],
      packedAt: 0,
      lacks: {},
      here: 1,
      total: 1,
    };
    const first = open(name, 25, () => now);
    await first.keep(file('pinned', '10 bytes p'));
    await first.pin({ ...pin, until: 1_000_000 });
    first.close();
    const again = open(name, 25, () => now);
    for (const entry of ['x1', 'x2', 'x3']) {
      now += 100_000;
      await again.keep(file(entry, `10 bytes${entry}`));
    }
    expect((await again.rows()).map(({ entry }) => entry).sort()).toEqual(['pinned', 'x3']);
    now = 1_000_001;
    await again.keep(file('x4', '10 bytesx4'));
    expect((await again.rows()).map(({ entry }) => entry).sort()).toEqual(['x3', 'x4']);
  });

  test('content that two entries have goes with the last of them', async () => {
    const box = open();
    await box.keep(file('a', 'same'));
    await box.keep(file('b', 'same'));
    await box.remove(['a']);
    expect(await (await box.read('b', 'file'))?.text()).toBe('same');
    await box.remove(['b']);
    expect(await box.rows()).toEqual([]);
  });

  test('signing out with removal takes what the server has and leaves what it does not have', async () => {
    const box = open();
    await box.add(file('unsent', 'one'));
    await box.keep(file('sent', 'two'));
    await box.forgetKept();
    expect((await box.rows()).map(({ entry }) => entry)).toEqual(['unsent']);
  });

  test('a second window hears of what the first one takes in', async () => {
    const name = `blobs ${crypto.randomUUID()}`;
    const [one, other] = [open(name), open(name)];
    const heard = new Promise<string>((resolve) => {
      other.follow(([row]) => row !== undefined && resolve(row.entry));
    });
    await one.add(file('a', 'photo'));
    expect(await heard).toBe('a');
  });
});
